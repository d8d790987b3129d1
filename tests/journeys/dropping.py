# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is dropped on a window, as from a file manager: the same in every window."""
import os
import subprocess
import sys
import tempfile

from diagrams import Engine
from journey import PATIENCE, Program, listen, run, wait
from papers import PAGES, write_pdf

# From the middle of the little window to well inside that of the program, as a hand moves.
WAY = ((40, 50), (20, 50), (-20, 60), (-100, 100), (-300, 200), (-400, 300))


def drop(program, *files):
    """Drags files from the window of another program, which stands beside ours."""
    source = subprocess.Popen([sys.argv[1], *files])

    def find(title):
        found = subprocess.run(["xdotool", "search", "--all", "--onlyvisible", "--pid",
                                str(source.pid), "--name", title],
                               capture_output=True, text=True).stdout.split()
        return found[-1] if found else None

    def move(x, y, *then):
        subprocess.run(["xdotool", "mousemove", "--window", window, "--", str(x), str(y), *then],
                       check=True)
        listen()

    def hold():
        """A hand is never quite still."""
        move(-400, 300)
        move(-401, 301)
        return find("^Taken$")

    window = wait(lambda: find("^Not Taken$"), "a window with files")
    subprocess.run(["xdotool", "windowmove", "--sync", window, "1290", "10", "windowraise", window],
                   check=True)
    move(50, 50, "mousedown", "1")
    for x, y in WAY:
        move(x, y)
    wait(hold, "the files would be taken")
    subprocess.run(["xdotool", "mouseup", "1"], check=True)
    return source


def dropped(program, condition, what, *files):
    source = drop(program, *files)
    program.expect(condition, what)
    source.terminate()
    source.wait(PATIENCE)


def windows(program):
    return sorted(program.application.get_child_at_index(i).get_name()
                  for i in range(program.application.get_child_count()))


def on_a_diagram():
    with Engine() as article:
        steam, water = (os.path.join(os.path.dirname(article), f"{name}.sbgn")
                        for name in ("Steam", "Water"))
        with Program(steam) as program:
            dropped(program,
                    lambda: windows(program) == ["Steam and Water", "Steam.sbgn", "Water.sbgn"],
                    "a window for each", water, article)


def on_an_article():
    """Also on a reference in it, which takes one PDF and leaves all else to the window."""
    with Engine() as article, tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("085 Kanellakis 2012.pdf", "other.pdf")]
        for path in paths:
            write_pdf(path, PAGES + [os.path.basename(path)])
        with Program("ref-85") as program:
            program.expect_focus("panel", "Reference 85, identified")
            dropped(program, lambda: program.find_all("button", "Read PDF"), "a PDF to be read",
                    *paths)
            assert len(windows(program)) == 1
            dropped(program, lambda: len(windows(program)) == 2, "a window for the article",
                    article)


def a_pdf_on_a_diagram():
    """It is one of the user's PDFs, and no article that cannot be opened."""
    with Engine() as article, tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "085 Kanellakis 2012.pdf")
        write_pdf(path, PAGES)
        with Program(os.path.join(os.path.dirname(article), "Steam.sbgn")) as program:
            source = drop(program, path)
            program.open("ref-85")
            program.find("button", "Read PDF")
            assert len(windows(program)) == 2
            source.terminate()
            source.wait(PATIENCE)


run(on_a_diagram, on_an_article, a_pdf_on_a_diagram)
