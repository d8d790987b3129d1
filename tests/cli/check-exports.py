#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The VitK2 authors
"""usage: check-exports.py VITK2 DATA FIXTURES GOLDEN [SAMPLES]

Holds what `table` and `cite` write against golden files; reads it back as other
programs do (Python's csv, json and XML, xmllint, bibutils, cmark-gfm, pdflatex where
they are); and looks at what is left when a file cannot be written. Of real articles
in SAMPLES every table is read back.

Set VITK2_WRITE_GOLDEN to write the golden files; then read what changed.
Prints TAP.
"""
import csv
import io
import json
import os
import re
import resource
import shutil
import stat
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET

VITK2, DATA, FIXTURES, GOLDEN = sys.argv[1:5]
SAMPLES = sys.argv[5] if len(sys.argv) > 5 and os.path.isdir(sys.argv[5]) else None
REVIEW = os.path.join(DATA, "review.xml")
EVERYTHING = os.path.join(FIXTURES, "everything/article.xml")
EXPORTS = os.path.join(FIXTURES, "exports/article.xml")
EXTENSIONS = {"text": "txt", "csv": "csv", "tsv": "tsv", "json": "json", "html": "html",
              "markdown": "md", "latex": "tex", "bibtex": "bib", "ris": "ris",
              "csl-json": "json"}
TABLES = [(REVIEW, "review", ["table-1", "table-2", "table-3"]),
          (EVERYTHING, "everything", ["table-1"]),
          (EXPORTS, "exports", ["t-formulas", "t-signs", "t-spans", "t-picture", "t-empty"])]
CITED = [(REVIEW, "review", ["1", "85", "87"]),
         (EXPORTS, "exports", ["1", "2", "3", "4", "5", "6", "r, odd"])]
TESTS = []


class Skip(Exception):
    pass


def test(function):
    TESTS.append(function)
    return function


def run(*words, **more):
    env = dict(os.environ, LC_ALL="C.UTF-8", VITK2_DATADIR=DATA)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE"):
        env.pop(name, None)
    return subprocess.run([VITK2, *words], env=env, capture_output=True, **more)


def export(article, *words):
    done = run("-c", article, *words)
    assert (done.returncode, done.stderr) == (0, b""), (words, done)
    return done.stdout.decode()


def equal(found, expected, what=""):
    assert found == expected, f"{what}: {found!r} is not {expected!r}"


def tables(article):
    return [line.split()[0] for line in export(article, "table", "list").splitlines()]


def every_table():
    for article, _name, names in TABLES:
        for table in names:
            yield article, table
    for sample in sorted(os.listdir(SAMPLES)) if SAMPLES else []:
        article = os.path.join(SAMPLES, sample)
        for table in tables(article):
            yield article, table


# -- golden files

def golden(file, text):
    path = os.path.join(GOLDEN, file)
    if "VITK2_WRITE_GOLDEN" in os.environ:
        with open(path, "w", encoding="utf-8", newline="") as out:
            out.write(text)
    with open(path, encoding="utf-8", newline="") as expected:
        if file.endswith(".json"):
            # How JSON is set out is the affair of JSON-GLib.
            equal(json.loads(text), json.load(expected), file)
        else:
            equal(text, expected.read(), file)


@test
def golden_tables():
    for article, name, names in TABLES:
        for table in names:
            for form in ("text", "csv", "tsv", "json", "html", "markdown", "latex"):
                golden(f"{name}-{table}.{EXTENSIONS[form]}",
                       export(article, "table", table, "--format", form))


@test
def golden_parts():
    golden("exports-list.txt", export(EXPORTS, "table", "list"))
    golden("everything-rows.csv", export(EVERYTHING, "table", "table-1", "-f", "csv",
                                         "--rows", "row-tin-2,4", "--columns", "1,3-"))
    golden("exports-part.html", export(EXPORTS, "table", "t-spans", "-f", "html",
                                       "--rows", "2-3", "--columns", "1,3,4"))
    golden("everything-60.txt", export(EVERYTHING, "table", "table-1", "-w", "60", "-r", "3"))


