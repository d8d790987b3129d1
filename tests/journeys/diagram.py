# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The diagram of Figure 2: along its arrows, to the words of the review and back."""
import re

from journey import Program, run


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


run(step_along_an_arrow_to_its_words_and_back)
