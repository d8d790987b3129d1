# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions of docs/questions.md, answered in the window by the actions that are told there."""
import os
import re
import shlex

from journey import ROOT, Program, role_of, run, wait

QUESTION = re.compile(r"^## (\d+)\. (.+)\n\n    vitk2 (.+)\n\n((?:.+\n)+)\nIn the window: (.+)\.$", re.M)
BOLD = re.compile(r"\*\*(.+?)\*\*", re.S)
ENTRY = ("entry", "Filter Studies")
STUDY = re.compile(r"^Study: (?:✓ )?\[(\d+)\]")


def find_heading(program, name):
    """The head of a column; a facet has a button of that name."""
    return wait(lambda: next((node for node in program.find_all(None, re.compile(f"^{name}(, |$)"))
                              if role_of(node) not in ("button", "label")), None), f"heading {name}")


def act(program, action):
    typed = re.fullmatch("type `(.+)`", action)
    heading = re.fullmatch(r"click on the heading \*(.+)\*", action)
    pressed = re.fullmatch(r"press \*(.+)\*", action)
    if typed:
        program.expect_focus(*ENTRY)
        program.type(typed.group(1))
        wait(lambda: not program.find_all("label", "22 of 22 studies"), "some studies are chosen")
    elif heading:
        program.click(find_heading(program, heading.group(1)))
        program.find(None, re.compile(f"^{heading.group(1)}, sorted, "))
    elif pressed:
        program.find("button", pressed.group(1))
        program.press(pressed.group(1))
    else:
        assert action in ("Ctrl+T", "Return"), action
        program.key(action.lower() if "+" in action else action)


def expect_studies(program, numbers):
    """Goes down the rows, and sees these studies and no other."""
    n = len(numbers)
    program.find("label", f"{n} of 22 studies")
    program.key("Down")
    for number in numbers:
        cell = program.expect_focus("table cell", re.compile(rf"^\S.*\[{number}\]"))
        program.key("Home")
        cell = program.expect_focus("table cell", re.compile(rf"^Study: \[{number}\]"))
        assert STUDY.match(cell.get_name())
        program.key("Down")


def expect_comparison(program, lines):
    for line in lines:
        _, field, *values = line.split(" | ")
        for value in values:
            program.find("table cell", re.compile(f"^{field} ≠ they differ, .*: {re.escape(value)}$"))


def expect_card(program, number, parts):
    """The command counts the notes and the card announces them, and both have their words."""
    program.expect_focus("panel", re.compile(f"^Study {number}, .*3 editor’s notes, 1 of them major$"))
    program.find("label", re.compile(re.escape(parts[-1])))


def answer(command, told, actions):
    words = shlex.split(command)
    parts = BOLD.findall(told.replace("\n", " "))
    with Program() as program:
        program.expect_focus("text", "Text of the article")
        for action in actions:
            act(program, action)
        if words[0] == "studies":
            expect_studies(program, parts[0].split(", "))
        elif words[0] == "compare":
            program.expect_focus("panel", f"Comparison of {len(words) - 3} Studies")
            expect_comparison(program, parts)
        else:
            expect_card(program, words[1], parts)


def read_questions():
    with open(os.path.join(ROOT, "docs", "questions.md"), encoding="utf-8") as file:
        return QUESTION.findall(file.read())


def make_journey(number, question, command, told, window):
    def journey():
        actions = window.split("; ")
        assert len(actions) <= 3, f"{len(actions)} actions"
        answer(command, told, actions)
    journey.__name__ = f"{number} {question}"
    return journey


QUESTIONS = read_questions()
assert len(QUESTIONS) == 10, f"{len(QUESTIONS)} questions"
run(*(make_journey(*question) for question in QUESTIONS))