@test
def golden_references():
    for article, name, labels in CITED:
        for form in ("text", "bibtex", "ris", "csl-json"):
            if (name, form) == ("review", "text"):
                continue
            known = [label for label in labels if (name, label) != ("review", "1")]
            golden(f"{name}-cite.{EXTENSIONS[form]}",
                   export(article, "cite", *known, "--format", form))
    golden("review-cite.txt", export(REVIEW, "cite", *CITED[0][2]))


# -- reading back

def grid(table):
    """What the JSON says: for each row and column the number of the cell and its words."""
    rows = [[None] * table["columns"] for _ in table["rows"]]
    for i, row in enumerate(table["rows"]):
        for cell in row["cells"]:
            for down in range(cell["rows"]):
                for across in range(cell["columns"]):
                    rows[i + down][cell["column"] - 1 + across] = (cell["anchor"], cell["text"])
    return rows


def as_json(article, table):
    return json.loads(export(article, "table", table, "-f", "json"))


def begins(rows):
    """The grid as marks and words: what a reader of CSV has to get."""
    result = []
    for i, row in enumerate(rows):
        line = []
        for j, cell in enumerate(row):
            if cell is None:
                line.append("")
            elif i > 0 and rows[i - 1][j] is not None and rows[i - 1][j][0] == cell[0]:
                line.append("↑")
            elif j > 0 and row[j - 1] is not None and row[j - 1][0] == cell[0]:
                line.append("←")
            else:
                line.append((cell[1],))
        result.append(line)
    return result


def read_field(field):
    """As the manual page tells: a mark stays one, all else are words in a tuple, or nothing."""
    if field in ("↑", "←"):
        return field
    if re.match(r"[=+\-@\t\r\n＝＋－＠←↑]", field) and not re.fullmatch(r"[+-]?\d+\.?\d*", field):
        raise AssertionError(f"{field!r} is not guarded")
    return (field[1:] if field.startswith("'") else field,)


def same_field(found, expected):
    return found == expected or (expected == "" and found == ("",))


def same_rows(found, expected, what):
    equal(len(found), len(expected), what)
    for row, wanted in zip(found, expected):
        equal(len(row), len(wanted), what)
        for field, want in zip(row, wanted):
            assert same_field(field, want), f"{what}: {field!r} is not {want!r}"


@test
def csv_is_reversible():
    for article, table in every_table():
        text = export(article, "table", table, "-f", "csv")
        assert text == "" or text.endswith("\r\n")
        records = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        same_rows([[read_field(field) for field in record] for record in records],
                  begins(grid(as_json(article, table))), table)


@test
def tsv_is_reversible():
    escapes = {"\\t": "\t", "\\n": "\n", "\\r": "\r", "\\\\": "\\"}
    for article, table in every_table():
        lines = export(article, "table", table, "-f", "tsv").split("\n")[:-1]
        records = [[re.sub(r"\\.", lambda match: escapes[match[0]], field)
                    for field in line.split("\t")] for line in lines]
        same_rows([[read_field(field) for field in record] for record in records],
                  begins(grid(as_json(article, table))), table)


@test
def byte_order_mark():
    plain = export(EXPORTS, "table", "t-signs", "-f", "csv")
    equal(export(EXPORTS, "table", "t-signs", "-f", "csv", "--bom"), "\ufeff" + plain)


def words_of(element):
    return "".join(element.itertext()).split()


XHTML = "{http://www.w3.org/1999/xhtml}"


def html_rows(table):
    """Cells as a browser places them: each group of rows for itself."""
    result = []
    groups = [g for g in table if g.tag.split("}")[-1] in ("thead", "tbody", "tfoot")]
    for group in groups:
        covered = {}
        n_rows = len(list(group))
        for i, row in enumerate(group):
            column, line = 0, []
            for cell in row:
                while (i, column) in covered:
                    column += 1
                across, down = int(cell.get("colspan", 1)), int(cell.get("rowspan", 1))
                assert i + down <= n_rows, "a cell reaches out of its group"
                for y in range(down):
                    for x in range(across):
                        covered[i + y, column + x] = True
                line.append((column + 1, across, down, cell.get("id")))
                column += across
            result.append(line)
    return result


