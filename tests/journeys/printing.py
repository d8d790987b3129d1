# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""On paper: what is in front of the reader, by way of the dialogs into a file."""
import csv
import os
import re
import subprocess
import tempfile

import gi
gi.require_version("Atspi", "2.0")
gi.require_version("Poppler", "0.18")
from gi.repository import Atspi, Poppler  # noqa: E402

import clipboard
from journey import Program, extents, is_showing, run, wait  # noqa: E402


def read_pages(path):
    document = Poppler.Document.new_from_file("file://" + path)
    return [document.get_page(i) for i in range(document.get_n_pages())]


class Printing(Program):
    """The program with a printer remembered that prints into a file."""

    def __init__(self, more="", *files):
        self.folder = tempfile.TemporaryDirectory()
        self.path = os.path.join(self.folder.name, "out.pdf")
        self.settings = os.path.join(self.folder.name, "glib-2.0", "settings", "keyfile")
        os.makedirs(os.path.dirname(self.settings))
        with open(self.settings, "w", encoding="utf-8") as file:
            file.write("[com/example/VitK2]\nprint-settings={'printer': <'Print to File'>, "
                       f"'output-uri': <'file://{self.path}'>}}\n{more}")
        super().__init__(*files, env={"GSETTINGS_BACKEND": "keyfile",
                                      "XDG_CONFIG_HOME": self.folder.name})
        if not files:
            self.find("list", "Contents")

    def __exit__(self, *error):
        super().__exit__(*error)
        self.folder.cleanup()

    def do(self, name):
        """Does what a button does that is shown in any of the windows."""
        def look():
            return next((node for node in self.find_all("button", name) if is_showing(node)
                         and node.get_state_set().contains(Atspi.StateType.SENSITIVE)), None)
        Atspi.Action.do_action(wait(look, f"the button {name!r}"), 0)

    def ask(self):
        """Opens the dialog that asks what is to be printed. Returns what is chosen already."""
        self.key("ctrl+p")
        self.find("check box", re.compile("^Figure 1"))
        self.focus_dialog()
        self.expect_focus("button", "Print…")
        return [part.name for part in self.parts("check box", state=Atspi.StateType.CHECKED)]

    def preview(self):
        """Asks the dialog of the system for a preview. Returns the names of the pages in it."""
        self.do("Print…")
        return self.preview_from_system()

    def preview_from_system(self):
        self.do(re.compile("^_?Pre_?view( Preview)?$"))
        pages = wait(lambda: [node.name for node in self.find_all("image", re.compile("^Page "))
                              if is_showing(node)], "the pages")
        wait(lambda: not any(self.parts("dialog", "Print")), "the dialog is gone")
        return pages

    def print(self):
        """Goes through the dialog of the system. Returns the pages."""
        self.do("Print…")
        return self.print_from_system()

    def print_from_system(self):
        self.do(re.compile("^_?Print( Print)?$"))

        def look():
            if not os.path.exists(self.path) or any(self.parts("dialog", "Print")):
                return None
            with open(self.path, "rb") as file:
                whole = file.read().rstrip().endswith(b"%%EOF")
            return whole
        wait(look, "the file")
        return read_pages(self.path)


def print_the_studies_as_filtered_and_sorted():
    with Printing() as program:
        program.key("ctrl+t")
        program.expect_focus("entry", "Filter Studies")
        program.type("design:rct dose>=1mg/d")
        program.find("label", re.compile("^1 of 22 studies"))
        chosen = program.ask()
        assert chosen == ["Studies as They Are Listed"], chosen
        pages = program.print()
        text = pages[0].get_text()
        assert "1 study; filter: design:rct dose>=1mg/d" in text, text
        assert re.findall(r"\[(\d+)\]", text) == ["91"], text
        assert "Koitaya" in text and "1.5 mg/day" in text, text
        assert f"Page {len(pages)} of {len(pages)}" in pages[-1].get_text()
        with open(program.path, "rb") as file:
            assert b"/StructTreeRoot" in file.read()
        wait(lambda: "page-setup" in open(program.settings, encoding="utf-8").read(),
             "the paper is remembered")


def the_study_beside_the_text_is_chosen():
    with Printing() as program:
        program.open("ref-91")
        program.expect_focus("panel", re.compile("^Reference 91"))
        assert program.ask() == ["Study 91"]


def print_some_rows_of_a_table_and_the_map():
    with Printing() as program:
        program.key("ctrl+m")
        program.find("link", re.compile("^Kanellakis 2012"))
        chosen = program.ask()
        assert chosen == ["Evidence Map"], chosen
        program.go_to("list item", "Table 2")
        program.key("space")
        program.go_to("check box", "Table 2")
        program.key("space")
        program.go_to("text", re.compile("^Only Rows"))
        program.type("9")
        # Folded again, it is unfolded for what is wrong.
        program.go_to("list item", "Table 2", "shift+Tab")
        program.key("space")
        program.do("Print…")
        program.expect_focus("text", re.compile("^Only Rows"))
        program.find("label", "there is no row 9 below the head of the table; it has 8")
        program.key("ctrl+a")
        program.type("2-3")
        program.key("Return")
        pages = program.print_from_system()
        text = "".join(page.get_text() for page in pages)
        assert "[86]" in text and "[87]" in text and "[88]" not in text, text
        assert "Evidence map: 22 studies" in text, text


