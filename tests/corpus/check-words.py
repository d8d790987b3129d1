#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The VitK2 authors
"""usage: check-words.py VITK2 FILE_OR_FOLDER...

Holds what `VITK2 -c FILE text` prints against every piece of text in FILE: of
front, body and back, labels, cross references, affiliations and formulas
included. Letters and digits (NFKC) of each piece must stand together in what is
printed. Left out are only: the TeX preamble of a formula and other notations
beside the MathML that is read, bitmaps of glyphs, and dates and names, whose
parts may change their order (each part is held by itself).

Prints TAP.
"""
import os
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET


def squeeze(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text)
                   if unicodedata.category(c)[0] in "LN")


def local(element):
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def pieces(element):
    """Every piece of text, with the path of elements it stands in."""
    if not isinstance(element.tag, str) or local(element) in ("glyph-data", "annotation"):
        return
    names = [local(child) for child in element]
    if element.text:
        yield local(element), element.text
    for child in element:
        read_elsewhere = local(child) == "tex-math" and "math" in names
        if not read_elsewhere:
            for path, text in pieces(child):
                yield local(element) + "/" + path, text
        if child.tail:
            yield local(element), child.tail


def read(path):
    data = open(path, "rb").read()
    try:
        return ET.fromstring(data)
    except ET.ParseError:
        # Published files have attributes twice; the reader takes the first.
        tag = re.compile(rb"<[A-Za-z][^<>]*>")
        attribute = re.compile(rb"\s([\w:.-]+)\s*=\s*(\"[^\"]*\"|'[^']*')")

        def once(match):
            seen = set()

            def keep(found):
                if found.group(1) in seen:
                    return b""
                seen.add(found.group(1))
                return found.group(0)
            return attribute.sub(keep, match.group(0))
        return ET.fromstring(tag.sub(once, data))


def check(vitk2, path):
    """Returns what is missing, as lines."""
    run = subprocess.run([vitk2, "-c", path, "text"], capture_output=True, timeout=120)
    if run.returncode != 0:
        return [f"exit {run.returncode}: {run.stderr.decode(errors='replace').strip()}"]
    printed = squeeze(run.stdout.decode("utf-8"))
    missing = []
    total = 0
    for where, text in pieces(read(path)):
        if where.endswith("tex-math") and "\\begin{document}" in text:
            text = text.split("\\begin{document}", 1)[1].split("\\end{document}", 1)[0]
        wanted = squeeze(text)
        total += bool(wanted)
        if wanted and wanted not in printed:
            missing.append(f"{where}: {' '.join(text.split())[:100]}")
    if total == 0:
        missing.append("the file has no words: the test would hold nothing")
    return missing


def main():
    vitk2, paths = sys.argv[1], sys.argv[2:]
    files = []
    for path in paths:
        if os.path.isdir(path):
            files += sorted(os.path.join(path, name) for name in os.listdir(path)
                            if name.endswith((".xml", ".nxml")))
        elif os.path.exists(path):
            files.append(path)
    print(f"1..{len(files)}")
    failed = False
    for number, path in enumerate(files, 1):
        missing = check(vitk2, path)
        failed = failed or bool(missing)
        print(f"{'not ok' if missing else 'ok'} {number} - every word of {os.path.basename(path)}")
        for line in missing[:20]:
            print(f"# missing {line}")
    sys.exit(1 if failed or not files else 0)


if __name__ == "__main__":
    main()
