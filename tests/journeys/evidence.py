# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The studies in place of the text: chosen, sorted, opened, come back to and compared, by keys."""
import re

from journey import Program, run, wait

EVIDENCE = "Evidence"
ENTRY = ("entry", "Filter Studies")
TEXT = ("text", "Text of the article")


def begin(program):
    program.expect_focus(*TEXT)
    program.key("ctrl+t")
    program.expect_focus(*ENTRY)
    program.expect_pressed(EVIDENCE, True)
    program.find("label", "22 of 22 studies")


def expect_cell(program, words):
    return program.expect_focus("table cell", re.compile(words))


def from_a_filter_to_the_sentence_and_back_and_to_a_comparison():
    """What the studies are for, in one go and without a pointer."""
    with Program() as program:
        begin(program)
        program.type("design:rct isoform:MK-7")
        wait(lambda: program.find_all("label", re.compile("^[1-9] of 22 studies$")), "few are left")
        said = program.find("label", re.compile("^[1-9] of 22 studies$")).get_name()
        # Into the grid, up to the headings, and sorted by the number of participants.
        program.key("Down")
        expect_cell(program, "^Study: ")
        program.key("Up")
        for _ in range(3):
            program.key("Right")
        program.expect_focus(None, "Participants")
        program.key("Return")
        program.expect_focus(None, "Participants, sorted, the greatest first")
        program.key("Return")
        program.expect_focus(None, "Participants, sorted, the least first")
        program.key("Return")
        program.expect_focus(None, "Participants, sorted, the greatest first")
        program.key("Down", "Down", "Home")
        row = expect_cell(program, "^Study: ").get_name()
        program.key("Return")
        program.expect_focus("panel", re.compile("^(Reference|Study) "))
        # One sentence that speaks of it, in the text.
        link = program.go_to("list item", re.compile("[a-z]"))
        assert link.get_name()
        program.key("Return")
        program.expect_focus(*TEXT)
        program.expect_pressed(EVIDENCE, False)
        program.key("alt+Left")
        program.expect_pressed(EVIDENCE, True)
        program.key("alt+Left")
        program.expect_focus("table cell", row)
        program.find("label", said)
        program.find(None, "Participants, sorted, the greatest first")
        # This one and the next, side by side.
        program.key("space")
        first = expect_cell(program, "^Study: .*, in the comparison$").get_name()
        program.key("Down", "space")
        second = expect_cell(program, "^Study: .*, in the comparison$").get_name()
        assert first != second, first
        program.go_to("button", "Compare 2 Studies", "shift+Tab")
        program.key("Return")
        program.expect_focus("panel", "Comparison of 2 Studies")
        for cell in (first, second):
            number = re.search(r"\[(\d+)\]", cell).group(1)
            program.find("table cell", re.compile(f"^Participants ≠ they differ, Study {number} "))
        program.key("alt+Left")
        program.expect_focus(*ENTRY)
        program.find("button", "Compare 2 Studies")
        program.key("alt+Left")
        program.expect_focus(*TEXT)
        program.expect_pressed(EVIDENCE, False)


def mistakes_and_nothing():
    with Program() as program:
        begin(program)
        program.type("n>")
        program.find("label", re.compile("^n> needs a number"))
        program.key("ctrl+a")
        program.type("zzzzzz")
        program.find("label", "0 of 22 studies")
        program.press("Clear All Filters")
        program.find("label", "22 of 22 studies")
        program.expect_focus(*ENTRY)
        # What no table tells is searched for in the text.
        program.type("warfarin")
        program.find("label", "0 of 22 studies")
        program.go_to("button", "Search the Article")
        program.key("Return")
        program.expect_focus("entry", "Search the Article")
        program.find("list item", re.compile("warfarin"))


def values_with_their_counts():
    with Program() as program:
        begin(program)
        design = program.find("button", "Design")
        program.click(design)
        # By key: what GTK 4.8 tells of places in a popover is not where they are.
        program.go_to("check box", re.compile(r"^Randomized Controlled Trial \(\d+\)$"))
        program.key("space")
        wait(lambda: not program.find_all("label", "22 of 22 studies"), "some are chosen")
        program.key("Escape")
        program.press("Remove filter Design: Randomized Controlled Trial")
        program.find("label", "22 of 22 studies")


def compare_two_rows():
    with Program() as program:
        begin(program)
        program.type("design:rct isoform:MK-7 n>50")
        wait(lambda: program.find_all("label", re.compile("^[3-9] of 22 studies$")), "few are left")
        program.key("Down")
        expect_cell(program, r"^Study: \[86\] Knapen 2013\. ")
        program.key("space")
        expect_cell(program, r"^Study: \[86\] Knapen 2013, in the comparison$")
        program.key("Down", "space")
        expect_cell(program, "^Study: .*, in the comparison$")
        program.press("Compare 2 Studies")
        program.expect_focus("panel", "Comparison of 2 Studies")
        program.key("alt+Left")
        expect_cell(program, "^Study: .*, in the comparison$")
        program.key("space")
        expect_cell(program, r"^Study: \[\d+\] [^,]*\. Study ")


def where_there_is_room_for_one_part():
    with Program() as program:
        program.expect_focus(*TEXT)
        program.resize(360, 700)
        program.key("ctrl+t")
        program.expect_focus(*ENTRY)
        program.key("Down", "Return")
        program.expect_focus("panel", re.compile("^(Reference|Study) "))
        program.key("alt+Left")
        expect_cell(program, "^Study: ")
        program.key("ctrl+t")
        program.expect_focus(*TEXT)


if __name__ == "__main__":
    run(from_a_filter_to_the_sentence_and_back_and_to_a_comparison, mistakes_and_nothing,
        values_with_their_counts, compare_two_rows, where_there_is_room_for_one_part)
