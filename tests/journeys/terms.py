# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What abbreviations mean: where they stand, by key and by pointer, and in the glossary."""
import re

from journey import Program, extents_of_words, has_state, run, wait
from gi.repository import Atspi

BONE_HEALTH = "Vitamin K2 and Bone Health"
BMD = re.compile("^BMD: bone mineral density .*; used 11 times$")
VITK2 = re.compile("^VitK2: Vitamin K2 .*; used 68 times$")


def find_previews(program):
    return [node.get_name() for node in program.find_all("dialog", re.compile("^Preview of "))
            if has_state(node, Atspi.StateType.VISIBLE)]


def expect_previews(program, *names):
    wait(lambda: find_previews(program) == list(names), f"previews are {names}")


def explain_a_paragraph_by_key_and_come_back():
    with Program("sec-bone-health-p3") as program:
        text = program.expect_focus("text", "Text of the article")
        title = program.title()
        program.key("ctrl+e")
        program.expect_focus("panel", BMD)
        expect_previews(program, "Preview of 4 terms")
        program.go_to("panel", VITK2)
        program.key("Escape")
        program.expect_focus("text", "Text of the article")
        expect_previews(program)
        # The caret says where to begin, and is still there afterwards.
        program.click(extents_of_words(text, "Thereafter, in a study",
                                       program.find("link", "Reference 87"), "87]"))
        program.key("Right")
        for _ in range(2):
            program.key("ctrl+e")
            program.expect_focus("panel", re.compile("^MK-7: menaquinone-7 "))
            program.key("Escape")
            program.expect_focus("text", "Text of the article")
        # A link in the paragraph.
        program.go_to("link", "Reference 86")
        program.key("ctrl+e")
        program.expect_focus("panel", re.compile("^MK-7: menaquinone-7 "))
        program.key("Escape")
        program.expect_focus("link", "Reference 86")
        program.key("ctrl+e")
        program.go_to("list item", re.compile("^First used in Table 1, row 2: "), key="shift+Tab")
        program.key("Return")
        program.expect_focus("text", "Text of the article")
        program.find("label", "Introduction", title)
        expect_previews(program)
        program.key("alt+Left")
        program.expect_focus("link", "Reference 86")
        program.find("label", BONE_HEALTH, title)


def explain_what_a_table_says_and_go_to_the_glossary():
    with Program("table-2") as program:
        program.expect_focus("panel", "Table 2")
        program.go_to("link", "Reference 86")
        program.key("ctrl+e")
        program.expect_focus("panel", re.compile("^RCT: "))
        program.go_to("button", "Show in Glossary")
        program.key("space")
        program.expect_focus("panel", re.compile("^RCT: "))
        program.find("label", re.compile("^Term RCT: "))
        expect_previews(program)
        program.key("alt+Left")
        program.expect_focus("link", "Reference 86")


def explain_nothing_where_nothing_is_named():
    with Program("ref-85") as program:
        program.expect_focus("panel", "Reference 85, identified")

        def ask():
            program.key("ctrl+e")
            return program.find_all("label", "No term of the glossary is named here")
        wait(ask, "it says so")
        expect_previews(program)


def rest_the_pointer_on_a_word():
    with Program("sec-bone-health-p3") as program:
        text = program.expect_focus("text", "Text of the article")
        link = program.find("link", "Reference 87")

        def place_of(words):
            return extents_of_words(text, words, link, "87]")

        words = place_of("BMD following")
        program.rest_on(words, lambda: find_previews(program) == ["Preview of Term BMD"], "BMD")
        program.find("list item", re.compile("^First used in Table 1, row 2: "))
        program.expect(lambda: has_state(text, Atspi.StateType.FOCUSED), "the focus stays")
        program.key("Escape")
        expect_previews(program)
        # Ordinary words have none, and close that of others.
        program.rest_on(place_of("VitK2 supplementation on"), lambda: find_previews(program) == ["Preview of Term VitK2"], "VitK2")
        program.rest_on(place_of("Kanellakis"),
                        lambda: not find_previews(program), "none")
        program.rest_on(words, lambda: find_previews(program) == ["Preview of Term BMD"], "BMD")
        program.press("Show in Glossary")
        program.expect_focus("panel", BMD)
        expect_previews(program)


def look_a_term_up_in_the_glossary():
    with Program() as program:
        program.tab("Glossary")
        glossary = program.find("list", "Glossary")
        program.find("list item", re.compile("^VSMCs: "), glossary, showing=False)
        program.enter("Filter Terms", "")
        # Names, meanings and synonyms.
        for words, found in (("bone min", "1 match"), ("bmd", "1 match"), ("qqq", "No match"),
                             ("matrix gla", "3 matches")):
            program.key("ctrl+a")
            program.type(words)
            program.find("label", found)
        program.key("Return")
        program.expect_focus("panel", re.compile("^(c|uc)?MGP: .*used .* times$"))
        program.find("list item", re.compile("^First used in "))
        program.press("All Terms")
        program.expect_focus("list item", re.compile("^(c|uc)?MGP: "))


run(explain_a_paragraph_by_key_and_come_back, explain_what_a_table_says_and_go_to_the_glossary,
    explain_nothing_where_nothing_is_named, rest_the_pointer_on_a_word,
    look_a_term_up_in_the_glossary)
