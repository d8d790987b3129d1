# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The diagram of Figure 2: along its arrows, to the words of the review and back."""
import re

from journey import Program, extents, is_showing, run, wait

TEXT = ("text", "Text of the article")


def go_to_cmgp(program):
    program.find("list", "Contents")
    program.key("ctrl+d")
    program.expect_focus("tree item", "VitK2")
    program.find("tree item", "Vessel wall")
    for key, name in (("Down", "GGCX"), ("Left", "GGCX"), ("Down", "ucMGP"), ("Down", "cMGP")):
        program.key(key)
        program.expect_focus("tree item", name)
    program.key("Return")
    program.find("list", "What It Does")


def step_along_an_arrow_to_its_words_and_back():
    with Program() as program:
        go_to_cmgp(program)
        # Two arrows leave it: the first, back, the second.
        program.key("ctrl+Down")
        program.expect_focus("tree item", "Ectopic Ca²⁺ precipitation")
        program.key("ctrl+Up")
        program.expect_focus("tree item", "cMGP")
        program.key("ctrl+Down")
        program.expect_focus("tree item", "BMP-2")
        program.find("list item", re.compile("^BMP-2 promotes the trans-differentiation"))
        program.find("list item", re.compile(", paragraph 11: “it exerts its function as an act"))
        # Through what it does to the sentences that say so.
        program.key("Tab")
        program.expect_focus("list item", re.compile("^BMP-2 promotes"))
        program.go_to("list item", re.compile("“but also VSMCst trans-differentiation"))
        program.key("Down")
        program.expect_focus("list item", re.compile("paragraph 11: “it exerts its function"))
        program.key("Return")
        program.expect_focus("link", re.compile("13"))
        program.find("label", "BMP-2: place 3 of 6")
        program.key("alt+Left")
        program.expect_focus("tree item", "BMP-2")


def is_beside(program, text, glyph):
    """Both are to be seen, the text first."""
    return is_showing(text) and is_showing(glyph) and extents(text)[0] < extents(glyph)[0]


def read_beside_it():
    with Program() as program:
        text = program.find(*TEXT)
        tables = program.find("list", "Tables")
        go_to_cmgp(program)
        cmgp = program.find("tree item", "cMGP")
        wait(lambda: is_beside(program, text, cmgp), "the text is still beside the diagram")
        wait(lambda: not is_showing(tables), "the pane has given its room")
        program.key("ctrl+Down", "ctrl+Up", "ctrl+Down")
        program.expect_focus("tree item", "BMP-2")
        program.go_to("list item", re.compile("paragraph 11: “it exerts its function"))
        program.key("Return")
        # The sentence is led to beside the diagram, with its mark.
        program.expect_focus("link", re.compile("13"))
        program.find("label", "BMP-2: place 3 of 6")
        program.expect(lambda: is_beside(program, text, cmgp), "the diagram is where it was")
        # To and fro, part by part.
        program.key("F6")
        program.expect_focus("list item", re.compile("paragraph 11: “it exerts its function"))
        program.key("shift+F6")
        program.expect_focus("link", re.compile("13"))
        # The whole width is the reader's choice, and taken back.
        program.key("ctrl+F9")
        program.expect_focus("tree item", "BMP-2")
        wait(lambda: not is_showing(text), "the diagram has the whole width")
        program.key("ctrl+F9")
        wait(lambda: is_beside(program, text, cmgp), "the text is beside it again")
        program.key("alt+Left")
        program.expect_focus("tree item", "BMP-2")
        program.expect(lambda: is_beside(program, text, cmgp), "both are there after the way back")
        # The diagram is put away, and the pane comes back.
        program.key("Escape", "Escape")
        program.expect_focus(*TEXT)
        wait(lambda: not is_showing(cmgp), "the text is alone")
        wait(lambda: is_showing(tables), "the pane has its room again")


def fold_where_it_is_narrow():
    with Program() as program:
        text = program.find(*TEXT)
        go_to_cmgp(program)
        cmgp = program.find("tree item", "cMGP")
        program.resize(600, 700)
        wait(lambda: is_showing(cmgp) and not is_showing(text), "the diagram is alone")
        program.resize(1200, 700)
        wait(lambda: is_beside(program, text, cmgp), "both have room")
        program.key("F6")
        program.key("shift+F6")
        program.expect_focus("tree item", "cMGP")
        program.key("shift+F6")
        program.expect_focus(*TEXT)
        program.resize(600, 700)
        wait(lambda: is_showing(text) and not is_showing(cmgp), "the text is alone")


run(step_along_an_arrow_to_its_words_and_back, read_beside_it, fold_where_it_is_narrow)
