#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: check-paper.py VITK2 DATA FIXTURES [SAMPLES]

Puts every table of the review, of the fixtures and of the articles in SAMPLES on
paper, reads the pages with Poppler and holds them against what `table --format
json` says of the table: page by page, row by row. Prints TAP.
"""
import collections
import glob
import json
import os
import subprocess
import sys
import tempfile

try:
    import gi
    gi.require_version("Poppler", "0.18")
    from gi.repository import Poppler
except (ImportError, ValueError):
    print("1..0 # SKIP Poppler cannot be asked from Python here")
    sys.exit(0)

VITK2, DATA, FIXTURES = (os.path.abspath(word) for word in sys.argv[1:4])
SAMPLES = sys.argv[4] if len(sys.argv) > 4 and os.path.isdir(sys.argv[4]) else None
TAGS = {Poppler.StructureElementKind.TABLE: "Table",
        Poppler.StructureElementKind.TABLE_ROW: "TR",
        Poppler.StructureElementKind.TABLE_HEADING: "TH",
        Poppler.StructureElementKind.TABLE_DATA: "TD",
        Poppler.StructureElementKind.CAPTION: "Caption",
        Poppler.StructureElementKind.HEADING_1: "H1",
        Poppler.StructureElementKind.DOCUMENT: "Document"}


def run(*words):
    env = {name: value for name, value in os.environ.items()
           if name not in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE")}
    done = subprocess.run([VITK2, *words], capture_output=True, text=True,
                          env={**env, "LC_ALL": "C.UTF-8", "VITK2_DATADIR": DATA})
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout


def articles():
    yield os.path.join(DATA, "review.xml")
    yield from sorted(glob.glob(os.path.join(FIXTURES, "*/article.xml")))
    if SAMPLES:
        yield from sorted(glob.glob(os.path.join(SAMPLES, "*xml")))


def elements(iterator):
    """What the file says of its parts, as trees of a tag, its words and what is in it."""
    found = []
    while iterator is not None:
        element = iterator.get_element()
        child = iterator.get_child()
        found.append((TAGS.get(element.get_kind()),
                      element.get_text(Poppler.StructureGetTextFlags.RECURSIVE) or "",
                      elements(child) if child is not None else []))
        if not iterator.next():
            break
    return found


def find(trees, tag):
    for tree in trees:
        if tree[0] == tag:
            yield tree
        else:
            yield from find(tree[2], tag)


def letters(words):
    return "".join(letter for letter in words if letter.isascii() and letter.isalnum())


def is_plain(words):
    """Poppler 22.12 reads other letters wrongly in what a file says of its parts, and none after
    small capitals."""
    return words.isascii() and words != "one\ntwo Sc u m_m"


class Paper:
    """The pages of a table."""

    def __init__(self, article, table, *options):
        self.table = json.loads(run("-c", article, "table", table, "--format", "json"))
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "pages.pdf")
            run("-c", article, "print", table, "-o", path, *options)
            document = Poppler.Document.new_from_file("file://" + path)
            pages = [document.get_page(i) for i in range(document.get_n_pages())]
            self.pages = [page.get_text() for page in pages]
            self.sizes = [page.get_size() for page in pages]
            self.trees = elements(Poppler.StructureElementIter.new(document))
        self.rows = self.table["rows"]
        self.n_head = 0
        while self.n_head < len(self.rows) and self.rows[self.n_head]["role"] == "head":
            self.n_head += 1

    def covering(self, row):
        """The words of the cells that stand in a row or reach into it, from left to right."""
        cells = [cell for number, above in enumerate(self.rows[:row + 1]) for cell in above["cells"]
                 if number + cell["rows"] > row]
        return [cell["text"] for cell in sorted(cells, key=lambda cell: cell["column"])]

    def own(self, row):
        return [cell["text"] for cell in self.rows[row]["cells"]]

    def fragments(self):
        """The rows on each page, each a list of what its cells say."""
        return [[[cell[1] for cell in row[2] if cell[0] in ("TH", "TD")]
                 for row in find(table[2], "TR")] for table in find(self.trees, "Table")]

    def same_row(self, found, expected, what):
        assert len(found) == len(expected), (what, found, expected)
        for words, wanted in zip(found, expected):
            if is_plain(wanted):
                assert letters(words) == letters(wanted), (what, words, wanted)

    def check_rows(self):
        """Heads on each page, then every row once and whole, in order."""
        row = self.n_head if self.n_head < len(self.rows) else 0
        head = [self.own(i) for i in range(row)]
        for fragment in self.fragments():
            for found, expected in zip(fragment, head):
                self.same_row(found, expected, "the head")
            for number, found in enumerate(fragment[len(head):]):
                assert row < len(self.rows), ("a row too many", found)
                # What reaches into the first row of a page is said there again.
                self.same_row(found, self.own(row) if number else self.covering(row), row)
                row += 1
        assert row == len(self.rows), f"{row} of {len(self.rows)} rows are on paper"

    def check_columns(self):
        """Of a table that is wider than paper all words are there."""
        words = letters("".join(self.pages))
        counted = collections.Counter(words)
        for cells in self.rows:
            for cell in cells["cells"]:
                counted.subtract(letters(cell["text"]))
        assert all(count >= 0 for count in counted.values()), counted

    def check_pages(self):
        for number, text in enumerate(self.pages, 1):
            line = " ".join(text.split())
            assert line.count(f"Page {number} of {len(self.pages)}") == 1, (number, text)
            assert line.count("Printed on ") == 1, (number, text)
            # Nothing stands below the foot.
            assert text.rstrip().endswith(f"Page {number} of {len(self.pages)}"), text[-200:]

    def check_order(self):
        """The title comes first, a caption before its rows, in what the file says of itself."""
        assert self.trees[0][0] == "Document", self.trees[0][0]
        parts = [part[0] for part in self.trees[0][2]]
        assert parts[0] == "H1", parts
        if self.rows and (self.table["label"] or self.table["caption"]):
            assert parts.index("Caption") < parts.index("Table"), parts

    def check(self):
        self.check_pages()
        self.check_order()
        if not self.rows:
            assert not self.fragments()
        elif all(len(row) <= self.table["columns"] for page in self.fragments() for row in page) \
                and len(self.fragments()) <= len(self.pages):
            self.check_rows()
        self.check_columns()


def main():
    number = failed = 0
    for article in articles():
        names = [line.split()[0] for line in run("-c", article, "table", "list").splitlines()]
        for name in names:
            for options in ([], ["--paper", "letter", "--orientation", "landscape"]):
                number += 1
                title = " ".join([os.path.relpath(article, os.path.dirname(DATA)), name, *options])
                try:
                    Paper(article, name, *options).check()
                    print(f"ok {number} - {title}", flush=True)
                except Exception as error:  # whatever it is, the test has failed
                    failed += 1
                    print(f"not ok {number} - {title}")
                    print("# " + f"{type(error).__name__}: {error}".replace("\n", "\n# ")[:2000])
    print(f"1..{number}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
