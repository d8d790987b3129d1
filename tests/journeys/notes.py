# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The editor's notes beside the text: come to with keys, read, chosen and hidden."""
import re

from journey import Program, extents, is_showing, run, wait

TEXT = "Text of the article"
PARAGRAPH = "2 editor’s notes on Vitamin K2 and Bone Health, paragraph 3"
CARDS = "2 editor’s notes on Vitamin K2 and Bone Health, paragraph 3"
ROW = "Editor’s note, minor, on Table 2, row 1"


def from_a_flag_to_a_reference_and_back():
    with Program("sec-bone-health-p3") as program:
        program.expect_focus("text", TEXT)
        program.go_to("button", PARAGRAPH)
        program.key("Return")
        program.expect_focus("panel", CARDS)
        program.go_to("panel", "Editor’s note, minor")
        program.find("list item", re.compile("“219 post-menopausal women”$"))
        program.find("list item", re.compile("“219 osteoporotic postmenopausal women”$"))
        program.find("label", re.compile("^Basis: the review's own text; checked "))
        program.go_to("link", "Reference 85")
        program.key("Return")
        program.expect_focus("panel", "Reference 85, identified")
        program.key("alt+Left")
        program.expect_focus("link", "Reference 85")
        program.key("alt+Left")
        program.expect_focus("button", PARAGRAPH)


def the_flag_of_a_row_by_pointer():
    with Program() as program:
        program.expect_focus("text", TEXT)
        program.open("sec-bone-health-p2")
        program.go_to("button", ROW, steps=120)
        program.click(program.find("button", ROW))
        program.expect_focus("panel", "Editor’s note, minor")
        program.find("list item", re.compile("^Table 2, row 1: “219 post-menopausal women”$"))
        program.key("alt+Left")
        program.expect_focus("button", ROW)


def choose_among_the_notes():
    with Program() as program:
        program.tab("Notes")
        program.find("button", "All (39)")
        program.find("button", "Minor (27)")
        program.press("Major (12)")
        program.expect_pressed("Major (12)", True)
        program.expect_pressed("All (39)", False)
        program.key("ctrl+5")
        program.expect_focus("panel", "Editor’s note, major")
        program.go_to("button", "Major (12)", "shift+Tab")
        program.press("Minor (27)")
        program.expect_pressed("Minor (27)", True)
        program.key("ctrl+5")
        program.expect_focus("panel", "Editor’s note, minor")


def hidden_flags_stay_hidden():
    with Program("sec-bone-health-p3") as program:
        program.expect_focus("text", TEXT)
        flag = program.find("button", PARAGRAPH)
        program.key("ctrl+shift+e")
        program.expect(lambda: not is_showing(flag), "the flag is hidden")
        # The last row of the table is still in view; no flag stands in between.
        program.go_to("link", "Reference 92", steps=2)
        program.go_to("link", "Reference 85", steps=2)
        program.key("ctrl+shift+e")
        program.find("button", PARAGRAPH)


def a_narrow_window():
    with Program("sec-bone-health-p3") as program:
        program.resize(360, 700)
        flag = program.find("button", PARAGRAPH)

        def look():
            x, _, width, _ = extents(flag)
            words, _, _, _ = extents(program.find("text", TEXT))
            return x >= words and x + width <= words + 24
        wait(look, "the flag is in the margin")
        program.go_to("button", PARAGRAPH)
        program.key("Return")
        program.expect_focus("panel", CARDS)
        program.key("alt+Left")
        program.expect_focus("button", PARAGRAPH)


run(from_a_flag_to_a_reference_and_back, the_flag_of_a_row_by_pointer, choose_among_the_notes,
    hidden_flags_stay_hidden, a_narrow_window)
