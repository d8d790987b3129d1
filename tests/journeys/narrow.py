# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One part at a time in a narrow window; the text keeps its place."""
from journey import Program, is_showing, run, wait


CONTENTS = "Contents"
PANE = "Tables, Figures and References"


def one_part_at_a_time():
    with Program() as program:
        program.find("list", CONTENTS)
        program.resize(360, 720)
        program.expect_pressed(CONTENTS, False)
        program.expect_pressed(PANE, False)
        program.key("F9")
        program.expect_pressed(CONTENTS, True)
        program.go_to("list item", "Vitamin K2 and Bone Health", "Down")
        program.key("Return")
        program.expect_pressed(CONTENTS, False)
        program.go_to("link", "Reference 85")
        program.key("Return")
        program.expect_focus("panel", "Reference 85, identified")
        program.expect_pressed(PANE, True)
        program.key("alt+Left")
        program.expect_focus("link", "Reference 85")
        program.expect_pressed(PANE, False)


def hiding_and_showing_the_parts():
    with Program() as program:
        contents = program.find("list", CONTENTS)
        tables = program.find("list", "Tables")
        program.key("F9")
        wait(lambda: not is_showing(contents), "the contents are hidden")
        program.key("F9")
        wait(lambda: is_showing(contents), "the contents are shown")
        program.key("shift+F9")
        wait(lambda: not is_showing(tables), "the pane is hidden")
        program.key("shift+F9")
        wait(lambda: is_showing(tables), "the pane is shown")


def the_evidence_is_in_the_menu():
    """The title needs the room that its button would take."""
    with Program() as program:
        program.find("list", CONTENTS)
        program.find("button", "Evidence")
        program.resize(360, 720)
        wait(lambda: not [node for node in program.find_all("button", "Evidence")
                          if is_showing(node)], "no button of the evidence")
        program.key("F10")
        program.expect_focus("radio button", "Follow the System")
        program.go_to("menu item", "Evidence")
        program.key("Return")
        program.expect_focus("entry", "Filter Studies")


run(one_part_at_a_time, hiding_and_showing_the_parts, the_evidence_is_in_the_menu)
