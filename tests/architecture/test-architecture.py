#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: test-architecture.py ROOT

Holds the tree at ROOT against the rules of docs/architecture.md: one line of TAP
for each rule, with what breaks it. Then each rule is shown a small made-up tree
that breaks it and nothing else, so that a rule which cannot fail is found out.
"""
import os
import re
import sys
import tempfile

# Which room includes which. What a room is not allowed here is above it, beside
# it, or none of its business.
BELOW_WORKSPACE = ["base", "model", "corpus", "search", "evidence", "figure", "pdf", "export",
                   "library"]
MAY_USE = {
    "base": [],
    "model": ["base"],
    "corpus": ["base", "model"],
    "search": ["base", "model"],
    "evidence": ["base", "model"],
    "figure": ["base", "model", "evidence"],
    "pdf": ["base"],
    "export": ["base", "model", "evidence", "figure"],
    "library": ["base", "model", "pdf"],
    "workspace": BELOW_WORKSPACE,
    "spool": [],
    "cli": ["base", "model", "search", "evidence", "figure", "pdf", "export", "library",
            "workspace", "spool"],
    "widgets": ["base", "model", "search", "evidence", "figure", "pdf"],
    "app": BELOW_WORKSPACE + ["workspace", "widgets"],
    "main.c": ["cli", "app"],
}

# Headers that only the rooms named may include.
SOLE_USERS = {
    r"sqlite3\.h": ["base"],
    r"libxml/.*": ["corpus"],
    r"json-glib/.*": ["cli"],
    r"(glib/)?poppler.*|seccomp\.h|fontconfig/.*": ["pdf"],
    r"(gtk|gdk|gsk)/.*": ["spool", "widgets", "app"],
    r"adwaita\.h": ["widgets", "app"],
}

# Made from the build, so not a file under src.
GENERATED = {"config.h", "app/vitk-resources.h"}

INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', re.M)
COMMENT_OR_STRING = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"', re.S)

RULES = []


def rule(title):
    def add(function):
        RULES.append((title, function))
        return function
    return add


class Tree:
    """The text of every file we have a rule for, by its path from the root."""

    def __init__(self, root):
        self.texts = {}
        for top in ("src", "ui", "tests", "benchmarks"):
            for folder, _, names in os.walk(os.path.join(root, top)):
                for name in sorted(names):
                    if name.endswith((".c", ".h", ".ui", ".build", ".py", ".sh")):
                        path = os.path.join(folder, name)
                        with open(path, encoding="utf-8") as file:
                            self.texts[os.path.relpath(path, root)] = file.read()

    def find(self, tops, endings):
        for path, text in sorted(self.texts.items()):
            if path.split("/")[0] in tops and path.endswith(endings):
                yield path, text

    def code(self, tops, endings=(".c", ".h")):
        """As find(), with comments and the insides of strings blanked out."""
        for path, text in self.find(tops, endings):
            yield path, COMMENT_OR_STRING.sub(blank, text)


def blank(match):
    quote = '"' if match[0].startswith('"') else " "
    return quote + "\n" * match[0].count("\n") + quote


def room_of(path):
    return path.split("/")[1]


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def matches(files, pattern):
    for path, text in files:
        for match in pattern.finditer(text):
            yield f"{path}:{line_of(text, match.start())}: {match[0].strip()}"


@rule("includes are written from src and name a file there")
def includes_from_src(tree):
    for path, text in tree.find(["src"], (".c", ".h")):
        for match in INCLUDE.finditer(text):
            if match[1] and match[1] not in GENERATED and "src/" + match[1] not in tree.texts:
                yield f'{path}:{line_of(text, match.start())}: "{match[1]}"'


@rule("a room includes only the rooms it may use")
def rooms(tree):
    for path, text in tree.find(["src"], (".c", ".h")):
        room = room_of(path)
        if room not in MAY_USE:
            yield f"{path}: docs/architecture.md has no room {room}"
            continue
        for match in INCLUDE.finditer(text):
            other = (match[1] or room).split("/")[0]
            if other in MAY_USE and other != room and other not in MAY_USE[room]:
                yield f"{path}:{line_of(text, match.start())}: {room} includes {match[1]}"


@rule("no header includes itself, however far round")
def no_cycles(tree):
    uses = {}
    for path, text in tree.find(["src"], ".h"):
        uses[path] = ["src/" + match[1] for match in INCLUDE.finditer(text) if match[1]]

    done = set()

    def walk(path, trail):
        if path in trail:
            yield " -> ".join(trail[trail.index(path):] + [path])
        elif path not in done:
            for other in uses.get(path, []):
                yield from walk(other, trail + [path])
            done.add(path)

    for path in uses:
        yield from walk(path, [])


@rule("a library has one room")
def sole_users(tree):
    for path, text in tree.find(["src"], (".c", ".h")):
        for match in INCLUDE.finditer(text):
            for header, users in SOLE_USERS.items():
                if re.fullmatch(header, match[2] or "") and room_of(path) not in users:
                    yield f"{path}:{line_of(text, match.start())}: <{match[2]}> is for {users}"


@rule("nothing below the workspace logs, prints or reads settings")
def quiet_below(tree):
    loud = re.compile(r"\b(g_(message|warning|critical|debug|info|print|printerr|log"
                      r"|log_structured|settings_\w+|application_get_default)|printf|puts|perror)"
                      r"(?= *\()|\bGSettings\b|\bstd(out|err)\b")
    lower = [file for file in tree.code(["src"]) if room_of(file[0]) in BELOW_WORKSPACE]
    yield from matches(lower, loud)


@rule("XML is never recovered, nor its entities expanded")
def strict_xml(tree):
    yield from matches(tree.code(["src"]), re.compile(r"\bXML_PARSE_(RECOVER|NOENT|HUGE)\b"))


@rule("no .c is longer than 600 lines, no .h than 120, no .ui than 250")
def file_sizes(tree):
    limits = {".c": 600, ".h": 120, ".ui": 250}
    for path, text in tree.find(["src", "ui", "tests", "benchmarks"], tuple(limits)):
        length = text.count("\n")
        if length > limits[os.path.splitext(path)[1]]:
            yield f"{path}: {length} lines"


@rule("no function is longer than 60 lines")
def function_sizes(tree):
    # As the house formats it: the name at the left edge, then the two braces.
    function = re.compile(r"^(\w+) \([^;{]*?\)\n\{\n.*?^\}", re.M | re.S)
    for path, text in tree.code(["src"], ".c"):
        for match in function.finditer(text):
            length = match[0].count("\n") + 1
            if length > 60 and not match[1].endswith("_class_init"):
                yield f"{path}:{line_of(text, match.start())}: {match[1]}: {length} lines"


@rule("no widget has more than 15 fields")
def widget_sizes(tree):
    struct = re.compile(r"^struct _(\w+)\n\{\n(.*?)^\}", re.M | re.S)
    for path, text in tree.code(["src"]):
        if room_of(path) in ("widgets", "app"):
            for match in struct.finditer(text):
                # The first is the parent instance.
                fields = match[2].count(";") - 1
                if fields > 15:
                    yield f"{path}:{line_of(text, match.start())}: {match[1]}: {fields} fields"


@rule("the engine does not name its subject")
def no_subject(tree):
    subject = re.compile(r"menaquinone|osteocalcin|\bMK-[0-9]|vitamin k|rotterdam", re.I)
    yield from matches(tree.find(["src", "ui"], (".c", ".h", ".ui", ".build")), subject)


@rule("nothing is left to do")
def nothing_to_do(tree):
    left = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b[^\n]*")
    tops = ["src", "ui", "tests", "benchmarks"]
    yield from matches(tree.find(tops, (".c", ".h", ".ui", ".build")), left)


@rule("every public function is documented where it is written")
def documented(tree):
    declared = re.compile(r"\b(vitk_\w+) \(")
    for path, text in tree.code(["src"], ".h"):
        folder = os.path.dirname(path)
        written = "\n".join(t for p, t in tree.find(["src"], ".c") if os.path.dirname(p) == folder)
        text = re.sub(r"^\s*#.*?[^\\]$", lambda line: "\n" * line[0].count("\n"), text,
                      flags=re.M | re.S)
        for match in declared.finditer(text):
            name = match[1]
            if name.endswith(("_get_type", "_error_quark")):
                continue
            # An inline function is written in the header.
            inline = re.search(r"^static inline [^;{]*\b" + name + r" \([^;]*?\)\n\{", text, re.M)
            if not re.search(r"/\*\*\n \* " + name + r":", tree.texts[path] if inline
                             else written):
                yield f"{path}:{line_of(text, match.start())}: {name}"


@rule("every template belongs to a class of its file's name")
def ui_pairs(tree):
    template = re.compile(r'<template class="Vitk(\w+)"')
    for path, text in tree.find(["ui"], ".ui"):
        name = os.path.splitext(os.path.basename(path))[0]
        for match in template.finditer(text):
            named = "vitk" + re.sub(r"([A-Z])", lambda letter: "-" + letter[1].lower(), match[1])
            if named != name or not any(f"src/{room}/{name}.c" in tree.texts
                                        for room in ("widgets", "app")):
                yield f"{path}:{line_of(text, match.start())}: Vitk{match[1]}"


@rule("nothing sleeps and hopes")
def no_sleep(tree):
    nap = re.compile(r"\b(g_usleep|usleep|nanosleep|sleep)(?= *\()")
    yield from matches(tree.code(["src", "tests", "benchmarks"]), nap)
    yield from matches(tree.find(["tests"], ".py"), re.compile(r"\btime\.sleep\b(?= *\()"))
    yield from matches(tree.find(["tests"], ".sh"), re.compile(r"^[^#\n]*\bsleep [0-9.]+", re.M))


# -- the rules' own test

SOUND = {
    "src/base/vitk-text.h": "#include <glib.h>\n\nchar *vitk_text_fold (const char *text);\n",
    "src/base/vitk-text.c": '#include "config.h"\n#include "base/vitk-text.h"\n\n/**\n'
                            " * vitk_text_fold:\n */\nchar *\nvitk_text_fold (const char *text)\n"
                            "{\n  return NULL; /* never g_print () */\n}\n",
    "src/widgets/vitk-view.c": "#include <gtk/gtk.h>\n\nstruct _VitkView\n{\n"
                               "  GtkWidget parent;\n  int width;\n};\n",
    "src/main.c": '#include "cli/vitk-cli.h"\n',
    "src/cli/vitk-cli.h": "",
    "ui/vitk-view.ui": '<interface><template class="VitkView"/></interface>\n',
    "ui/vitk-keys.ui": "<interface/>\n",
    "tests/base/test-text.c": "int main (void) { return 0; }\n",
}

BREAKS = {
    "includes_from_src": {"src/base/vitk-fold.c": '#include "vitk-text.h"\n'},
    "rooms": {"src/base/vitk-fold.c": '#include "cli/vitk-cli.h"\n'},
    "no_cycles": {"src/base/vitk-a.h": '#include "base/vitk-b.h"\n',
                  "src/base/vitk-b.h": '#include "base/vitk-a.h"\n'},
    "sole_users": {"src/model/vitk-a.c": "#include <libxml/tree.h>\n"},
    "quiet_below": {"src/model/vitk-a.c": 'void f (void) { g_warning ("no"); }\n'},
    "strict_xml": {"src/corpus/vitk-a.c": "int options = XML_PARSE_RECOVER;\n"},
    "file_sizes": {"src/base/vitk-long.c": "\n" * 601},
    "function_sizes": {"src/base/vitk-a.c": "void\nf (void)\n{\n" + "  g ();\n" * 60 + "}\n"},
    "widget_sizes": {"src/app/vitk-a.c": "struct _VitkA\n{\n" + "  int n;\n" * 17 + "};\n"},
    "no_subject": {"src/base/vitk-a.c": "/* counts Osteocalcin */\n"},
    "nothing_to_do": {"src/base/vitk-a.c": "/* FIXME: later */\n"},
    "documented": {"src/base/vitk-a.h": "void vitk_a_go (void);\n"},
    "ui_pairs": {"ui/vitk-alone.ui": '<interface><template class="VitkView"/></interface>\n'},
    "no_sleep": {"tests/base/test-a.c": "void f (void) { g_usleep (1); }\n"},
}


def broken_rules(files):
    with tempfile.TemporaryDirectory() as root:
        for path, text in files.items():
            path = os.path.join(root, path)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        tree = Tree(root)
        return [function.__name__ for _, function in RULES if list(function(tree))]


class Tap:
    def __init__(self, plan):
        self.number = self.failed = 0
        print("TAP version 13")
        print(f"1..{plan}")

    def say(self, title, offenders):
        self.number += 1
        self.failed += bool(offenders)
        print(f"{'not ok' if offenders else 'ok'} {self.number} - {title}")
        for offender in offenders:
            print(f"# {offender}")


def main():
    tree = Tree(sys.argv[1])
    tap = Tap(2 * len(RULES) + 1)
    for title, function in RULES:
        tap.say(title, list(function(tree)))

    tap.say("a sound tree breaks no rule", broken_rules(SOUND))
    for title, function in RULES:
        name = function.__name__
        broken = broken_rules({**SOUND, **BREAKS[name]})
        tap.say(f"can fail: {title}", [] if broken == [name] else [f"broken: {broken}"])
    return 1 if tap.failed else 0


if __name__ == "__main__":
    sys.exit(main())
