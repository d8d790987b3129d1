# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All articles are searched from the window of one, and what is found opens, by keys alone."""
import os
import re
import shutil
import sqlite3
import subprocess
import tempfile

from journey import ROOT, Atspi, Program, run, wait

ENTRY = ("entry", "Search the Article")
TEXT = ("text", "Text of the article")
ALL = ("check box", "All Articles")
MARKED = "Search for “kettles copper last”: place 1 of 1"
FOUND = "Search for “kettles copper last”: 1 place"
HERE = "This Article: Steam: Kettles of copper sing last."
FAR = "Kettles: Steam: Kettles of copper sing last."
REVIEW = "The Dual Role of Vitamin K2"
ARTICLE = """<article><front><article-meta><title-group><article-title>@</article-title>
</title-group></article-meta></front><body><sec id="s1"><title>Steam</title>
<p id="p1">Kettles sing of menaquinone.</p>%s<p id="p2">Kettles of copper sing last.</p>
</sec></body></article>
"""
LONG = "".join(f"<p>Cups hold tea, and more of it than number {i}.</p>\n" for i in range(600))


class House:
    """A folder with articles, one of which is long, and the cache of somebody who reads them."""

    def __init__(self, *indexed):
        self.folder = tempfile.TemporaryDirectory()
        self.path = self.folder.name
        for name, title, middle in (("cups", "Cups", ""), ("kettles", "Kettles", LONG)):
            with open(self.file(name), "w", encoding="utf-8") as file:
                file.write(ARTICLE.replace("@", title) % middle)
        self.env = {"XDG_CACHE_HOME": os.path.join(self.path, "cache")}
        if indexed:
            self.call("index", *(place if os.sep in place else self.file(place)
                                 for place in indexed))

    def file(self, name):
        return os.path.join(self.path, name + ".xml")

    def index(self):
        return os.path.join(self.env["XDG_CACHE_HOME"], "vitk2", "articles.sqlite")

    def call(self, *arguments):
        subprocess.run([os.environ["VITK2"], *arguments], check=True, capture_output=True,
                       env={**os.environ, **self.env})

    def __enter__(self):
        return self

    def __exit__(self, *what):
        self.folder.cleanup()


def begin(program, words):
    program.expect_focus(*TEXT)
    program.key("ctrl+f")
    program.expect_focus(*ENTRY)
    program.type(words)


def expect_said(program, words):
    """What is said below the entry."""
    def look():
        return any(part.name == words if isinstance(words, str) else words.search(part.name)
                   for part in program.parts() if part.role in ("label", "statusbar", "status bar"))
    wait(look, f"{words!r} is said")


def expect_selected(program, words):
    def look():
        return [part.name for part in program.parts("list item", state=Atspi.StateType.SELECTED)
                if part.name.startswith(words)]
    wait(look, f"selected: {words!r}")


def choose_all(program):
    program.go_to(*ALL)
    program.key("space")
    program.go_to("entry", ENTRY[1], "shift+Tab")


def expect_caret(program, words):
    """Where in the text the reader is, and that it is on the screen."""
    def look():
        text = program.expect_focus(*TEXT)
        caret = Atspi.Text.get_caret_offset(text)
        box = Atspi.Text.get_character_extents(text, caret, Atspi.CoordType.WINDOW)
        return (Atspi.Text.get_text(text, caret, caret + len(words)) == words and
                0 < box.y < 900)
    wait(look, f"the caret is at {words!r}")


def to_window(program, title):
    """Nobody but us gives a window the keyboard here. It may be a while until it is there: without
    --all any window of the program would do."""
    def look():
        found = subprocess.run(["xdotool", "search", "--all", "--onlyvisible", "--pid",
                                str(program.process.pid), "--name", title],
                               capture_output=True, text=True).stdout.split()
        return found[-1] if found else None
    program.window = wait(look, f"a window named {title!r}")
    wait(lambda: subprocess.run(["xdotool", "windowraise", program.window, "windowfocus",
                                 program.window, "getwindowfocus"], capture_output=True,
                                text=True).stdout.strip() == program.window,
         f"{title!r} has the keyboard")


