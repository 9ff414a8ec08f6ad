"""Compares texts with difflib or CollateX, as a script around these libraries would.

    peers.py difflib|collatex FILE…      the versions of one story
    peers.py difflib|collatex FILE.jsonl  many stories, one a line
    peers.py difflib|collatex             only says whether the library is there
"""

import json
import sys
from itertools import combinations
from pathlib import Path


def stories(files):
    for file in files:
        if not file.endswith(".jsonl"):
            break
        with open(file, encoding="utf-8") as lines:
            for line in lines:
                yield [version["text"] for version in json.loads(line)["versions"]]
    else:
        return
    yield [Path(file).read_text(encoding="utf-8") for file in files]


def with_difflib():
    from difflib import SequenceMatcher

    def compare(versions):
        words = [text.split() for text in versions]
        return [SequenceMatcher(None, a, b).get_opcodes() for a, b in combinations(words, 2)]

    return compare


def with_collatex():
    from collatex import Collation, collate

    def compare(versions):
        collation = Collation()
        for number, text in enumerate(versions):
            collation.add_plain_witness(str(number), text)
        return json.loads(collate(collation, output="json"))

    return compare


if __name__ == "__main__":
    peer, *files = sys.argv[1:]
    compare = {"difflib": with_difflib, "collatex": with_collatex}[peer]()
    for story in stories(files):
        print(json.dumps(compare(story)))
