# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can happen to a PDF: it is printed, read out, and its process is killed."""
import glob
import os
import re
import signal
import subprocess
import tempfile

import gi
gi.require_version("Atspi", "2.0")
gi.require_version("GdkPixbuf", "2.0")
gi.require_version("Poppler", "0.18")
from gi.repository import Atspi, GdkPixbuf, Poppler  # noqa: E402

from journey import Program, extents, has_state, role_of, run  # noqa: E402
from made_papers import read_reference_85, write_pdf  # noqa: E402

PAGES = ["Postmenopausal Health Study", "methods", "results: bone density", "and so on, and so on"]


def kill_workers(program):
    """Every process that reads PDFs for the program, also the one that waits for the next."""
    killed = []
    for path in glob.glob(f"/proc/{program.process.pid}/task/*/children"):
        with open(path, encoding="ascii") as file:
            children = file.read().split()
        for child in children:
            with open(f"/proc/{child}/comm", encoding="ascii") as file:
                if file.read().startswith("vitk2-pdf"):
                    os.kill(int(child), signal.SIGKILL)
                    killed.append(child)
    assert killed


def read_on_when_the_worker_was_killed():
    """That costs a message on this document, and nothing else; reloaded, it is where it was."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as data:
        write_pdf(os.path.join(folder, "085 Kanellakis 2012.pdf"), PAGES * 15)
        write_pdf(os.path.join(folder, "086 Knapen 2013.pdf"), PAGES[2:])
        with Program("ref-85", env={"XDG_DATA_HOME": data}) as program:
            read_reference_85(program, folder)
            program.find("panel", "Page 1 of 60")
            kill_workers(program)
            program.key("End")
            program.find("label", "the program that reads this PDF stopped working")
            program.expect_focus("button", "Reload")
            program.key("Return")
            program.expect_focus("document text", "Pages of the PDF")
            program.find("panel", "Page 60 of 60")
            kill_workers(program)
            program.key("Home")
            program.expect_focus("button", "Reload")
            # Another one, and the article, do not care.
            program.open("ref-86")
            program.expect_focus("panel", "Reference 86, identified")
            program.key("ctrl+r")
            program.expect_focus("document text", "Pages of the PDF")
            program.find("panel", "Page 2 of 2")
            program.open("sec-bone-health-p3")
            program.find("link", re.compile("^Reference 85"))


def ink(path, page):
    """How wide what is on a page is, in heights of it. Pages are printed as pictures."""
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        subprocess.run([os.environ["VITK2"], "pdf", "render", path, "--page", str(page), "--dpi",
                        "144", "-o", file.name], check=True)
        picture = GdkPixbuf.Pixbuf.new_from_file(file.name)
    pixels, stride, step = (picture.get_pixels(), picture.get_rowstride(),
                            picture.get_n_channels())
    dark = [(x, y) for y in range(picture.get_height()) for x in range(picture.get_width())
            if pixels[y * stride + x * step] < 128]
    columns, rows = zip(*dark)
    return (max(columns) - min(columns) + 1) / (max(rows) - min(rows) + 1)


class Printing:
    """Reference 85 is read, and a printer remembered that prints into a file."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.paper = os.path.join(self.folder.name, "085 Kanellakis 2012.pdf")
        self.printed = os.path.join(self.folder.name, "printed", "out.pdf")
        settings = os.path.join(self.folder.name, "glib-2.0", "settings", "keyfile")
        for path in (self.printed, settings):
            os.makedirs(os.path.dirname(path))
        with open(settings, "w", encoding="utf-8") as file:
            file.write("[com/example/VitK2]\nprint-settings={'printer': <'Print to File'>, "
                       f"'output-uri': <'file://{self.printed}'>}}\n")
        write_pdf(self.paper, PAGES)
        self.program = Program("ref-85", env={"XDG_DATA_HOME": os.path.join(self.folder.name, "data"),
                                              "XDG_CONFIG_HOME": self.folder.name,
                                              "GSETTINGS_BACKEND": "keyfile"})
        read_reference_85(self.program, self.paper)
        return self

    def __exit__(self, *error):
        self.program.__exit__(*error)
        self.folder.cleanup()

    def ask(self):
        self.program.key("ctrl+p")
        self.dialog = self.program.find("dialog", "Print")
        self.program.focus_dialog()

    def print(self):
        button = self.program.find("button", "_Print Print", self.dialog)
        self.program.expect(lambda: has_state(button, Atspi.StateType.SENSITIVE), "a printer")
        Atspi.Action.do_action(button, 0)
        self.program.expect(lambda: not any(self.program.parts("dialog", "Print")),
                            "the dialog is gone")

    def read(self):
        def look():
            if not os.path.exists(self.printed):
                return None
            with open(self.printed, "rb") as file:
                whole = file.read().rstrip().endswith(b"%%EOF")
            return Poppler.Document.new_from_file("file://" + self.printed) if whole else None
        return self.program.expect(look, self.printed)


def print_some_pages():
    """Those that are asked for, and no others, into a file."""
    with Printing() as printing:
        program = printing.program
        printing.ask()
        program.key("alt+e")
        program.expect_focus("text", "GtkEntry")
        program.type("2-3")
        printing.print()
        assert printing.read().get_n_pages() == 2
        program.focus_window()
        program.expect_focus("document text", "Pages of the PDF")
        inks = [(ink(printing.printed, 1 + i), ink(printing.paper, 2 + i)) for i in range(2)]
        for here, there in inks:
            assert abs(here / there - 1) < 0.05, inks
        assert inks[1][1] > 1.5 * inks[0][1], inks


def say_why_nothing_was_printed():
    with Printing() as printing:
        printing.ask()
        kill_workers(printing.program)
        printing.print()
        printing.program.find("label", "Nothing Was Printed")
        printing.program.find("label", "the program that reads this PDF stopped working")


def hear_what_is_on_a_page():
    """Which page it is, its paragraphs in the order they are read, and its links among them."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as data:
        write_pdf(os.path.join(folder, "085 Kanellakis 2012.pdf"), PAGES)
        with Program("ref-85", env={"XDG_DATA_HOME": data}) as program:
            read_reference_85(program, folder)
            page = program.find("panel", "Page 1 of 4")
            words = program.find("label", PAGES[0], page)
            link = program.find("link", PAGES[0], page)
            children = [page.get_child_at_index(i) for i in range(page.get_child_count())]
            assert [role_of(child) for child in children] == ["label", "link"], children
            x, y, width, height = extents(words)
            left, top, across, down = extents(link)
            assert abs(x - left) < 10 and top <= y and y + height <= top + down, (x, left)
            assert Atspi.Text.get_character_count(words) == len(PAGES[0])
            program.find("label", PAGES[1], program.find("panel", "Page 2 of 4"))


run(read_on_when_the_worker_was_killed, print_some_pages, say_why_nothing_was_printed,
    hear_what_is_on_a_page)
