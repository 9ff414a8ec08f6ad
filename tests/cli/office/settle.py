"""Opens documents in LibreOffice, accepts or rejects all changes, and prints what is left.

Run by the Python that has LibreOffice's `uno` module: settle.py FOLDER
Every *.docx of the folder gets a line of JSON: its name, and for "accepted" and "rejected" the
sections, each a list of the texts of its redline's paragraphs.
"""

import contextlib
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time
import zipfile

import uno
from com.sun.star.beans import PropertyValue


def value(name, what):
    made = PropertyValue()
    made.Name, made.Value = name, what
    return made


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    for _ in range(240):
        try:
            return resolver.resolve(address)
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not start")


def each(enumerated):
    while enumerated.hasMoreElements():
        yield enumerated.nextElement()


def sections(document):
    """The redlines' paragraphs, section by section."""
    found = []
    for paragraph in each(document.Text.createEnumeration()):
        if not paragraph.supportsService("com.sun.star.text.Paragraph"):
            continue
        style = paragraph.ParaStyleName
        if style == "Story section":
            found.append([])
        elif style.startswith("Redline") and found:
            found[-1].append(paragraph.String)
    return found


def without_comments(path, folder):
    """A copy that LibreOffice's build without windows can show: it ends where it should draw a
    comment beside the text. What it makes of comments, a conversion tells."""
    copy = pathlib.Path(folder) / path.name
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(copy, "w") as stripped:
        for name in whole.namelist():
            part = whole.read(name)
            if name == "word/document.xml":
                part = re.sub(rb"<w:comment(RangeStart|RangeEnd|Reference) [^>]*/>", b"", part)
            stripped.writestr(name, part)
    return copy


def settle(context, desktop, path, command):
    hidden = (value("Hidden", True),)
    document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, hidden)
    try:
        dispatcher = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.DispatchHelper", context
        )
        frame = document.CurrentController.Frame
        dispatcher.executeDispatch(frame, f".uno:{command}AllTrackedChanges", "", 0, ())
        return sections(document)
    finally:
        document.close(True)


def main(folder):
    with tempfile.TemporaryDirectory() as home:
        pipe = f"settle{pathlib.Path(home).name}"
        office = subprocess.Popen(
            [
                "soffice",
                f"-env:UserInstallation={pathlib.Path(home).as_uri()}",
                "--headless",
                "--norestore",
                "--nologo",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            context = connect(pipe)
            desktop = context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context
            )
            for path in sorted(pathlib.Path(folder).glob("*.docx")):
                line = {"name": path.name}
                copy = without_comments(path, home)
                line["accepted"] = settle(context, desktop, copy, "Accept")
                line["rejected"] = settle(context, desktop, copy, "Reject")
                print(json.dumps(line), flush=True)
            try:
                desktop.terminate()
            except Exception:
                pass
            office.wait(30)
        finally:
            # `soffice` is a script around the program.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(office.pid, signal.SIGKILL)


main(sys.argv[1])
