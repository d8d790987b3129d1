# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figure 1 as molecules: from its card, by the slider, to what the article says, and back."""
import os
import re
import tempfile

import clipboard
from journey import Program, run, wait

TAKE = "Copy, Save or Print the Molecules"

# All that the review says of them, found by hand: where, and in which words.
MENTIONS = {
    "Vitamin K1": [
        ("Vitamin K, a Family of Essential Fat-Soluble Compounds, paragraph 2",
         "Vitamin K naturally exists in two main forms"),
        ("Vitamin K, a Family of Essential Fat-Soluble Compounds, paragraph 3",
         "Vitamin K1, or phylloquinone, contains a phytyl chain"),
        ("Vitamin K, a Family of Essential Fat-Soluble Compounds, paragraph 5",
         "Both Vitamin K1 and Vitamin K2 act as cofactors of GGCX"),
        ("Vitamin K, a Family of Essential Fat-Soluble Compounds, paragraph 5",
         "However, Vitamin K1 triggers the activation of hepatic VKDPs"),
        ("Figure 1", "Molecular structure of the two main forms of Vitamin K."),
    ],
    "MK-4": [
        ("Vitamin K2 and Its Biomolecular Mechanisms of Action, paragraph 1",
         "Thus, it is generally denoted as MK-n"),
        ("Vitamin K2 and Bone Health, paragraph 5", "This was similarly confirmed"),
        ("Vitamin K2 and Bone Health, paragraph 7", "Similar results were recently obtained"),
        ("Vitamin K2 and Bone Health, paragraph 15", "When these cells were cultured"),
        ("Vitamin K2 and Bone Health, paragraph 15", "Interestingly, we showed that MK-4"),
        ("Vitamin K2 and Vascular Health, paragraph 12",
         "Interestingly, we found that MK-4 reduced VC progression"),
        ("Vitamin K2 and Vascular Health, paragraph 12",
         "Specifically, we demonstrated for the first time that treatment with MK-4"),
        ("Table 2, row 4", "[88]"), ("Table 2, row 6", "[90]"), ("Table 2, row 7", "[91]"),
    ],
    "MK-7": [
        ("Vitamin K2 and Its Biomolecular Mechanisms of Action, paragraph 1",
         "Thus, it is generally denoted as MK-n"),
        ("Vitamin K2 and Bone Health, paragraph 3", "Thereafter, in a study that enrolled 244"),
        ("Vitamin K2 and Bone Health, paragraph 5", "In a placebo-controlled study with 55"),
        ("Vitamin K2 and Vascular Health, paragraph 5", "In a double-bind, randomized"),
        ("Vitamin K2 and Vascular Health, paragraph 10",
         "In a murine model of CKD-extraosseous calcification"),
        ("Table 2, row 2", "[86]"), ("Table 2, row 5", "[89]"), ("Table 2, row 8", "[92]"),
        ("Table 3, row 4", "[106]"), ("Table 3, row 6", "[124]"), ("Table 3, row 10", "[128]"),
    ],
}


def open_molecules(program):
    program.press("Open the Molecules")
    program.expect_focus("panel", "Molecules of Figure 1")
    program.find("label", "Menaquinone-4 (MK-4)")


def show_seven(program):
    program.go_to("slider", "n")
    for _ in range(3):
        program.key("Right")
    program.find("label", "Menaquinone-7 (MK-7)")


def draw_a_menaquinone():
    with Program("fig-1") as program:
        open_molecules(program)
        program.find("label", "Phylloquinone (vitamin K1)")
        program.find("label", "C₃₁H₄₆O₂, 450.71 g/mol")
        # It begins with the first that the glossary has.
        program.find("label", "Menaquinone-4 (MK-4)")
        program.find("label", "C₃₁H₄₀O₂, 444.66 g/mol")
        show_seven(program)
        program.find("label", "C₄₆H₆₄O₂, 649.02 g/mol")
        program.find("image", "Menaquinone-7 (MK-7)")
        program.press("MK-7 in the Article")
        program.find("label", "menaquinone-7")
        program.key("alt+Left")
        program.find("label", "Menaquinone-7 (MK-7)")
        program.key("alt+Left")
        program.expect_focus("panel", "Figure 1")


def expect_mentions(program, term):
    """The pane lists every place, and no other."""
    program.press(f"{term} in the Article")
    program.find("label", term)

    def look():
        lists = program.parts("list", re.compile("^Mentioned in "))
        names = [part.name for one in lists for part in program.parts("list item", within=one)]
        return names if len(names) == len(MENTIONS[term]) else None
    names = wait(look, f"{len(MENTIONS[term])} places that speak of {term}")
    for name, (place, words) in zip(names, MENTIONS[term]):
        assert name.startswith(f"{place}: {words}"), (name, place, words)


def read_all_that_is_said_of_them():
    with Program("fig-1") as program:
        open_molecules(program)
        expect_mentions(program, "Vitamin K1")
        expect_mentions(program, "MK-4")
        show_seven(program)
        expect_mentions(program, "MK-7")
        # And from there to the words.
        program.find("list item", re.compile("paragraph 10: In a murine model"))
        program.go_to("list item", re.compile("paragraph 10: In a murine model"))
        program.key("Return")
        program.find("label", "Term MK-7: 11 places")
        program.key("alt+Left")
        program.find("label", "Menaquinone-7 (MK-7)")


def take_them_along():
    with tempfile.TemporaryDirectory() as folder, Program("fig-1") as program:
        open_molecules(program)
        show_seven(program)
        program.choose(TAKE, "Copy as Picture", key="shift+Tab")
        wait(lambda: "Menaquinone-7 (MK-7)" in clipboard.read("svg"), "the clipboard")
        for names, file, begin in ((("Save as SVG…",), "seven.svg", b"<?xml"),
                                   (("Save as PDF…",), "seven.pdf", b"%PDF-"),
                                   (("Save as PNG", "8 Times as Large"), "seven.png", b"\x89PNG")):
            path = os.path.join(folder, file)
            program.choose(TAKE, *names)
            program.save(path)
            with open(path, "rb") as saved:
                assert saved.read().startswith(begin), path


run(draw_a_menaquinone, read_all_that_is_said_of_them, take_them_along)
