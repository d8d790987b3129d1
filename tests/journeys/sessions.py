# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was open comes back, each window at the place where the reader was."""
import os
import re
import shutil
import signal
import tempfile

from journey import Failure, Program, extents, run, wait

BONE_HEALTH = "Vitamin K2 and Bone Health"
TEXT = "Text of the article"


def settle(node):
    """The place of something in the window, once nothing moves any more."""
    seen = []

    def look():
        seen.append(extents(node))
        return seen[-1] if len(seen) > 5 and len(set(seen[-5:])) == 1 else None
    return wait(look, f"{node.get_name()!r} keeps its place")


def end(program, key="ctrl+q"):
    """As a reader does, and waits until all is written."""
    program.key(key)
    if program.process.wait(30) != 0:
        raise Failure(f"{key} ends with {program.process.returncode}")


def read(state):
    path = os.path.join(state, "vitk2", "reading")
    with open(path, encoding="utf-8") as file:
        return file.read()


def go_to_bone_health(program):
    program.expect_focus("text", TEXT)
    program.go_to("list item", re.compile("."), "shift+Tab")
    program.go_to("list item", BONE_HEALTH, "Down")
    program.key("Return")
    program.expect_focus("text", TEXT)
    program.find("label", BONE_HEALTH, program.title())


def place_is_kept_to_the_pixel():
    with tempfile.TemporaryDirectory() as state:
        with Program(state=state) as program:
            go_to_bone_health(program)
            heading = program.find("heading", BONE_HEALTH, showing=False)
            program.key("Down", "Down", "Down")
            before = settle(heading)
            program.open("ref-85")
            program.expect_focus("panel", "Reference 85, identified")
            program.expect(lambda: settle(heading) == before, "the text stays where it is")
            end(program)
        was = read(state)
        with Program(state=state) as program:
            program.expect_focus("text", TEXT)
            program.find("label", BONE_HEALTH, program.title())
            program.find("panel", "Reference 85, identified")
            heading = program.find("heading", BONE_HEALTH, showing=False)
            program.expect(lambda: settle(heading) == before, f"the heading is at {before}")
            end(program, "ctrl+w")
        if read(state) != was:
            raise Failure(f"{was!r} became {read(state)!r}")
        with Program("table-2", state=state) as program:
            program.expect_focus("panel", "Table 2")


def two_windows_come_back():
    with tempfile.TemporaryDirectory() as state, tempfile.TemporaryDirectory() as folder:
        kettles, gone = (os.path.join(folder, name) for name in ("kettles.xml", "gone.xml"))
        for path, title in ((kettles, "Kettles"), (gone, "Gone")):
            with open(path, "w", encoding="utf-8") as file:
                file.write(ARTICLE.replace("@", title))
        with Program(state=state) as program:
            program.find("list", "Contents")
            for path, title in ((kettles, "Kettles"), (gone, "Gone")):
                program.open(path)
                program.find("label", title)
            program.process.send_signal(signal.SIGTERM)
            program.process.wait(30)
        if read(state).count("[window ") != 3:
            raise Failure(read(state))
        os.remove(gone)
        with Program(state=state) as program:
            program.find("label", "Kettles")
            program.find("label", re.compile("^The Dual Role"), showing=False)
            program.find("label", re.compile("It was open, and is gone: .*gone.xml"), showing=False)
            program.expect(lambda: program.application.get_child_count() == 2, "two windows")
            program.open()
            program.expect(lambda: program.application.get_child_count() == 2, "still two windows")


def the_last_window_comes_back():
    with tempfile.TemporaryDirectory() as state, tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "kettles.xml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(ARTICLE.replace("@", "Kettles"))
        with Program(path, state=state) as program:
            program.find("label", "Kettles")
            end(program, "ctrl+w")
        with Program(state=state) as program:
            program.find("label", "Kettles")


def what_cannot_be_read_is_left_alone():
    for words in ("[reading]\nversion=3\n", "no state\n"):
        with tempfile.TemporaryDirectory() as state:
            os.mkdir(os.path.join(state, "vitk2"))
            with open(os.path.join(state, "vitk2", "reading"), "w", encoding="utf-8") as file:
                file.write(words)
            with Program(state=state) as program:
                program.find("label", re.compile("^What was read cannot be remembered: "),
                             showing=False)
                go_to_bone_health(program)
                end(program)
            if read(state) != words:
                raise Failure(f"{words!r} became {read(state)!r}")
            shutil.rmtree(os.path.join(state, "vitk2"))


ARTICLE = """<article><front><article-meta><title-group><article-title>@</article-title>
</title-group></article-meta></front><body><sec id="s1"><title>Steam</title>
<p id="p1">Kettles sing.</p></sec></body></article>
"""

run(place_is_kept_to_the_pixel, two_windows_come_back, the_last_window_comes_back,
    what_cannot_be_read_is_left_alone)
