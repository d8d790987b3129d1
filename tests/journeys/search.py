# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Something is searched for, found, opened and come back to, by the keyboard alone."""
import re

from journey import Atspi, Failure, Program, has_state, is_showing, run, wait

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


def arrows_leave_what_is_checked_as_it_is():
    """GTK 4.8 by itself checks a box with any arrow."""
    with Program() as program:
        begin(program, "MK-7 180 ug")
        expect_said(program, "3 results")
        words = "Also searching for: menaquinone-7"
        program.go_to("check box", words)
        program.key("Down")
        program.expect_focus("check box", "All Articles")
        program.key("Down")
        program.expect_focus("list item", re.compile("Table 3"))
        program.go_to("check box", "All Articles", "shift+Tab")
        for name, checked in ((words, True), ("All Articles", False)):
            if has_state(program.find("check box", name), Atspi.StateType.CHECKED) != checked:
                raise Failure(f"{name}: checked by an arrow")


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


def a_glyph_of_a_diagram_and_back():
    glyph = "Vitamin K2 and Its Biomolecular Mechanisms of Action › Figure 2 › Vessel wall: BMP-2: "
    with Program() as program:
        begin(program, "in:figure BMP-2")
        expect_said(program, "4 results")
        expect_selected(program, glyph)
        program.key("Return")
        program.expect_focus("tree item", "BMP-2")
        program.key("alt+Left")
        program.expect_focus(*ENTRY)
        expect_selected(program, glyph)


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
        # It may still become right; once the caret has left it, it is a mistake.
        expect_wrong(program, None, "n> needs a number")
        program.key("Home")
        expect_wrong(program, "n>", "n> needs a number")
        # What was found before stays.
        expect_selected(program, "")
        program.key("End")
        expect_wrong(program, None, "n> needs a number")
        program.key("Return")
        expect_wrong(program, "n>", "n> needs a number")
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


def expect_query(program, words):
    def look():
        entry = program.find(*ENTRY)
        return Atspi.Text.get_text(entry, 0, Atspi.Text.get_character_count(entry)) == words
    wait(look, f"the entry has {words!r}")


def expect_told(program, words):
    """What the entry tells of what it may become."""
    wait(lambda: words in program.find(*ENTRY).get_description().split("\n"), f"told: {words!r}")


def filters_complete_as_they_are_typed():
    with Program() as program:
        program.resize(360, 700)
        begin(program, "des")
        program.find("list item", "design:: Design of the study")
        expect_told(program, "1 suggestion, Down to choose")
        program.key("Tab")
        expect_query(program, "design:")
        program.type("r")
        # What begins so is found meanwhile, "RCTs" as well.
        expect_said(program, "11 results")
        program.find("list item", "Randomized Controlled Trial: 9 places")
        program.key("Down")
        expect_told(program, "Randomized Controlled Trial: 9 places")
        program.key("Return")
        expect_query(program, 'design:"Randomized Controlled Trial" ')
        expect_said(program, "9 results")
        program.type("dose>=100")
        expect_told(program, "2 suggestions, Down to choose")
        # Escape closes what is offered, and only then the search.
        program.key("Escape")
        expect_wrong(program, None, "dose>= needs an amount with its unit, as in dose>=100ug/d")
        program.key("Left", "Left", "Home")
        expect_wrong(program, "dose>=100",
                     "dose>= needs an amount with its unit, as in dose>=100ug/d")
        program.key("Escape")
        program.expect_focus(*TEXT)


def hits_are_marked_while_a_query_is_typed():
    bar = re.compile("^Search for “osteocalcin”: [0-9]+ places$")
    with Program() as program:
        begin(program, "osteocalcin")
        program.find("label", bar)
        program.expect_focus(*ENTRY)
        program.key("ctrl+a", "BackSpace")
        wait(lambda: not any(is_showing(node) for node in program.find_all("label", bar)),
             "nothing is marked")
        program.type("osteocalcin")
        program.find("label", bar)
        program.key("Escape")
        program.expect_focus(*TEXT)
        wait(lambda: not any(is_showing(node) for node in program.find_all("label", bar)),
             "nothing is marked")


def a_line_says_how_until_it_is_known():
    hint = ("label", "Ctrl+F searches the article")
    with Program() as program:
        program.find(*hint)
        program.key("ctrl+f")
        program.expect_focus(*ENTRY)
        program.key("Escape")
        program.expect_focus(*TEXT)
        wait(lambda: not any(is_showing(node) for node in program.find_all(*hint)),
             "the line is gone")


if __name__ == "__main__":
    run(a_row_of_a_table_and_back, arrows_leave_what_is_checked_as_it_is,
        a_sentence_and_back_where_there_is_room_for_one_part,
        the_focus_goes_back_to_where_it_was, the_first_letter_is_typed_in_the_text,
        what_was_typed_faster_than_it_was_found, an_editors_note, a_glyph_of_a_diagram_and_back,
        mistakes_are_said, filters_complete_as_they_are_typed,
        hits_are_marked_while_a_query_is_typed, a_line_says_how_until_it_is_known)