@test
def html_is_xml_and_keeps_spans():
    for article, table in every_table():
        text = export(article, "table", table, "-f", "html")
        page = ET.fromstring(text)
        data = as_json(article, table)
        found = html_rows(page.find(f".//{XHTML}table"))
        equal(len(found), len(data["rows"]), table)
        ids = [element.get("id") for element in page.iter() if element.get("id")]
        equal(len(ids), len(set(ids)), table)
        for link in page.iter(f"{XHTML}a"):
            href = link.get("href")
            assert re.match(r"https?://|ftp://|mailto:|#", href), href
            if href.startswith("#"):
                assert href[1:] in ids, (table, href)
        roles = [row["role"] for row in data["rows"]]
        for i, (row, cells) in enumerate(zip(data["rows"], found)):
            end = i
            while end < len(roles) and roles[end] == roles[i]:
                end += 1
            own = [cell for cell in cells if cell[3] is not None]
            equal(own, [(cell["column"], cell["columns"], min(cell["rows"], end - i),
                         cell["anchor"]) for cell in row["cells"]], table)


@test
def html_passes_xmllint():
    if not shutil.which("xmllint"):
        raise Skip("xmllint is not installed")
    for article, table in every_table():
        text = export(article, "table", table, "-f", "html")
        subprocess.run(["xmllint", "--noout", "--nonet", "-"], input=text.encode(), check=True)


@test
def markdown_keeps_spans():
    for article, table in every_table():
        text = export(article, "table", table, "-f", "markdown")
        data = as_json(article, table)
        cells = [cell for row in data["rows"] for cell in row["cells"]]
        spanned = any(cell["rows"] > 1 or cell["columns"] > 1 for cell in cells)
        heads = [row["role"] == "head" for row in data["rows"]]
        plain = not spanned and heads[:1] == [True] and not any(heads[1:])
        lines = [line for line in text.splitlines() if line.startswith("|")]
        if plain:
            equal(len(lines), len(data["rows"]) + 1, table)
            for line in lines:
                equal(len(re.findall(r"(?<!\\)\|", line)), data["columns"] + 1, line)
        elif cells:
            html = text[text.index("<table"):text.index("</table>") + 8]
            assert "\n\n" not in html, table
            equal(len(html_rows(ET.fromstring(html))), len(data["rows"]), table)


def letters(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text) if not c.isspace())


@test
def markdown_is_read_by_cmark():
    if not shutil.which("cmark-gfm"):
        raise Skip("cmark-gfm is not installed")
    for table in ("t-formulas", "t-signs"):
        text = export(EXPORTS, "table", table, "-f", "markdown")
        html = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink"],
                              input=text, capture_output=True, text=True, check=True).stdout
        page = ET.fromstring(f"<page>{html}</page>".replace("<br>", "<br/>"))
        found = [[letters("".join(cell.itertext())) for cell in row] for row in page.iter("tr")]
        equal(found, [[letters(cell["text"]) for cell in row["cells"]]
                      for row in as_json(EXPORTS, table)["rows"]], table)
        assert "https://doi.org/10.5555/hob_100%" in [a.get("href") for a in page.iter("a")] or \
            "https://doi.org/10.5555/hob_100%25" in [a.get("href") for a in page.iter("a")], html


def compile_latex(text, name):
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "a.tex"), "w", encoding="utf-8") as out:
            out.write(text)
        done = subprocess.run(["pdflatex", "-draftmode", "-interaction=nonstopmode", "-halt-on-error",
                               "-no-shell-escape", "a.tex"], cwd=folder, capture_output=True)
        assert done.returncode == 0, f"{name}: {done.stdout.decode(errors='replace')[-1500:]}"


@test
def latex_compiles():
    if not shutil.which("pdflatex"):
        raise Skip("pdflatex is not installed")
    for article, table in every_table():
        compile_latex(export(article, "table", table, "-f", "latex"), table)


def cells_of_latex(line):
    return len(re.findall(r"(?<!\\)&", line)) + 1