def a_far_place_in_an_article_that_is_not_open():
    with House("cups", "kettles") as house, \
            Program(house.file("cups"), env=house.env) as program:
        begin(program, "kettles copper last")
        expect_said(program, "1 result")
        choose_all(program)
        expect_said(program, "2 results")
        expect_selected(program, FAR)
        program.key("Down")
        expect_selected(program, HERE)
        program.key("Up")
        program.key("Return")
        to_window(program, "Kettles")
        program.find("label", MARKED)
        program.expect_focus(*TEXT)
        # The text stands there, and the search has come along.
        expect_caret(program, "Kettles of copper")
        program.expect(lambda: len(list(program.parts("list item", HERE))) == 2,
                       "the search beside it")
        # And from here to the other place, in the window that has it.
        program.key("ctrl+f")
        program.expect_focus(*ENTRY)
        program.key("Down")
        program.key("Return")
        # The window that was left marks what is typed there.
        program.expect(lambda: len(list(program.parts("label", MARKED))) == 1 and
                       len(list(program.parts("label", FOUND))) == 1, "marks in both")
        program.expect(lambda: program.application.get_child_count() == 2, "two windows")


def a_place_in_the_review():
    with House("cups", os.path.join(ROOT, "data", "review.xml")) as house, \
            Program(house.file("cups"), env=house.env) as program:
        begin(program, "MK-7 180 ug")
        expect_said(program, "Nothing was found")
        choose_all(program)
        expect_said(program, re.compile("^[0-9]+ results$"))
        expect_selected(program, REVIEW)
        program.key("Return")
        to_window(program, REVIEW)
        program.expect_focus("panel", re.compile("^Table 3"))
        program.find("label", re.compile("^Search for “MK-7 180 ug”: place . of 4$"))


def what_is_wrong_with_the_index_is_said():
    alone = "Only this article is searched.$"
    with House() as house, Program(house.file("cups"), env=house.env) as program:
        begin(program, "kettles")
        choose_all(program)
        expect_said(program, re.compile("^2 results\nThere is no index of other articles yet; .* " +
                                        alone))
        house.call("index", house.file("kettles"))
        program.type(" copper")
        expect_said(program, "2 results")
        for name in os.listdir(os.path.dirname(house.index())):
            os.remove(os.path.join(os.path.dirname(house.index()), name))
        with open(house.index(), "w", encoding="utf-8") as file:
            file.write("No index at all, just words.")
        program.type(" sing")
        expect_said(program, re.compile("^1 result\nThe index of all articles is damaged; .* " +
                                        alone))
        program.key("Return")
        program.expect_focus(*TEXT)


def an_index_that_is_deleted_and_made_by_a_newer_program():
    alone = "Only this article is searched.$"
    with House("kettles") as house, Program(house.file("cups"), env=house.env) as program:
        begin(program, "kettles copper")
        choose_all(program)
        expect_said(program, "2 results")
        shutil.rmtree(os.path.dirname(house.index()))
        program.type(" last")
        expect_said(program, re.compile("^1 result\nThere is no index of other articles yet; .* " +
                                        alone))
        house.call("index", house.file("kettles"))
        database = sqlite3.connect(house.index())
        database.execute("PRAGMA user_version = 1000")
        database.close()
        program.type(" sing")
        expect_said(program, re.compile("^1 result\nA newer VitK2 made the index of all articles. " +
                                        alone))
        program.key("Return")
        program.expect_focus(*TEXT)


class OnFullDisk(Program):
    """Whatever it writes to a file is refused."""

    def _start(self, arguments, env):
        words = ["sh", "-c", 'trap "" XFSZ; ulimit -f 0; exec "$@"', "sh", os.environ["VITK2"]]
        return subprocess.Popen([*words, *arguments], stderr=self.errors, env=env)


def a_full_disk():
    with House("kettles") as house, OnFullDisk(house.file("cups"), env=house.env) as program:
        begin(program, "kettles copper last")
        expect_said(program, "1 result")
        choose_all(program)
        expect_said(program, re.compile("^1 result\nThe index of all articles cannot be read: .* "
                                        "Only this article is searched.$"))
        expect_selected(program, HERE)
        program.key("Return")
        program.expect_focus(*TEXT)
        program.find("label", MARKED)


def more_than_can_be_shown():
    with House("kettles") as house:
        for i in range(4):
            shutil.copy(house.file("kettles"), house.file(f"kettles-{i}"))
        house.call("index", house.path)
        with Program(house.file("cups"), env=house.env) as program:
            begin(program, "tea")
            choose_all(program)
            expect_said(program, "At least 100 results")
            program.find("label", "100+")


if __name__ == "__main__":
    run(a_far_place_in_an_article_that_is_not_open, a_place_in_the_review,
        what_is_wrong_with_the_index_is_said,
        an_index_that_is_deleted_and_made_by_a_newer_program, a_full_disk, more_than_can_be_shown)
