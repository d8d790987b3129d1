# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Something is searched for, found, opened and come back to, by the keyboard alone."""
import re

from journey import Atspi, Program, has_state, run, wait

ENTRY = ("entry", "Search the Article")
TEXT = ("text", "Text of the article")
TABLE_ROW = "Vitamin K2 and Bone Health › Table 2: [86] | "


def begin(program, words, key="ctrl+f"):
    program.expect_focus(*TEXT)
    program.key(key)
    program.expect_focus(*ENTRY)
    program.type(words)


def expect_said(program, words):
    """What is said below the entry."""
    def look():
        return any(part.name == words if isinstance(words, str) else words.search(part.name)
                   for part in program.parts() if part.role in ("label", "statusbar", "status bar"))
    wait(look, f"{words!r} is said")


def expect_selected(program, words):
    def look():
        return [part.name for part in program.parts("list item", state=Atspi.StateType.SELECTED)
                if part.name.startswith(words)]
    wait(look, f"selected: {words!r}")


def a_row_of_a_table_and_back():
    with Program() as program:
        begin(program, "MK-7 180 ug")
        expect_said(program, "3 results")
        program.find("check box", "Also searching for: menaquinone-7")
        expect_selected(program, "Vitamin K2 and Vascular Health › Table 3: [106] | ")
        program.key("Down")
        expect_selected(program, TABLE_ROW)
        program.key("Return")
        program.expect_focus("panel", re.compile("^Table 2"))
        program.find("label", re.compile("^Search for “MK-7 180 ug”: place . of 4$"))
        program.key("alt+Left")
        program.expect_focus(*ENTRY)
        expect_selected(program, TABLE_ROW)
        # And on to the next, from where the selection was.
        program.key("Down")
        program.key("Return")
        program.expect_focus(*TEXT)
        program.key("F3")
        program.find("label", re.compile("^Search for “MK-7 180 ug”: place . of 4$"))


def a_sentence_and_back_where_there_is_room_for_one_part():
    with Program() as program:
        program.resize(360, 700)
        begin(program, "BMD fracture", "ctrl+k")
        expect_said(program, "7 results")
        expect_selected(program, "Introduction: This was also found in healthy")
        program.key("Return")
        program.expect_focus(*TEXT)
        program.find("label", "Search for “BMD fracture”: place 4 of 10")
        program.key("alt+Left")
        program.expect_focus(*ENTRY)
        expect_selected(program, "Introduction: This was also found in healthy")
        program.key("Escape")
        program.expect_focus(*TEXT)


def the_focus_goes_back_to_where_it_was():
    with Program() as program:
        program.open("ref-85")
        program.expect_focus("panel", "Reference 85, identified")
        program.key("ctrl+f")
        program.expect_focus(*ENTRY)
        program.key("Escape")
        program.expect_focus("panel", "Reference 85, identified")


def the_first_letter_is_typed_in_the_text():
    with Program() as program:
        program.expect_focus(*TEXT)
        program.type("osteoc")
        program.expect_focus(*ENTRY)
        expect_said(program, re.compile("^[0-9]+ results$"))
        program.key("Escape")
        program.expect_focus(*TEXT)


def what_was_typed_faster_than_it_was_found():
    with Program() as program:
        program.expect_focus(*TEXT)
        program.key("ctrl+f")
        program.expect_focus(*ENTRY)
        program.type("in:reference Knapen")
        program.key("Return")
        program.expect_focus("panel", re.compile("^Reference "))


def an_editors_note():
    with Program() as program:
        begin(program, "in:note trials")
        expect_said(program, re.compile("^[0-9]+ results?$"))
        program.key("Return")
        program.expect_focus("panel", re.compile("[Nn]ote"))


def expect_wrong(program, words=None, why=""):
    """The entry itself tells that some of its words are wrong, and why."""
    def underlined(entry, length):
        at = 0
        while at < length:
            attributes, start, end = Atspi.Text.get_attribute_run(entry, at, True)
            if attributes.get("underline") == "error":
                return Atspi.Text.get_text(entry, start, end)
            at = end
        return None

    def look():
        entry = program.find(*ENTRY)
        # As GTK 4.8 has it, and later versions.
        invalid = any(has_state(entry, state) for state in
                      (Atspi.StateType.INVALID, Atspi.StateType.INVALID_ENTRY))
        return (invalid == (words is not None) and entry.get_description() == why and
                underlined(entry, Atspi.Text.get_character_count(entry)) == words)
    wait(look, f"the entry tells {words!r}: {why}")


def mistakes_are_said():
    with Program() as program:
        begin(program, "")
        expect_said(program, re.compile("^Words, “exact words”"))
        program.type("fractures n>")
        expect_said(program, "n> needs a number")
        expect_wrong(program, "n>", "n> needs a number")
        # What was found before stays.
        expect_selected(program, "")
        program.type("500")
        expect_wrong(program)
        program.key("ctrl+a")
        program.type("n>")
        expect_said(program, "n> needs a number")
        program.key("ctrl+a")
        program.type("zzzzzz")
        expect_said(program, "Nothing was found")
        program.key("ctrl+a")
        program.type("of OR the")
        expect_said(program, re.compile("^The best 100 of [0-9]+ results$"))


if __name__ == "__main__":
    run(a_row_of_a_table_and_back, a_sentence_and_back_where_there_is_room_for_one_part,
        the_focus_goes_back_to_where_it_was, the_first_letter_is_typed_in_the_text,
        what_was_typed_faster_than_it_was_found, an_editors_note, mistakes_are_said)
