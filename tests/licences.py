#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file says under which licence it stands, in its own head or through
REUSE.toml, and the text of each licence named is in LICENSES. What `reuse lint`
asks for, without needing it."""
import fnmatch
import os
import re
import sys
import tomllib

# In two parts, or this line would be taken for a header itself.
TAG = re.compile("SPDX-License-" + r"Identifier[:=]\s*([A-Za-z0-9.+-]+(?: (?:AND|OR) [A-Za-z0-9.+-]+)*)")
LEFT_OUT = {".git", "_build", "_check", "__pycache__", "LICENSES"}


def project_files():
    for folder, folders, names in os.walk("."):
        folders[:] = sorted(set(folders) - LEFT_OUT)
        for name in sorted(names):
            yield os.path.relpath(os.path.join(folder, name))


def licence_of(path, annotations):
    for annotation in annotations:
        patterns = annotation["path"]
        if isinstance(patterns, str):
            patterns = [patterns]
        if any(fnmatch.fnmatchcase(path, pattern.replace("**", "*")) for pattern in patterns):
            return TAG.search("SPDX-License-" + "Identifier: " + annotation["SPDX-License-Identifier"])
    with open(path, encoding="utf-8", errors="replace") as text:
        return TAG.search(text.read(4096))


def main():
    with open("REUSE.toml", "rb") as file:
        annotations = tomllib.load(file)["annotations"]
    texts = {os.path.splitext(name)[0] for name in os.listdir("LICENSES")}
    wrong = []
    used = set()
    for path in project_files():
        tag = licence_of(path, annotations)
        if not tag:
            wrong.append(f"{path}: no SPDX licence identifier")
            continue
        for licence in re.split(" (?:AND|OR) ", tag[1]):
            used.add(licence)
            if licence not in texts:
                wrong.append(f"{path}: LICENSES has no text of {licence}")
    wrong += [f"LICENSES/{licence}.txt: nothing uses it" for licence in sorted(texts - used)]
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