@test
def latex_is_balanced_and_keeps_spans():
    for article, table in every_table():
        text = export(article, "table", table, "-f", "latex")
        bare = re.sub(r"\\[\\{}%&$#_]", "", text)
        equal(bare.count("{"), bare.count("}"), table)
        equal(text.count("\\begin{"), text.count("\\end{"), table)
        data = as_json(article, table)
        rows = re.findall(r"^(.*) \\\\$", text, re.M)
        equal(len(rows), len(data["rows"]), table)
        for row, line in zip(data["rows"], rows):
            spans = [int(n) for n in re.findall(r"\\multicolumn\{(\d+)\}", line)]
            equal(cells_of_latex(line) + sum(spans) - len(spans), data["columns"], line)
            equal([int(n) for n in re.findall(r"\\spanrows\{(\d+)\}", line)],
                  [cell["rows"] for cell in row["cells"] if cell["rows"] > 1], line)


@test
def json_has_normal_values():
    data = as_json(REVIEW, "table-2")
    facts = [fact for row in data["rows"] for cell in row["cells"] for fact in cell["facts"]]
    doses = [fact["value"] for fact in facts if fact["name"] == "dose"]
    assert "180 ug/d" in doses and "45 mg/d" in doses, doses
    for row in data["rows"]:
        for cell in row["cells"]:
            shown = run("show", cell["anchor"])
            equal(shown.returncode, 0, cell["anchor"])


# -- references read back

def cited(form):
    return [(name, export(article, "cite", *[label for label in labels
                                             if (name, label) != ("review", "1")],
                          "--format", form)) for article, name, labels in CITED]


FIRST = {"title": "Steam & 100% of {all} β-carotene_x: $5 #1 ~ ^ \\ “quoted”",
         "container-title": "J Hob", "volume": "7", "issue": "2 Suppl", "page": "101-9",
         "DOI": "10.5555/(a)_b<1::C>2.0", "PMID": "123456", "PMCID": "PMC7890",
         "note": "The work has more authors than are named.",
         "id": "r-article", "type": "article-journal", "issued": {"date-parts": [[2019]]},
         "author": [{"family": "van den Müller", "given": "Ä. B."},
                    {"family": "King", "given": "M. L.", "suffix": "Jr"},
                    {"literal": "Kettles and Hobs, Ltd"}, {"family": "Plato"}]}


@test
def csl_json_is_read():
    entries = dict(cited("csl-json"))["exports"]
    entries = json.loads(entries)
    equal(entries[0], FIRST)
    equal(entries[1], {"id": "r-book", "type": "book", "title": "The Hob",
                       "author": [{"family": "Grate", "given": "D"}], "publisher": "Tin & Sons",
                       "issued": {"date-parts": [[1999]]}})
    equal([entry["type"] for entry in entries],
          ["article-journal", "book", "chapter", "dataset", "document", "article-journal",
           "paper-conference"])


@test
def ris_is_strict():
    for name, text in cited("ris"):
        for line in text.split("\r\n"):
            assert line == "" or re.match(r"[A-Z][A-Z0-9]  - ", line), (name, line)
        for entry in text.split("\r\n\r\n"):
            lines = entry.strip().split("\r\n")
            assert lines[0].startswith("TY  - ") and lines[-1].strip() == "ER  -", lines


def mods(tool, text):
    if not shutil.which(tool):
        raise Skip(f"{tool} is not installed")
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="") as out:
        out.write(text)
        out.flush()
        done = subprocess.run([tool, "-i", "utf8", out.name], capture_output=True, check=True)
    return ET.fromstring(done.stdout.lstrip(b"\xef\xbb\xbf"))


MODS = "{http://www.loc.gov/mods/v3}"


def mods_of_first(tool, form):
    for name, text in cited(form):
        collection = mods(tool, text)
        n_entries = sum(label != "1" or name != "review" for label in
                        dict((n, ls) for _a, n, ls in CITED)[name])
        equal(len(collection.findall(f"{MODS}mods")), n_entries, name)
    entry = collection.find(f"{MODS}mods")
    names = [[(part.get("type"), part.text) for part in name.findall(f"{MODS}namePart")]
             for name in entry.findall(f"{MODS}name")]
    title = " ".join(e.text for e in entry.find(f"{MODS}titleInfo"))
    details = {d.get("type"): d.find(f"{MODS}number").text for d in entry.iter(f"{MODS}detail")}
    return names, title, details, "".join(entry.itertext())


