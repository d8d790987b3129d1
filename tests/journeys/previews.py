# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a link leads to, seen without leaving the line: by key, by pointer."""
import re

from journey import Program, extents, has_state, is_showing, run, wait
from gi.repository import Atspi

BONE_HEALTH = "Vitamin K2 and Bone Health"


def find_previews(program):
    return [node for node in program.find_all("dialog", re.compile("^Preview of "))
            if has_state(node, Atspi.StateType.VISIBLE)]


def expect_preview(program, name):
    """The one preview that is open."""
    def look():
        found = find_previews(program)
        return found[0] if len(found) == 1 and found[0].get_name() == name else None
    return wait(look, f"{name!r}, alone")


def expect_none(program):
    wait(lambda: not find_previews(program), "no preview")


def list_entries(program, preview):
    """The names of its entries, in order."""
    return [node.get_name() for node in
            program.find_all("panel", re.compile("^(Reference|Table|Figure|Section) "), preview)]


def read_a_reference_and_follow_what_cites_it():
    with Program("sec-bone-health-p3") as program:
        program.expect_focus("text", "Text of the article")
        title = program.title()
        program.go_to("link", "Reference 85")
        program.key("alt+Down")
        preview = expect_preview(program, "Preview of Reference 85")
        entry = program.expect_focus("panel", "Reference 85, identified")
        program.expect(lambda: "Kanellakis S" in entry.get_description(), "the words are read")
        program.find("label", "identified", preview)
        program.find("label", "Not verified: Issue, Pages, DOI", preview)
        program.find("link", "doi:10.1007/s00223-012-9571-z", preview)
        program.find("list", "Cited in 1 sentence", preview)
        place = re.compile("^Table 2, row 1: ")
        program.go_to("list item", place)
        program.key("Return")
        program.expect_focus("text", "Text of the article")
        expect_none(program)
        program.find("label", BONE_HEALTH, title)
        program.key("alt+Left")
        program.expect_focus("link", "Reference 85")
        program.key("alt+Down")
        program.go_to("button", "Show in References")
        program.key("space")
        program.expect_focus("panel", "Reference 85, identified")
        expect_none(program)
        program.key("alt+Left")
        program.expect_focus("link", "Reference 85")


def escape_gives_the_focus_back():
    with Program("sec-introduction-p2") as program:
        program.expect_focus("text", "Text of the article")
        program.go_to("link", "Reference 10")
        program.key("alt+Down")
        preview = expect_preview(program, "Preview of 2 references")
        program.expect_focus("panel", "Reference 10, not identified in the source")
        names = [f"Reference {n}, not identified in the source" for n in (9, 10)]
        program.expect(lambda: list_entries(program, preview) == names, "both of the group")
        program.key("Escape")
        program.expect_focus("link", "Reference 10")
        expect_none(program)


def hidden_members_of_a_range_are_there():
    with Program("sec-introduction-p2") as program:
        program.expect_focus("text", "Text of the article")
        program.go_to("link", "Reference 12, Reference 13, Reference 14, Reference 15")
        program.key("Return")
        preview = expect_preview(program, "Preview of 6 references")
        program.expect_focus("panel", "Reference 12, not identified in the source")
        names = [f"Reference {n}, not identified in the source" for n in range(11, 17)]
        program.expect(lambda: list_entries(program, preview) == names, "all of the range")
        program.go_to("button", re.compile("^Cited once$"))
        program.key("space")
        program.go_to("list item", re.compile("^Introduction, paragraph 2: "))
        program.key("Return")
        program.expect_focus("text", "Text of the article")
        expect_none(program)


def a_table_is_its_own_preview():
    with Program("sec-introduction-p4") as program:
        program.expect_focus("text", "Text of the article")
        program.go_to("link", "Table 1")
        program.key("alt+Down")
        preview = expect_preview(program, "Preview of Table 1")
        program.expect_focus("panel", "Table 1")
        program.find("table", re.compile("^Table 1: "), preview)
        link = program.go_to("link", "Reference 21")
        program.expect(lambda: is_showing(link), "the link is shown")
        # A preview in the preview.
        program.key("alt+Down")
        program.expect_focus("panel", "Reference 21, identified")
        program.key("Escape")
        program.expect_focus("link", "Reference 21")
        program.key("Return")
        program.expect_focus("panel", "Reference 21, identified")
        expect_none(program)
        program.key("alt+Left")
        program.expect_focus("link", "Table 1")


def a_figure_is_shown_with_its_caption():
    with Program("sec-conclusions") as program:
        program.expect_focus("text", "Text of the article")
        program.go_to("link", "Figure 2")
        program.key("alt+Down")
        preview = expect_preview(program, "Preview of Figure 2")
        program.expect_focus("panel", "Figure 2")
        program.find("label", re.compile("^Mechanisms of action of VitK2"), preview)
        program.key("Escape")
        program.expect_focus("link", "Figure 2")
        expect_none(program)


def the_pointer_opens_and_closes_it():
    with Program("sec-introduction-p2") as program:
        text = program.expect_focus("text", "Text of the article")
        link = program.find("link", "Reference 9")

        def rest_on(node, name):
            program.rest_on(node, lambda: [preview.get_name() for preview in
                                           find_previews(program)] == [name], name)
            return find_previews(program)[0]

        preview = rest_on(link, "Preview of 2 references")
        program.expect(lambda: has_state(text, Atspi.StateType.FOCUSED), "the focus stays")
        # From one member of the group to the other it is the same one.
        place = extents(preview)
        other = program.find("link", "Reference 10")
        program.rest_on(other, lambda: find_previews(program) == [preview], "the same preview")
        program.expect(lambda: extents(preview) == place, "it has not moved")
        # The next link takes it over.
        rest_on(program.find("link", "Reference 4"), "Preview of Reference 4")
        program.key("Escape")
        expect_none(program)
        rest_on(link, "Preview of 2 references")
        program.rest_on(program.find("list item", "Abstract"),
                        lambda: not find_previews(program), "it closes behind the pointer")


run(read_a_reference_and_follow_what_cites_it, escape_gives_the_focus_back,
    hidden_members_of_a_range_are_there, a_table_is_its_own_preview,
    a_figure_is_shown_with_its_caption, the_pointer_opens_and_closes_it)
