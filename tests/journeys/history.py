# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The way back from every kind of jump, and the list of where it leads."""
import re

from journey import Program, extents, run, wait

BONE_HEALTH = "Vitamin K2 and Bone Health"
PANE = "Tables, Figures and References"
TEXT = "Text of the article"


def settle(node):
    """The place of something in the window, once nothing moves any more."""
    seen = []

    def look():
        seen.append(extents(node))
        return seen[-1] if len(seen) > 5 and len(set(seen[-5:])) == 1 else None
    return wait(look, f"{node.get_name()!r} keeps its place")


def choose(program, name, key="Down"):
    """In the history, with the keyboard: what is behind is below, what is ahead above."""
    program.key("ctrl+h")
    program.find("list", "History")
    program.go_to("list item", name, key)
    program.key("Return")


def several_steps_at_once():
    with Program() as program:
        program.expect_focus("text", TEXT)
        program.go_to("list item", re.compile("."), "shift+Tab")
        program.go_to("list item", BONE_HEALTH, "Down")
        program.key("Return")
        program.expect_focus("text", TEXT)
        program.find("label", BONE_HEALTH, program.title())
        link = program.go_to("link", "Reference 85")
        before = settle(link)
        program.key("Return")
        program.expect_focus("panel", "Reference 85, identified")
        program.open("table-2")
        program.expect_focus("panel", "Table 2")
        choose(program, "Back: Beginning of the article")
        program.expect(lambda: not program.find_all("label", BONE_HEALTH, program.title()),
                       "the text is at its beginning")
        # In front of the reader now lies all that was behind.
        program.key("ctrl+h")
        program.expect_focus("list item", f"Forward: {BONE_HEALTH}")
        program.find("list item", f"Forward: {BONE_HEALTH}; Reference 85")
        program.find("list item", f"Forward: {BONE_HEALTH}; Table 2")
        program.find("list item", "Here: Beginning of the article")
        program.key("Return")
        program.expect_focus("link", "Reference 85")
        program.expect(lambda: settle(link) == before, "the text is where it was, to the pixel")
        choose(program, f"Forward: {BONE_HEALTH}; Table 2", "Up")
        program.expect_focus("panel", "Table 2")
        # What is given up changes nothing, the focus included.
        program.key("ctrl+h")
        program.expect_focus("list item", f"Back: {BONE_HEALTH}; Reference 85")
        program.key("Escape")
        program.expect_focus("panel", "Table 2")


def panes_and_their_filter():
    with Program() as program:
        program.find("list", "Tables")
        program.tab("References")
        references = program.find("list", "References")
        program.find("list item", re.compile("^Reference 144: "), references, showing=False)
        program.enter("Filter References", "vitamin")
        program.go_to("list item", re.compile("^Reference "))
        for _ in range(12):
            program.step("Down")
        row = program.focus.node.get_name()
        before = settle(program.focus.node)
        program.key("Return")
        program.expect_focus("panel", re.compile("^Reference "))
        program.press("All References")
        program.expect_focus("list item", row)
        program.key("alt+Left")
        program.expect_focus("panel", re.compile("^Reference "))
        program.key("alt+Left")
        program.expect_focus("list item", row)
        program.expect(lambda: settle(program.focus.node) == before, "the list is where it was")
        # The tab was a jump as well.
        program.key("alt+Left")
        program.find("list", "Tables")
        program.key("alt+Right")
        program.expect_focus("list item", row)


def the_pane_in_place_of_the_text():
    with Program() as program:
        program.find("list", "Contents")
        program.resize(360, 720)
        program.expect_pressed(PANE, False)
        program.key("shift+F9")
        program.expect_pressed(PANE, True)
        program.key("alt+Left")
        program.expect_pressed(PANE, False)
        program.key("alt+Right")
        program.expect_pressed(PANE, True)
        program.press(PANE)
        program.expect_pressed(PANE, False)
        program.key("alt+Left")
        program.expect_pressed(PANE, True)


def places_in_one_section():
    """What is called the same is told apart by the words that stood there."""
    with Program("sec-introduction-p2") as program:
        program.expect_focus("text", TEXT)
        for link, anchor in (("Reference 5", "sec-bone-health-p3"),
                             ("Reference 85", "sec-introduction-p3")):
            program.go_to("link", link)
            program.key("Return")
            program.expect_focus("panel", re.compile(f"^{link}, "))
            program.open(anchor)
            program.expect_focus("text", TEXT)
        program.go_to("link", "Reference 17")
        program.key("Return")
        program.expect_focus("panel", re.compile("^Reference 17, "))
        program.key("ctrl+h")
        history = program.find("list", "History")

        def look():
            there = [row.get_description() for row in
                     program.find_all("list item", re.compile("Introduction"), history)]
            return len(set(there)) > 1 and all(there)
        program.expect(look, "words of both places in the introduction")


def by_the_buttons_of_the_mouse():
    with Program("sec-bone-health-p3") as program:
        text = program.expect_focus("text", TEXT)
        program.go_to("link", "Reference 85")
        program.key("Return")
        program.expect_focus("panel", "Reference 85, identified")
        program.click(text, "8")
        program.expect_focus("link", "Reference 85")
        program.click(text, "9")
        program.expect_focus("panel", "Reference 85, identified")


run(several_steps_at_once, panes_and_their_filter, the_pane_in_place_of_the_text,
    places_in_one_section, by_the_buttons_of_the_mouse)
