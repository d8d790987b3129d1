# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is shown in a pane is marked wherever the text speaks of it, until dismissed."""
import re

from citations import BONE_HEALTH, go_to_section
from journey import Program, is_showing, run, wait

MARKED = re.compile("^Marked: ")


def marked(program, name=MARKED):
    """What the marked links say of themselves, in the order of the window."""
    return [link.description for link in program.parts("link") if name.search(link.description)]


def expect_marked(program, *descriptions):
    wanted = sorted(descriptions)
    wait(lambda: sorted(marked(program)) == wanted, f"what is marked is {wanted}")


def place(n, of):
    return f"Marked: Reference 85, place {n} of {of}"


def follow_a_citation_from_mark_to_mark():
    with Program() as program:
        def expect_place(n):
            program.find("label", f"Reference 85: place {n} of 2")

        go_to_section(program, BONE_HEALTH)
        program.go_to("link", "Reference 85")
        program.key("Return")
        program.expect_focus("panel", "Reference 85, identified")
        # The row of a table, the sentence, and a link of the editor's note in the pane.
        expect_marked(program, place(1, 2), place(2, 2), "Marked: Reference 85")
        expect_place(1)
        program.key("F3")
        link = program.expect_focus("link", "Reference 85")
        program.expect(lambda: link.get_description() == place(2, 2), "the next has the focus")
        expect_place(2)
        # After the last comes the first, and before the first the last.
        program.key("F3")
        expect_place(1)
        program.key("shift+F3")
        expect_place(2)
        program.key("Escape")
        expect_marked(program)
        # Back to each stop, marked as it was then.
        program.key("alt+Left")
        expect_place(1)
        expect_marked(program, place(1, 2), place(2, 2), "Marked: Reference 85")
        program.key("alt+Left")
        expect_place(2)
        program.key("alt+Left")
        program.expect_focus("panel", "Reference 85, identified")
        expect_place(1)
        program.key("alt+Left")
        expect_marked(program)
        program.expect_focus("link", "Reference 85")
        program.key("alt+Right")
        program.expect_focus("panel", "Reference 85, identified")
        expect_place(1)


def marks_of_the_command_line_and_buttons():
    with Program("fig-1") as program:
        program.expect_focus("panel", "Figure 1")
        first = wait(lambda: marked(program), "links to the figure are marked")
        program.press("Next Marked Place")
        place_1 = re.compile(f"^Figure 1: place 1 of {len(set(first))}$")
        program.find("label", place_1)
        program.press("Remove the Marks")
        expect_marked(program)
        program.expect(lambda: not list(program.parts("label", place_1)) or
                       not is_showing(program.find_all("label", place_1)[0]), "the bar goes")


def another_thing_takes_the_marks():
    with Program("ref-85") as program:
        expect_marked(program, place(1, 2), place(2, 2), "Marked: Reference 85")
        program.open("ref-86")
        program.expect_focus("panel", "Reference 86, identified")
        program.expect(lambda: set(marked(program)) and
                       all("Reference 86" in words for words in marked(program)),
                       "only what leads to reference 86 is marked")


def marks_behind_a_pane():
    with Program() as program:
        program.resize(400, 700)
        program.open("ref-86")
        program.expect_focus("panel", "Reference 86, identified")
        program.key("F3")
        program.expect_focus("link", "Reference 86")
        program.find("label", "Reference 86: place 1 of 2")
        program.key("alt+Left")
        program.expect_focus("panel", "Reference 86, identified")


def marks_of_a_term():
    with Program() as program:
        program.open("term-BMD")
        program.expect_focus("panel", re.compile("^BMD: bone mineral density .*; used 11 times$"))
        program.find("label", re.compile("^Term BMD: [0-9]+ places$"))
        program.find("list", re.compile("^Mentioned in [0-9]+ sentences$"))
        program.find("list", re.compile("^Mentioned in [0-9]+ table rows$"))
        program.key("F3")
        program.expect_focus("text", "Text of the article")
        program.find("label", re.compile("^Term BMD: place 1 of [0-9]+$"))
        program.key("alt+Left")
        program.expect_focus("panel", re.compile("^BMD: bone mineral density .*; used 11 times$"))
        program.press("All Terms")
        program.expect_focus("list item", re.compile("^BMD: .*; used 11 times$"))


def what_is_not_verified_says_so():
    with Program() as program:
        go_to_section(program, "References")
        link = program.go_to("link", re.compile("^Reference .*, not verified$"), steps=400)
        number = re.match(r"Reference (\d+): ", link.get_name()).group(1)
        program.key("Return")
        program.expect_focus("panel", re.compile(f"^Reference {number}, "))
        program.go_to("panel", re.compile("^.*: .*, not verified$"))


if __name__ == "__main__":
    run(follow_a_citation_from_mark_to_mark, marks_of_the_command_line_and_buttons,
        another_thing_takes_the_marks, marks_behind_a_pane, marks_of_a_term,
        what_is_not_verified_says_so)
