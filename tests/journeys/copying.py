# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words leave the program as words: by the clipboard, by the middle button."""
import re

import clipboard
from journey import Failure, Program, run, wait

MARKS = re.compile("[\u00a0\u00ad\u200b\u202f\u2060-\u2064\ufeff\ufffc]")
ROW = ("Study\tType of the Study\tNumber of Patients Enrolled\tKey Findings\n"
       "[85]\tRCT\t219 post-menopausal women\t")
CITATION = re.compile(r"^Mandatori D, .*, Pandolfi A\. The Dual Role of Vitamin K2 .*\. "
                      r"Nutrients 2021;13\(4\):1222\. https://doi\.org/10\.3390/nu13041222$")


def expect_clipboard(condition, what, which="clipboard"):
    """Waits until another program gets what it should, and returns it."""
    def look():
        words = clipboard.read(which)
        return words if condition(words) else None
    return wait(look, what)


def everything_at_once():
    with Program() as program:
        program.expect_focus("text", "Text of the article")
        program.find("label", re.compile("Vitamin K2"), program.title())
        program.key("ctrl+a")
        program.key("ctrl+c")
        words = expect_clipboard(lambda words: "\nReceived: " in words, "all words")
        primary = expect_clipboard(lambda other: other == words, "the middle button has the same",
                                   "primary")
        if MARKS.search(primary):
            raise Failure(f"invisible: {MARKS.findall(primary)}")
        for line in ("\nAbstract\n\nOsteoporosis (OP) and", "\nStudy\tType of the Study\tNumber of "
                     "Patients Enrolled\tKey Findings\n[85]\tRCT\t219 post-menopausal women\t",
                     "\n\nTable 2\nClinical evidence"):
            if line not in words:
                raise Failure(f"not copied: {line!r}")


def a_few_words_with_their_citation():
    with Program("sec-bone-health") as program:
        program.expect_focus("text", "Text of the article")
        # Nothing is selected: it is the article's citation.
        program.key("ctrl+shift+c")
        expect_clipboard(CITATION.match, "the citation")
        program.key("Down", "Home")
        program.key(*["ctrl+shift+Right"] * 3)
        program.key("ctrl+c")
        words = expect_clipboard(lambda words: not CITATION.match(words), "a few words")
        program.key("ctrl+shift+c")
        quotation = expect_clipboard(lambda words: words.startswith("“"), "a quotation")
        quoted, citation = quotation.split("\n")
        if not re.match(f"^“{re.escape(words)}” \\(.+\\)$", quoted) or not CITATION.match(citation):
            raise Failure(f"quoted as: {quotation}")
        program.find("label", re.compile("^Copied: “"))


def the_menu_of_the_text():
    with Program("sec-bone-health") as program:
        program.expect_focus("text", "Text of the article")
        program.key("shift+F10")
        program.expect_focus("menu item", "Copy Citation of the Article")
        for item in ("Copy", "Copy Link to This Place", "Select All"):
            program.find("menu item", item)
        for item in ("Cut", "Paste", "Insert Emoji"):
            if program.find_all("menu item", item):
                raise Failure(f"{item} in a text that is read")
        program.go_to("menu item", "Copy Link to This Place", "Down")
        program.key("Return")
        expect_clipboard(re.compile(r"^vitk2 [-\w/]+$").match, "a link")
        program.expect_focus("text", "Text of the article")
        program.key("Down", "Home", "shift+End", "Menu")
        program.find("menu item", "Copy with Citation")
        program.go_to("menu item", "Copy with Citation", "Down")
        program.key("Return")
        expect_clipboard(lambda words: words.startswith("“"), "a quotation")
        program.expect_focus("text", "Text of the article")


def choose_for_reference_85(program, item):
    program.go_to("link", "Reference 85")
    program.key("Menu")
    program.expect_focus("menu item", "Follow")
    program.go_to("menu item", item, "Down")
    program.key("Return")


def the_menu_of_a_link():
    with Program("sec-bone-health") as program:
        program.expect_focus("text", "Text of the article")
        for item, is_it in (
                ("Copy DOI", re.compile(r"^10\.\d+/\S+$").match),
                ("Copy Citation", re.compile(r"^Kanellakis .*https://doi\.org/10\.\S+$").match),
                ("Copy as BibTeX", re.compile(r"^@article\{.*\n  doi = ", re.S).match),
                ("Copy as RIS", re.compile(r"^TY  - JOUR\r?\n.*\nER  - ", re.S).match),
                ("Copy Row as a Table", lambda words: words.startswith(ROW)),
                ("Copy Link", lambda words: words == "vitk2 ref-85")):
            choose_for_reference_85(program, item)
            expect_clipboard(is_it, item)
            program.expect_focus("link", "Reference 85")
        choose_for_reference_85(program, "Copy Whole Table")
        html = expect_clipboard(lambda words: "<table" in words, "a table", "html")
        if html.count("<tr") != 9 or html.count("<th ") != 12:
            raise Failure(f"not all of the table: {html}")
        choose_for_reference_85(program, "Show in the Text")
        program.find("label", "References", program.title())


run(everything_at_once, a_few_words_with_their_citation, the_menu_of_the_text, the_menu_of_a_link)
