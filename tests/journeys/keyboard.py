# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All over the window without a pointer: links by letters, part by part, pane by pane."""
import re

from journey import Program, is_showing, run, wait

LETTERS = re.compile("^([A-Z]+): (.*)$")


def find_letters(program):
    """What the letters that are shown lead to."""
    found = [LETTERS.match(node.get_name()) for node in program.find_all("list item", LETTERS)]
    return {match.group(2): match.group(1).lower() for match in found}


def start_letters(program, key, link):
    """Asks for letters and returns those of a link."""
    program.key(key)
    program.expect_focus("list", "Links in view")
    return wait(lambda: find_letters(program).get(link), f"letters of {link!r}")


def expect_no_letters(program):
    wait(lambda: not find_letters(program), "no letters")


def links_by_letters():
    with Program("sec-introduction-p2") as program:
        text = ("text", "Text of the article")
        program.expect_focus(*text)
        letters = start_letters(program, "f", "Reference 16")
        program.type(letters)
        program.expect_focus("panel", re.compile("^Reference 16, "))
        expect_no_letters(program)
        program.key("alt+Left")
        program.expect_focus("link", "Reference 16")

        # With Shift, only there.
        letters = start_letters(program, "f", "Reference 17")
        program.type(letters.upper())
        program.expect_focus("link", "Reference 17")
        expect_no_letters(program)

        # A letter is taken back, and so is all of it.
        letters = start_letters(program, "ctrl+l", "Reference 16")
        shown = len(find_letters(program))
        program.key(letters[0])
        prompt = re.compile(f"^{letters[0].upper()}: \\d+ links$")
        wait(lambda: prompt.match(program.focus.node.get_description()), "how many are left")
        program.key("BackSpace")
        wait(lambda: not prompt.match(program.focus.node.get_description()), "all are left")
        wait(lambda: len(find_letters(program)) == shown, "as many as before")
        program.key("Escape")
        program.expect_focus("link", "Reference 17")
        expect_no_letters(program)


def rows_of_a_pane_by_letters():
    with Program() as program:
        program.expect_focus("text", "Text of the article")
        program.key("ctrl+3")
        row = program.expect_focus("list item", re.compile("^Reference 1: ")).get_name()
        program.key("ctrl+l")
        program.expect_focus("list", "Links in view")
        reference = wait(lambda: [name for name in find_letters(program)
                                  if name.startswith("Reference 3")], "the row of a reference")[0]
        program.type(find_letters(program)[reference])
        program.expect_focus("panel", re.compile("^Reference 3, "))
        program.key("alt+Left")
        program.expect_focus("list item", re.compile("^Reference 3: "))
        program.expect(lambda: program.find_all("list item", row), "the list is as it was")


def part_by_part():
    parts = [("text", "Text of the article"), ("list item", re.compile("^Table 2: ")),
             ("list item", "Introduction")]
    with Program("sec-introduction-p2") as program:
        program.expect_focus(*parts[0])
        program.key("F6")
        program.expect_focus("list item", re.compile("^Table 1: "))
        program.key("Down")
        program.expect_focus(*parts[1])
        # Each part is found again as it was left.
        for part in (2, 0, 1, 2):
            program.key("F6")
            program.expect_focus(*parts[part])
        for part in (1, 0, 2):
            program.key("shift+F6")
            program.expect_focus(*parts[part])
        # What is hidden is passed over.
        program.key("F6")
        program.expect_focus(*parts[0])
        program.key("F9")
        program.expect_pressed("Contents", False)
        for part in (1, 0):
            program.key("F6")
            program.expect_focus(*parts[part])


def pane_by_pane():
    panes = ["^Table 1: ", "^Figure 1: ", "^Reference 1: ", "^2D: ", "^Editor’s note, minor$"]
    with Program() as program:
        program.expect_focus("text", "Text of the article")
        tables = program.find("list", "Tables")
        program.key("shift+F9")
        wait(lambda: not is_showing(tables), "the pane is hidden")
        for number in (5, 1, 2, 3, 4, 5, 5, 1):
            program.key(f"ctrl+{number}")
            program.expect_focus("panel" if number == 5 else "list item",
                                 re.compile(panes[number - 1]))
        wait(lambda: is_showing(tables), "the pane is shown")


def nothing_keeps_the_focus():
    """Backwards out of each view, as far as the buttons of the window."""
    views = [("ctrl+d", ("tree item", "VitK2")), ("ctrl+m", ("link", re.compile("^Kanellakis"))),
             ("ctrl+t", ("entry", "Filter Studies"))]
    with Program() as program:
        program.expect_focus("text", "Text of the article")
        for key, first in views:
            program.key(key)
            program.expect_focus(*first)
            program.go_to("button", "Contents", "shift+Tab")


run(links_by_letters, rows_of_a_pane_by_letters, part_by_part, pane_by_pane,
    nothing_keeps_the_focus)
