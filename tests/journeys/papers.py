# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The user's PDFs: from a citation to the paper, through it, and back to the sentence."""
import os
import re
import tempfile

from journey import Program, extents, is_showing, run, wait
from made_papers import add_folder, read_reference_85, write_pdf

PAGES = ["Postmenopausal Health Study", "methods of the trial", "results: bone density"]
# What no review of vitamins says.
ORES = ["Postmenopausal Health Study", "wolframite is an ore", "wolframite and cassiterite"]


def turn_through_thumbnails(program):
    """The pages beside the pages, and back."""
    program.key("F9")
    program.expect_focus("list item", "Page 1")
    program.key("End")
    program.expect_focus("list item", "Page 3")
    program.find("panel", "Page 3 of 3")
    program.key("Home")
    program.expect_focus("list item", "Page 1")
    program.key("F9")
    program.expect_focus("document text", "Pages of the PDF")


def read_a_cited_paper():
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as data:
        write_pdf(os.path.join(folder, "085 Kanellakis 2012.pdf"), PAGES)
        with Program("sec-bone-health-p3", env={"XDG_DATA_HOME": data}) as program:
            add_folder(program, folder)
            program.go_to("link", re.compile("^Reference 85"))
            program.key("ctrl+r")
            program.expect_focus("document text", "Pages of the PDF")
            program.find("panel", "Page 1 of 3")
            turn_through_thumbnails(program)
            program.key("ctrl+f")
            program.expect_focus("entry", "Find in the PDF")
            program.type("density")
            program.find("label", "1 of 1")
            program.find("panel", "Page 3 of 3")
            program.key("Escape")
            program.key("Home")
            program.go_to("link", "Postmenopausal Health Study")
            program.key("Return")
            program.find("panel", "Page 3 of 3")
            program.key("alt+Left")
            program.find("link", "Postmenopausal Health Study")
            program.key("alt+Left")
            program.expect_focus("link", re.compile("^Reference 85"))
            program.key("ctrl+3")
            program.expect(lambda: [row for row in program.find_all("list item")
                                    if row.get_description() == "PDF available"],
                           "a reference that says that its PDF is there")


def come_back_to_a_page():
    """A PDF opens where it was left, and as it was seen, when the program starts anew."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as data, \
            tempfile.TemporaryDirectory() as state:
        env = {"XDG_DATA_HOME": data}
        write_pdf(os.path.join(folder, "085 Kanellakis 2012.pdf"), PAGES * 20)
        with Program("ref-85", env=env, state=state) as program:
            read_reference_85(program, folder)
            program.find("panel", "Page 1 of 60")
            program.key("ctrl+Right", "ctrl+g")
            program.expect_focus("text", "Page")
            program.key("ctrl+a")
            program.type("41")
            program.key("Return")
            program.find("panel", "Page 41 of 60")
            program.key("ctrl+q")
            program.process.wait(30)
        # Elsewhere, it is the same PDF.
        os.mkdir(os.path.join(folder, "read"))
        os.rename(os.path.join(folder, "085 Kanellakis 2012.pdf"),
                  os.path.join(folder, "read", "085 Kanellakis 2012.pdf"))
        with Program("ref-85", env=env, state=state) as program:
            program.expect_focus("panel", "Reference 85, identified")
            program.find("button", "Read PDF")
            program.key("ctrl+r")
            page = program.find("panel", "Page 41 of 60")
            program.expect(lambda: extents(page)[2] > extents(page)[3], "a page that lies")


def look_through_it_in_a_narrow_window():
    """What would leave the pages no room stands over them, until a place is chosen or Esc."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as data:
        write_pdf(os.path.join(folder, "085 Kanellakis 2012.pdf"), PAGES)
        with Program("ref-85", env={"XDG_DATA_HOME": data}) as program:
            read_reference_85(program, folder)
            program.key("F9")
            program.expect_focus("list item", "Page 1")
            program.resize(360, 720)
            program.expect_focus("document text", "Pages of the PDF")
            program.expect_pressed("Contents and Pages", False)
            wait(lambda: not any(is_showing(item) for item in program.find_all("list item", "Page 1")),
                 "the sidebar is gone")
            page = program.find("panel", "Page 1 of 3")
            width = extents(page)[2]
            program.key("F9")
            program.expect_focus("list item", "Page 1")
            program.key("Down")
            program.expect_focus("list item", "Page 2")
            assert extents(page)[2] == width, "the page is as wide as before"
            program.key("Return")
            program.expect_focus("document text", "Pages of the PDF")
            program.expect_pressed("Contents and Pages", False)
            program.find("panel", "Page 2 of 3")
            program.key("F9")
            program.expect_focus("list item", "Page 2")
            program.key("Escape")
            program.expect_focus("document text", "Pages of the PDF")
            program.expect_pressed("Contents and Pages", False)