@test
def bibtex_is_read_by_bibutils():
    names, _title, details, text = mods_of_first("bib2xml", "bibtex")
    families = ["".join(t for kind, t in name if kind == "family") for name in names]
    assert "Müller" in families[0] and "King" in families[1], names
    assert any("Kettles and Hobs, Ltd" in t for name in names for _kind, t in name), names
    equal((details["volume"], details["issue" if "issue" in details else "number"]),
          ("7", "2 Suppl"))
    assert "β-carotene" in text and "100%" in text and "10.5555/(a)_b<1::C>2.0" in text, text


@test
def ris_is_read_by_bibutils():
    names, title, details, text = mods_of_first("ris2xml", "ris")
    equal(("family", "van den Müller") in names[0], True, names)
    assert "β-carotene_x" in title, title
    equal(details["volume"], "7")
    assert "10.5555/(a)_b<1::C>2.0" in text, text


def bibtex_entries(text):
    """A strict reader of what BibTeX reads: entries of fields in balanced braces."""
    at, entries = 0, []

    def expect(pattern):
        nonlocal at
        match = re.compile(pattern).match(text, at)
        assert match, f"{text[at:at + 40]!r} is not {pattern}"
        at = match.end()
        return match[0]

    while at < len(text):
        kind = expect(r"@[a-z]+")
        expect(r"\{")
        entry = {"": kind, "key": expect(r"[A-Za-z0-9_:./+-]+")}
        while text[at] == ",":
            expect(",\n  ")
            field = expect("[a-z]+")
            expect(" = ")
            begin, depth = at, 0
            while True:
                depth += {"{": 1, "}": -1}.get(text[at], 0)
                at += 1
                if depth == 0:
                    break
            entry[field] = text[begin + 1:at - 1]
        expect("\n}\n")
        expect("\n?")
        entries.append(entry)
    return entries


@test
def bibtex_is_strict():
    for name, text in cited("bibtex"):
        entries = bibtex_entries(text)
        equal(len({entry["key"] for entry in entries}), len(entries), name)
        for entry in entries:
            for field, value in entry.items():
                if field not in ("doi", "url"):
                    assert not re.search(r"(?<!\\)[%&$#_~^]", value), (field, value)


# -- files

def folder_of_one_file():
    return tempfile.TemporaryDirectory()


@test
def file_is_what_is_printed():
    with folder_of_one_file() as folder:
        path = os.path.join(folder, "a.csv")
        for words in (["table", "table-2", "-f", "csv"], ["table", "table-2", "-f", "json"],
                      ["table", "table-2"], ["table", "list"], ["cite", "85", "-f", "ris"]):
            equal(export(REVIEW, *words, "-o", path), "")
            with open(path, encoding="utf-8", newline="") as file:
                equal(file.read(), export(REVIEW, *words), words)
            equal(os.listdir(folder), ["a.csv"])


@test
def old_file_keeps_its_mode_and_link():
    with folder_of_one_file() as folder:
        path, link = os.path.join(folder, "a.csv"), os.path.join(folder, "link")
        with open(path, "w") as file:
            file.write("old")
        os.chmod(path, 0o640)
        os.symlink("a.csv", link)
        export(REVIEW, "table", "table-1", "-f", "csv", "-o", link)
        equal(os.readlink(link), "a.csv")
        equal(stat.S_IMODE(os.stat(path).st_mode), 0o640)
        with open(path, encoding="utf-8", newline="") as file:
            equal(file.read(), export(REVIEW, "table", "table-1", "-f", "csv"))


@test
def full_disk_leaves_what_was_there():
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    for old in (None, b"what was there"):
        for words in (["table", "table-2", "-f", "csv"], ["cite", "85", "-f", "bibtex"]):
            with folder_of_one_file() as folder:
                path = os.path.join(folder, "a")
                if old is not None:
                    with open(path, "wb") as file:
                        file.write(old)
                done = run(*words, "-o", path, preexec_fn=limit)
                equal(done.stderr.decode(),
                      f"vitk2: “{path}” cannot be written: File too large\n")
                equal((done.returncode, done.stdout), (1, b""))
                equal(os.listdir(folder), [] if old is None else ["a"])
                if old is not None:
                    with open(path, "rb") as file:
                        equal(file.read(), old)


