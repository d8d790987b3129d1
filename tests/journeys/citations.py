# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Following citations there and back, from the text, from a table, from a reference."""
import re

from journey import Program, extents, run, wait

BONE_HEALTH = "Vitamin K2 and Bone Health"


def settle(node):
    """The place of something in the window, once nothing moves any more."""
    seen = []

    def look():
        seen.append(extents(node))
        return seen[-1] if len(seen) > 5 and len(set(seen[-5:])) == 1 else None
    return wait(look, f"{node.get_name()!r} keeps its place")


def go_to_section(program, name):
    """From the text by the contents, with the keyboard."""
    program.expect_focus("text", "Text of the article")
    program.go_to("list item", re.compile("."), "shift+Tab")
    program.go_to("list item", name, "Down")
    program.key("Return")
    program.expect_focus("text", "Text of the article")
    program.find("label", name, program.title())


def follow_a_citation_and_come_back():
    with Program() as program:
        go_to_section(program, BONE_HEALTH)
        link = program.go_to("link", "Reference 85")
        before = settle(link)
        program.key("Return")
        program.expect_focus("panel", "Reference 85, identified")
        program.find("list", "Cited in 1 sentence")
        program.find("list", "Cited in 1 table row")
        program.expect(lambda: settle(link) == before, "the text stays where it is")
        program.key("alt+Left")
        program.expect_focus("link", "Reference 85")
        program.expect(lambda: settle(link) == before, "the text is where it was, to the pixel")
        program.key("alt+Right")
        program.expect_focus("panel", "Reference 85, identified")


def follow_a_reference_of_a_table_and_come_back():
    with Program() as program:
        program.tab("Tables")
        program.click(program.find("list item", re.compile("^Table 2: "),
                                   program.find("list", "Tables")))
        program.expect_focus("panel", "Table 2")
        link = program.go_to("link", "Reference 86")
        before = settle(link)
        program.key("Return")
        program.expect_focus("panel", "Reference 86, identified")
        program.key("alt+Left")
        link = program.expect_focus("link", "Reference 86")
        program.expect(lambda: settle(link) == before, "the table is where it was")
        program.key("alt+Left")
        program.expect_focus("list item", re.compile("^Table 2: "))


def follow_citing_places_and_come_back():
    with Program("ref-85") as program:
        program.expect_focus("panel", "Reference 85, identified")
        title = program.title()
        for place in ("Vitamin K2 and Bone Health, paragraph 3: Specifically, Kanellakis",
                      "Table 2, row 1: "):
            place = re.compile("^" + place)
            program.go_to("list item", place)
            program.key("Return")
            program.expect_focus("text", "Text of the article")
            program.find("label", BONE_HEALTH, title)
            program.go_to("link", "Reference 85")
            program.key("alt+Left")
            program.expect_focus("list item", place)
            program.expect(lambda: not [label for label in
                                        program.find_all("label", BONE_HEALTH, title)],
                           "the text is at its beginning again")


def find_a_reference_by_typing():
    with Program() as program:
        program.tab("References")
        references = program.find("list", "References")
        program.find("list item", re.compile("^Reference 144: "), references, showing=False)
        program.enter("Filter References", "kanellakis")
        program.key("Return")
        program.expect_focus("panel", "Reference 85, identified")
        program.press("All References")
        program.expect_focus("list item", re.compile("^Reference 85: "))


if __name__ == "__main__":
    run(follow_a_citation_and_come_back, follow_a_reference_of_a_table_and_come_back,
        follow_citing_places_and_come_back, find_a_reference_by_typing)
