# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""To the study by one key, from wherever it is spoken of, on to its cell, and back."""
import re

from journey import Program, run

TEXT = "Text of the article"
STUDY_85 = "Study 85, Kanellakis 2012, 1 editor’s note"
SENTENCE = re.compile("^Vitamin K2 and Bone Health, paragraph 3: ")
STUDY_86 = "Study 86, Knapen 2013, 1 editor’s note"


def from_a_citation_to_the_cell_and_back():
    with Program("sec-bone-health-p3") as program:
        program.expect_focus("text", TEXT)
        program.go_to("link", "Reference 85")
        program.key("ctrl+i")
        program.expect_focus("panel", STUDY_85)
        program.find("label", "The article disagrees with itself. (minor)")
        program.find("label", "Comparator: not reported")
        program.go_to("link", "Table 2, row 1: 100 μg/day")
        program.key("Return")
        program.expect_focus("text", TEXT)
        program.find("panel", STUDY_85)
        program.key("alt+Left")
        program.expect_focus("link", "Table 2, row 1: 100 μg/day")
        program.go_to("list item", SENTENCE)
        program.key("alt+Left")
        program.expect_focus("link", "Reference 85")
        program.key("alt+Right")
        program.expect_focus("list item", SENTENCE)


def from_its_outcome_to_the_diagram_and_back():
    with Program("ref-89") as program:
        program.expect_focus("panel", "Reference 89, identified")
        program.key("ctrl+i")
        program.expect_focus("panel", re.compile("^Study 89, "))
        # What its row tells of, and what the sentence that cites it says.
        program.find("list item", re.compile("^In the diagram: .*GGCX"))
        program.go_to("list item", "In the diagram: cOC")
        program.key("Return")
        program.expect_focus("tree item", "cOC")
        # From there to what is cited where the article says what it does.
        program.key("ctrl+i")
        program.go_to("menu item", re.compile(r"\[92\]$"), "Down")
        program.key("Return")
        program.expect_focus("panel", re.compile("^Study 92"))
        program.key("alt+Left")
        program.expect_focus("tree item", "cOC")
        program.key("alt+Left")
        program.expect_focus("list item", "In the diagram: cOC")


def from_a_row_of_a_table():
    with Program("table-2") as program:
        program.expect_focus("panel", "Table 2")
        program.go_to("link", "Reference 86")
        program.key("ctrl+i")
        program.expect_focus("panel", STUDY_86)
        program.key("alt+Left")
        program.expect_focus("link", "Reference 86")


def from_a_result_of_a_search():
    with Program() as program:
        program.expect_focus("text", TEXT)
        program.key("ctrl+f")
        program.type("isoform:MK-7 design:RCT n>200 bone")
        program.find("list item", re.compile("Decrease bone loss"))
        program.key("ctrl+i")
        program.expect_focus("panel", STUDY_86)


def from_a_paragraph_that_was_found():
    with Program() as program:
        program.expect_focus("text", TEXT)
        program.key("ctrl+f")
        program.type('"Kanellakis and collaborators"')
        program.find("list item", re.compile("in a clinical trial of 219"))
        program.key("ctrl+i")
        program.expect_focus("panel", STUDY_85)


def from_a_sentence_that_cites_several():
    with Program() as program:
        program.expect_focus("text", TEXT)
        program.key("ctrl+f")
        program.type('"cross-sectional analysis among 564"')
        program.find("list item", re.compile("cross-sectional analysis among 564"))
        program.key("Return")
        program.expect_focus("text", TEXT)
        program.key("ctrl+i")
        program.go_to("menu item", "Beulens 2009 [121]", "Down")
        program.key("Return")
        program.expect_focus("panel", re.compile("^Study 121, Beulens 2009"))
        program.key("alt+Left")
        program.expect_focus("text", TEXT)
        program.key("ctrl+i")
        program.go_to("menu item", "Knapen 2015 [106]", "Down")
        program.key("Escape")
        program.expect_focus("text", TEXT)


def from_the_card_of_a_reference():
    with Program("ref-85") as program:
        program.expect_focus("panel", "Reference 85, identified")
        program.go_to("button", "Show Study")
        program.key("Return")
        program.expect_focus("panel", STUDY_85)
        program.go_to("button", "Show in References")
        program.key("Return")
        program.expect_focus("panel", "Reference 85, identified")
        program.key("alt+Left")
        program.expect_focus("button", "Show in References")


def from_a_preview_and_from_the_menu():
    with Program("sec-bone-health-p3") as program:
        program.expect_focus("text", TEXT)
        program.go_to("link", "Reference 86")
        program.key("alt+Down")
        program.expect_focus("panel", "Reference 86, identified")
        program.go_to("button", "Show Study")
        program.key("Return")
        program.expect_focus("panel", STUDY_86)
        program.key("alt+Left")
        program.expect_focus("link", "Reference 86")
        program.key("shift+F10")
        program.go_to("menu item", "Show Study", "Down")
        program.key("Return")
        program.expect_focus("panel", STUDY_86)


def what_no_table_tells_of():
    with Program("ref-1") as program:
        program.expect_focus("panel", re.compile("^Reference 1, "))
        program.key("ctrl+i")
        program.expect_focus("panel", "Study 1")
        program.find("label", "No table of the article tells of this study.")


def all_studies_by_a_key():
    with Program() as program:
        program.expect_focus("text", TEXT)
        program.key("ctrl+6")
        program.expect_focus("list item", re.compile("^Study 21: Framingham Heart Study; "))
        program.enter("Filter Studies", "stroke")
        program.key("Return")
        program.expect_focus("panel", re.compile("^Study 122, "))


def nothing_there():
    with Program() as program:
        program.expect_focus("text", TEXT)
        program.key("ctrl+i")
        program.find("label", "No study is cited or told of here")


def compare_two_and_come_back():
    with Program("ref-85") as program:
        program.expect_focus("panel", "Reference 85, identified")
        program.key("ctrl+i")
        program.expect_focus("panel", STUDY_85)
        # It comes after the first frame of the card; Tab would be past it.
        program.find("button", "Add to Comparison")
        program.go_to("button", "Add to Comparison")
        program.key("Return")
        program.expect_focus("button", "Remove from Comparison")
        program.open("ref-86")
        program.expect_focus("panel", "Reference 86, identified")
        program.key("ctrl+i")
        program.expect_focus("panel", STUDY_86)
        program.press("Add to Comparison")
        program.find("button", "Compare 2 Studies")
        program.press("Compare 2 Studies")
        program.expect_focus("panel", "Comparison of 2 Studies")
        program.find("table cell", "Dose ≠ they differ, Study 85 Kanellakis 2012: 100 μg/day")
        program.find("table cell", "Comparator – none reports it, Study 86 Knapen 2013: not reported")
        program.go_to("link", "Table 2, row 2: 180 μg/day")
        program.key("Return")
        program.expect_focus("panel", "Table 2")
        program.key("alt+Left")
        program.expect_focus("link", "Table 2, row 2: 180 μg/day")
        program.press("Remove Study 86")
        program.find("label", "Comparison of 1 Study")
        program.press("Back to the Text")
        program.expect_focus("text", TEXT)


if __name__ == "__main__":
    run(from_a_citation_to_the_cell_and_back, from_its_outcome_to_the_diagram_and_back,
        from_a_row_of_a_table, from_a_result_of_a_search,
        from_a_paragraph_that_was_found, from_a_sentence_that_cites_several,
        from_the_card_of_a_reference, from_a_preview_and_from_the_menu, what_no_table_tells_of,
        all_studies_by_a_key, nothing_there, compare_two_and_come_back)