def look_at_pages_and_then_print_them():
    """A preview needs no other program, and shows what is printed."""
    with Printing("hidden-columns=@as []\n") as program:
        program.key("ctrl+t")
        program.expect_focus("entry", "Filter Studies")
        program.ask()
        shown = program.preview()
        assert shown[0] == "Page 1 of 4", shown
        program.find("label", "4 pages")

        def height():
            return max((extents(node)[3] for node in program.find_all("image", "Page 1 of 4")),
                       default=0)
        fit = wait(height, "the height of a page")
        program.focus_dialog()
        program.key("plus")
        wait(lambda: height() > fit, "a larger page")
        program.press("Smaller")
        program.press("Smaller")
        wait(lambda: 0 < height() < fit, "a smaller page")
        program.key("ctrl+0")
        wait(lambda: height() == fit, "a page as wide as the window")
        pages = program.print()
        assert not program.find_all("image", re.compile("^Page ")), "the preview is closed"
        # The command line makes the same pages without a window.
        other = os.path.join(program.folder.name, "other.pdf")
        subprocess.run([os.environ["VITK2"], "print", "--studies", "-o", other], check=True)
        others = read_pages(other)
        assert len(pages) == len(others) == 4, len(pages)
        for one, two in zip(pages, others):
            assert one.get_text() == two.get_text(), (one.get_text(), two.get_text())
            places = [[(box.x1, box.y1, box.x2, box.y2) for box in page.get_text_layout()[1]]
                      for page in (one, two)]
            assert len(places[0]) == len(places[1])
            for letter, same in zip(*places):
                assert max(abs(a - b) for a, b in zip(letter, same)) < 0.01, (letter, same)


def print_the_diagram():
    """As lines and letters, with the foot of any page."""
    with Printing() as program:
        program.key("ctrl+d")
        program.expect_focus("tree item", "VitK2")
        assert program.ask() == ["Figure 2"]
        text = program.print()[0].get_text()
        assert "Gas6" in text and "Source: Mandatori" in text and "Page 1 of" in text, text


def print_a_diagram_that_no_article_has():
    """Of its own window: the preview and the printer are the same."""
    path = os.path.join(os.environ["VITK2_DATADIR"], "figures", "mechanism.sbgn")
    with Printing("", path) as program:
        program.expect_focus("tree item", "VitK2")
        program.key("ctrl+p")
        assert program.preview_from_system() == ["Page 1 of 1"]
        program.do("Print…")
        text = program.print_from_system()[0].get_text()
        assert "Gas6" in text and "mechanism.sbgn" in text and "Page 1 of 1" in text, text
        wait(lambda: "page-setup" in open(program.settings, encoding="utf-8").read(),
             "the paper is remembered")


def print_the_molecules_as_they_are_shown():
    with Printing() as program:
        program.open("fig-1")
        program.find("button", "Open the Molecules")
        program.press("Open the Molecules")
        program.find("label", "Menaquinone-4 (MK-4)")
        program.go_to("slider", "n")
        program.key("Right")
        program.find("label", "Menaquinone-5 (MK-5)")
        assert program.ask() == ["Molecules as They Are Shown"]
        text = program.print()[0].get_text()
        assert "Menaquinone-5 (MK-5)" in text and "Molecular structure of the two" in text, text


def take_the_list_as_it_is():
    """Filtered and without the columns that are hidden, copied, saved and printed."""
    with Printing("hidden-columns=['population', 'tables']\n") as program:
        program.key("ctrl+t")
        program.expect_focus("entry", "Filter Studies")
        program.type("design:rct dose>=1mg/d")
        program.find("label", re.compile("^1 of 22 studies"))
        head = "Study\tDesign\tParticipants\tIntervention\tDose\tDuration\tOutcome\tEffect"
        program.choose("Copy, Save or Print the List", "Copy as a Table")
        lines = wait(lambda: (clipboard.read() or "").splitlines(), "the clipboard")
        assert lines[0] == head and lines[1].startswith("[91] Koitaya") and len(lines) == 2, lines
        assert "<table" in clipboard.read("html")
        path = os.path.join(program.folder.name, "list.csv")
        program.choose("Copy, Save or Print the List", "Save as CSV…")
        program.save(path)
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        assert [row[0] for row in rows] == ["Study", "[91] Koitaya 2014"], rows
        assert "\t".join(rows[0]) == head, rows
        assert program.ask() == ["Studies as They Are Listed"]
        text = program.print()[0].get_text()
        assert "Participants" in text and "Population" not in text, text


run(print_the_studies_as_filtered_and_sorted, the_study_beside_the_text_is_chosen,
    print_some_rows_of_a_table_and_the_map,
    look_at_pages_and_then_print_them, print_the_diagram,
    print_a_diagram_that_no_article_has, print_the_molecules_as_they_are_shown,
    take_the_list_as_it_is)