@test
def refused_paths():
    with folder_of_one_file() as folder:
        os.mkdir(os.path.join(folder, "b"))
        os.mkfifo(os.path.join(folder, "pipe"))
        for path, message in (
                (folder, "“{}” is a folder"),
                (os.path.join(folder, "b"), "“{}” is a folder"),
                (os.path.join(folder, "none") + "/", "“{}” is a folder"),
                (os.path.join(folder, "pipe"), "“{}” is not a file"),
                ("/dev/null", "“{}” is not a file"),
                (os.path.join(folder, "none", "a"),
                 "“{}” cannot be written: No such file or directory")):
            done = run("table", "table-1", "-f", "csv", "-o", path)
            equal(done.stderr.decode(), f"vitk2: {message.format(path)}\n")
            equal((done.returncode, done.stdout), (1, b""))
            equal(sorted(os.listdir(folder)), ["b", "pipe"])


MISTAKES = [
    (["table"], 2, "an argument is missing; see “vitk2 table --help”"),
    (["table", "table-9"], 1,
     "“table-9” is not a table of this article; “vitk2 table list” lists them"),
    (["table", "sec-introduction"], 1,
     "“sec-introduction” is not a table of this article; “vitk2 table list” lists them"),
    (["table", "table-1", "-f", "odt"], 2,
     "--format takes one of text, csv, tsv, json, html, markdown, latex, pdf, not “odt”; see “vitk2 "
     "table --help”"),
    (["table", "table-1", "--bom"], 2,
     "--bom goes with --format=csv only; see “vitk2 table --help”"),
    (["table", "list", "-f", "csv"], 2, "“list” is text, of all tables; see “vitk2 table --help”"),
    (["table", "table-1", "--rows", "5"], 1,
     "there is no row 5 below the head of the table; it has 4"),
    (["table", "table-1", "--rows", "0"], 1,
     "there is no row 0 below the head of the table; it has 4"),
    (["table", "table-1", "--rows", "2-99999999999999999999"], 1,
     "there is no row 100000000 below the head of the table; it has 4"),
    (["table", "table-1", "--columns", "5-"], 1, "there is no column 5 in the table; it has 4"),
    (["table", "table-1", "--rows", "3-2"], 2,
     "“3-2” ends before it begins; see “vitk2 table --help”"),
    (["table", "table-1", "--rows", "x"], 2,
     "rows are numbers or anchors of rows, as in 1,3-5, not “x”; see “vitk2 table --help”"),
    (["table", "table-1", "--rows", ""], 2, "no rows are named; see “vitk2 table --help”"),
    (["table", "table-1", "--columns", ""], 2, "no columns are named; see “vitk2 table --help”"),
    (["table", "table-1", "--columns", "1,,2"], 2,
     "columns are numbers, as in 1,3-5, not “”; see “vitk2 table --help”"),
    (["cite"], 2, "an argument is missing; see “vitk2 cite --help”"),
    (["cite", "85", "145"], 1, "this article has no reference “145”"),
    (["cite", "85", "-f", "xml"], 2,
     "--format takes one of text, bibtex, ris, csl-json, not “xml”; see “vitk2 cite --help”"),
    (["cite", "85", "1", "-f", "ris"], 1, "of reference “1” nothing is known but its number"),
]


@test
def mistakes():
    for words, status, message in MISTAKES:
        done = run(*words)
        equal(done.stderr.decode(), f"vitk2: {message}\n", words)
        equal((done.returncode, done.stdout), (status, b""), words)


@test
def one_reference_once():
    equal(export(REVIEW, "cite", "85", "ref-85", "-f", "bibtex"),
          export(REVIEW, "cite", "85", "-f", "bibtex"))


def main():
    print(f"1..{len(TESTS)}")
    failed = 0
    for number, function in enumerate(TESTS, 1):
        name = function.__name__.replace("_", " ")
        try:
            function()
            print(f"ok {number} - {name}")
        except Skip as reason:
            print(f"ok {number} - {name} # SKIP {reason}")
        except Exception as error:  # whatever it is, the test has failed
            failed += 1
            print(f"not ok {number} - {name}")
            print("# " + f"{type(error).__name__}: {error}".replace("\n", "\n# ")[:3000])
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