def read_the_paper_of_a_study():
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as data:
        write_pdf(os.path.join(folder, "085 Kanellakis 2012.pdf"), PAGES)
        with Program("ref-86", env={"XDG_DATA_HOME": data}) as program:
            program.expect_focus("panel", "Reference 86, identified")
            program.key("ctrl+i")
            program.expect_focus("panel", re.compile("^Study 86, "))
            program.find("label", "PDF missing")
            add_folder(program, folder)
            program.open("ref-85")
            program.expect_focus("panel", "Reference 85, identified")
            program.key("ctrl+i")
            program.expect_focus("panel", re.compile("^Study 85, "))
            program.find("button", "Read PDF")
            program.go_to("button", "Read PDF")
            program.key("Return")
            program.expect_focus("document text", "Pages of the PDF")
            program.key("alt+Left")
            program.expect_focus("button", "Read PDF")


def find_words_of_a_paper():
    """A word that only the PDF of [85] has leads to its page, where it is marked, and back."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as data:
        write_pdf(os.path.join(folder, "085 Kanellakis 2012.pdf"), ORES)
        with Program("sec-bone-health-p3", env={"XDG_DATA_HOME": data}) as program:
            program.key("ctrl+f")
            program.expect_focus("entry", "Search the Article")
            program.type("in:pdf wolframite")
            program.find("label", re.compile("in:pdf: there is no PDF of a reference yet"))
            add_folder(program, folder)
            hit = re.compile("^\\[85\\] .* › page 3: wolframite and cassiterite$")
            program.find("list item", re.compile("^\\[85\\] .* › page 2: wolframite is an ore$"))
            program.find("list item", hit)
            program.find("label", "In PDFs")
            program.key("ctrl+f")
            program.key("ctrl+a")
            program.type("cassiterite wolframite")
            program.find("label", "1 result")
            program.key("Return")
            program.expect_focus("document text", "Pages of the PDF")
            program.find("panel", "Page 3 of 3")
            program.find("label", "2 of 3")
            program.key("alt+Left")
            program.expect_focus("entry", "Search the Article")
            program.find("list item", hit)


def open_papers(program, role, name):
    """The window of PDFs and references, which is in front from then on."""
    main = program.window
    program.find(role, name)
    program.window = program.expect(
        lambda: next((w for w in [program._find_window()] if w != main), None), "another window")
    program.focus_window()
    return main


def decide_between_two():
    """Two files for one reference: nobody guesses; what the user says outlives the program."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as data:
        for name, pages in [("accepted", PAGES[:1]), ("published", PAGES)]:
            os.mkdir(os.path.join(folder, name))
            write_pdf(os.path.join(folder, name, "085 Kanellakis 2012.pdf"), pages + ["last"])
        env = {"XDG_DATA_HOME": data}
        with Program("sec-bone-health-p3", env=env) as program:
            add_folder(program, folder)
            program.go_to("link", re.compile("^Reference 85"))
            program.key("ctrl+r")
            program.find("label", "PDF to be confirmed")
            program.key("ctrl+shift+r")
            main = open_papers(program, "list", "PDFs and References")
            program.go_to("list item", re.compile("^085 Kanellakis 2012.pdf: Reference 85"))
            program.key("Return")
            program.find("label", "Only you can tell which one it is.")
            program.find("label", "probable: the file is called by number, first author and year")
            program.go_to("button", "Confirm")
            program.key("Return")
            program.find("button", "Take Back")
            program.find("label", re.compile("^confirmed: you said so"))
            program.process.kill()
            program.process.wait()
            program.process.returncode = 0
        with Program("ref-85", env=env) as program:
            program.find("label", "PDF available")
            program.go_to("button", "Choose PDF…")
            program.key("Return")
            main = open_papers(program, "label", "Which PDF It Is")
            program.go_to("button", "Take Back")
            program.key("Return")
            program.find("button", "Refuse")
            program.key("Escape", "Escape")
            program.window = main
            program.focus_window()
            program.find("label", "PDF to be confirmed")


run(read_a_cited_paper, come_back_to_a_page, look_through_it_in_a_narrow_window,
    read_the_paper_of_a_study, find_words_of_a_paper, decide_between_two)
