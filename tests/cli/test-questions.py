#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: test-questions.py PROGRAM QUESTIONS.MD

Runs the command of each question and holds its answer against what is printed: a list
of studies, in their order, or words. Quotations must stand in the rows of those studies.
"""
import json
import re
import shlex
import subprocess
import sys

QUESTION = re.compile(r"^## (\d+)\. (.+)\n\n    vitk2 (.+)\n\n((?:.+\n)+)", re.M)
BOLD = re.compile(r"\*\*(.+?)\*\*", re.S)
QUOTED = re.compile(r"“([^”]+)”")


def run(program, words):
    done = subprocess.run([program, *words], capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0 or done.stderr:
        raise AssertionError(f"exit code {done.returncode}: {done.stderr}")
    return done.stdout


def row_of(program, study):
    place = json.loads(run(program, ["studies", "--where", f"cites:{study}", "--format", "json"]))
    return run(program, ["show", place[0]["anchor"], "--width", "0"])


def check(program, command, answer):
    words = shlex.split(command)
    bold = BOLD.findall(answer.replace("\n", " "))
    if words[0] == "studies":
        found = [study["reference"]
                 for study in json.loads(run(program, [*words, "--format", "json"]))]
        expected = [int(number) for number in bold[0].split(",")]
        assert found == expected, f"{found} instead of {expected}"
        studies = expected
    else:
        printed = run(program, words)
        for part in bold:
            assert part in printed, f"“{part}” is not printed"
        studies = [word for word in words[1:] if word.isdigit() and word != "0"]
    rows = "\n".join(row_of(program, study) for study in studies)
    for quotation in QUOTED.findall(answer.replace("\n", " ")):
        assert quotation in rows, f"no row has “{quotation}”"


def main():
    program, path = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        questions = QUESTION.findall(file.read())
    print("TAP version 13")
    print("1..11")
    failed = len(questions) != 10
    print("not ok 1 - there are ten questions" if failed else "ok 1 - there are ten questions")
    for number, question, command, answer in questions:
        try:
            check(program, command, answer)
            print(f"ok {int(number) + 1} - {question}")
        except (AssertionError, ValueError) as error:
            failed = True
            print(f"not ok {int(number) + 1} - {question}")
            print("\n".join("# " + line for line in str(error).splitlines()))
    return failed


sys.exit(main())
