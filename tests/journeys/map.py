# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The map of the evidence: to a study and back, filtered, as a table."""
import re

from journey import Program, run

FIRST = re.compile("^Kanellakis 2012 .85., RCT, 219 participants, vitamin K2 on BMD: Favourable$")
STROKE = re.compile("^Vissers 2013 .122., .* on stroke: No association$")


def open_a_study_and_come_back():
    with Program() as program:
        program.find("list", "Contents")
        program.key("ctrl+m")
        program.expect_focus("link", FIRST)
        program.key("Down")
        program.expect_focus("link", re.compile("^Knapen 2013 .86., .* MK-7 on bone loss: Favou"))
        program.key("Return")
        program.expect_focus("panel", re.compile("^Study 86, Knapen 2013"))
        program.key("alt+Left")
        program.expect_focus("link", re.compile("MK-7 on bone loss: Favourable$"))
        program.key("alt+Left")
        program.expect_focus("text", "Text of the article")
        program.key("alt+Right")
        program.expect_focus("link", re.compile("Favourable$"))
        program.key("ctrl+m")
        program.expect_focus("text", "Text of the article")


def filter_and_read_as_a_table():
    with Program() as program:
        program.find("list", "Contents")
        program.key("ctrl+m")
        program.expect_focus("link", FIRST)
        program.enter("Filter Studies", "outcome:stroke")
        program.find("label", "1 of 22 studies")
        program.press("As Table")
        program.find("table cell", "Vissers 2013 [122], Outcome: stroke")
        program.press("As Table")
        program.find("link", re.compile("^Vissers 2013 .122., .* on stroke: No association$"))


def share_the_filter_with_the_explorer():
    with Program() as program:
        program.find("list", "Contents")
        program.key("ctrl+t")
        program.expect_focus("entry", "Filter Studies")
        program.type("outcome:stroke")
        program.find("label", "1 of 22 studies")
        program.key("ctrl+m")
        # Only what passes is a link.
        program.expect_focus("link", STROKE)
        program.enter("Filter Studies", "")
        program.key("ctrl+a")
        program.type("dose>=1mg/d")
        program.find("label", "2 of 22 studies")
        program.key("ctrl+t")
        program.expect_focus("entry", "Filter Studies")
        program.key("Down")
        program.expect_focus("table cell", re.compile("^Study: .*88"))
        program.key("Down")
        program.expect_focus("table cell", re.compile("^Study: .*91"))
        # Back at the map is what was asked for there.
        program.key("alt+Left")
        program.find("label", "2 of 22 studies")
        program.key("alt+Left")
        program.find("label", "1 of 22 studies")


run(open_a_study_and_come_back, filter_and_read_as_a_table, share_the_filter_with_the_explorer)
