# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening articles and windows: what is wrong is said; what is open stays."""
import os
import re
import subprocess
import tempfile
import time

from journey import Failure, Program, run
from gi.repository import Atspi

TITLE = "This Article Cannot Be Opened"


def error_of(path):
    """What the command line says of the same file."""
    done = subprocess.run([os.environ["VITK2"], "-c", path, "text"], capture_output=True, text=True)
    message = done.stderr.strip()
    if done.returncode != 1 or "\n" in message:
        raise Failure(f"the command line said {message!r} and ended with {done.returncode}")
    return message.removeprefix("vitk2: ")


def broken_file_says_what_is_wrong():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "broken.xml")
        with open(path, "w", encoding="utf-8") as file:
            file.write("<?xml version='1.0'?>\n<article>\n  <front></body>\n</article>\n")
        expected = error_of(path)
        if "broken.xml:3:" not in expected:
            raise Failure(f"no line in {expected!r}")
        with Program(path) as program:
            program.find("label", TITLE)
            message = program.find("label", expected)
            if Atspi.Text.get_n_selections(message) != 0:
                raise Failure("the message is selected")
            program.find("button", re.compile("Open…"))


def article_stays_when_another_cannot_be_opened():
    with Program() as program, tempfile.TemporaryDirectory() as folder:
        program.find("list", "Contents")
        path = os.path.join(folder, "words.xml")
        with open(path, "w", encoding="utf-8") as file:
            file.write("no article\n")
        program.open(path)
        program.find("label", TITLE)
        program.find("list", "Contents")
        program.expect(lambda: program.application.get_child_count() == 2, "there are two windows")


def opening_twice_is_one_window():
    with Program() as program:
        program.find("list", "Contents")
        program.open("ref-85")
        program.expect_focus("panel", "Reference 85, identified")
        if program.application.get_child_count() != 1:
            raise Failure("two windows of one article")


def shortcuts_show_their_keys():
    with Program() as program:
        program.find("list", "Contents")
        for _ in range(2):
            program.key("ctrl+question")
            program.find("label", "Follow the link with the focus")
            program.find("label", "Tab")
            program.key("Escape")
            program.focus_window()
        # What is on the page behind is found.
        program.key("ctrl+question")
        program.find("label", "Follow the link with the focus")
        program.key("ctrl+f")
        for words, key in (("Show or hide the contents, of a PDF also its pages", "F9"),
                           ("Keyboard shortcuts", "?")):
            program.key("ctrl+a")
            program.type(words)
            program.find("label", words)
            program.find("label", key)


def loads(program, library):
    with open(f"/proc/{program.process.pid}/maps", encoding="utf-8") as maps:
        return library in maps.read()


def drawings_are_read_when_they_are_looked_at():
    """What draws them takes more memory than the article."""
    with Program() as program:
        program.expect_focus("text", "Text of the article")
        for figure in ("1", "2"):
            program.find("label", f"Figure {figure}", showing=False)
        program.open("ref-85")
        program.expect_focus("panel", "Reference 85, identified")
        # A GTK newer than 4.8 draws its own icons with it.
        if loads(program, "libgtk-4.so.1.800.") and loads(program, "librsvg"):
            raise Failure("a drawing is read at the start")
        program.open("fig-2")
        program.expect(lambda: loads(program, "librsvg"), "the drawing is read")


def count_wakes(program):
    """How often the thread that draws has waited for something to do."""
    with open(f"/proc/{program.process.pid}/status", encoding="utf-8") as status:
        return int(re.search(r"^voluntary_ctxt_switches:\s*(\d+)", status.read(), re.M)[1])


def nothing_is_drawn_while_nothing_changes():
    """A wheel that nobody saw once turned for ever, sixty times a second."""
    with Program() as program:
        program.expect_focus("text", "Text of the article")
        program.find("list", "Contents")
        before = [time.monotonic(), count_wakes(program)]

        def rests():
            if time.monotonic() - before[0] < 1:
                return False
            wakes = count_wakes(program) - before[1]
            before[:] = time.monotonic(), count_wakes(program)
            return wakes < 10
        program.expect(rests, "a second in which the program does nothing")


run(broken_file_says_what_is_wrong, article_stays_when_another_cannot_be_opened,
    opening_twice_is_one_window, shortcuts_show_their_keys,
    drawings_are_read_when_they_are_looked_at, nothing_is_drawn_while_nothing_changes)
