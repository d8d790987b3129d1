# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is dropped on a window, as from a file manager: the same in every window."""
import os
import tempfile

from diagrams import Engine
from dragging import Dragging
from journey import Program, run
from made_papers import write_pdf

PAGES = ["Postmenopausal Health Study", "methods", "results: bone density"]


def drop(program, place, *files):
    with Dragging(*files) as hand:
        hand.take(program.expect)
        hand.drop(program, place)


def windows(program):
    return sorted(program.application.get_child_at_index(i).get_name()
                  for i in range(program.application.get_child_count()))


def on_a_diagram():
    with Engine() as article:
        steam, water = (os.path.join(os.path.dirname(article), f"{name}.sbgn")
                        for name in ("Steam", "Water"))
        with Program(steam) as program:
            drop(program, program.find("tree item", "Valve of Steam"), water, article)
            program.expect(
                lambda: windows(program) == ["Steam and Water", "Steam.sbgn", "Water.sbgn"],
                "a window for each")


def on_a_reference():
    """It says nothing of itself: that it is this one is what the reader says."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as data:
        path = os.path.join(folder, "scan.pdf")
        write_pdf(path, ["nothing", "of", "any use"])
        with Program("ref-85", env={"XDG_DATA_HOME": data}) as program:
            card = program.expect_focus("panel", "Reference 85, identified")
            program.find("label", "PDF missing")
            drop(program, card, path)
            program.find("label", "PDF available")


def on_a_reference_that_has_no_use_for_it():
    """It takes one PDF, and leaves all else to the window."""
    with Engine() as article, tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("085 Kanellakis 2012.pdf", "other.pdf")]
        for path in paths:
            write_pdf(path, PAGES + [os.path.basename(path)])
        with Program("ref-85") as program:
            card = program.expect_focus("panel", "Reference 85, identified")
            drop(program, card, *paths)
            program.find("button", "Read PDF")
            assert len(windows(program)) == 1
            drop(program, card, article)
            program.expect(lambda: len(windows(program)) == 2, "a window for the article")


def on_the_text():
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as data:
        path = os.path.join(folder, "085 Kanellakis 2012.pdf")
        write_pdf(path, PAGES)
        with Program("ref-85", env={"XDG_DATA_HOME": data}) as program:
            program.expect_focus("panel", "Reference 85, identified")
            program.find("label", "PDF missing")
            drop(program, program.find("text", "Text of the article"), path)
            program.find("label", "PDF available")
            program.key("ctrl+shift+o")
            program.find("label", path)


def a_pdf_on_a_diagram():
    """It is one of the user's PDFs, and no article that cannot be opened."""
    with Engine() as article, tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "085 Kanellakis 2012.pdf")
        write_pdf(path, PAGES)
        with Program(os.path.join(os.path.dirname(article), "Steam.sbgn")) as program:
            drop(program, program.find("tree item", "Valve of Steam"), path)
            program.open("ref-85")
            program.find("button", "Read PDF")
            assert len(windows(program)) == 2


run(on_a_diagram, on_a_reference, on_a_reference_that_has_no_use_for_it, on_the_text,
    a_pdf_on_a_diagram)
