# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figure 1 as molecules: from its card, by the slider, to what the article says, and back."""
from journey import Program, run


def draw_a_menaquinone():
    with Program("fig-1") as program:
        program.press("Open the Molecules")
        program.expect_focus("panel", "Molecules of Figure 1")
        program.find("label", "Phylloquinone (vitamin K1)")
        program.find("label", "C₃₁H₄₆O₂, 450.71 g/mol")
        # It begins with the first that the glossary has.
        program.find("label", "Menaquinone-4 (MK-4)")
        program.find("label", "C₃₁H₄₀O₂, 444.66 g/mol")
        program.go_to("slider", "n")
        for _ in range(3):
            program.key("Right")
        program.find("label", "Menaquinone-7 (MK-7)")
        program.find("label", "C₄₆H₆₄O₂, 649.02 g/mol")
        program.find("image", "Menaquinone-7 (MK-7)")
        program.press("MK-7 in the Article")
        program.find("label", "menaquinone-7")
        program.key("alt+Left")
        program.find("label", "Menaquinone-7 (MK-7)")
        program.key("alt+Left")
        program.expect_focus("panel", "Figure 1")


run(draw_a_menaquinone)
