# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of an article, of every kind: enlarged, dragged about, taken along; and a file that
is missing."""
import os
import tempfile

import gi
gi.require_version("Atspi", "2.0")
gi.require_version("GdkPixbuf", "2.0")
from gi.repository import Atspi, GdkPixbuf  # noqa: E402

from journey import Program, extents, run, wait  # noqa: E402

FORMATS = ("png", "jpeg", "tiff", "svg")
WIDTH, HEIGHT = 900, 600
TAKE = "Copy, Save or Print the Picture"

FIGURE = """<fig id="f-{0}"><label>Figure {1}</label><caption><p>Rings in {0}.</p></caption>
<alt-text>Two rings in {0}</alt-text><graphic xlink:href="rings.{0}"/></fig>"""

ARTICLE = """<article xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta>
<title-group><article-title>Rings</article-title></title-group></article-meta></front>
<body><sec id="s"><title>All</title><p>See below.</p>{}</sec></body></article>"""

SVG = """<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}">
<circle cx="300" cy="300" r="200" fill="none" stroke="black"/>
<circle cx="600" cy="300" r="200" fill="none" stroke="black"/></svg>"""


def write_article(folder):
    with open(os.path.join(folder, "rings.svg"), "w", encoding="utf-8") as file:
        file.write(SVG.format(WIDTH, HEIGHT))
    picture = GdkPixbuf.Pixbuf.new_from_file(file.name)
    for name in FORMATS[:3]:
        # JPEG knows nothing of what shines through.
        flat = picture.composite_color_simple(WIDTH, HEIGHT, GdkPixbuf.InterpType.NEAREST, 255, 8,
                                              0xffffff, 0xffffff)
        flat.savev(os.path.join(folder, f"rings.{name}"), name, [], [])
    path = os.path.join(folder, "rings.xml")
    figures = "".join(FIGURE.format(name, i) for i, name in enumerate((*FORMATS, "gone"), 1))
    with open(path, "w", encoding="utf-8") as file:
        file.write(ARTICLE.format(figures))
    return path


class Pictures(Program):
    """The program with an article whose figures are rings, and one that is not there."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        super().__init__(write_article(self.folder.name))

    def __exit__(self, *error):
        super().__exit__(*error)
        self.folder.cleanup()

    def enlarge(self, name):
        """Shows the picture of a figure in place of the text."""
        def look():
            return next((button.find_node(self.application)
                         for button in self.parts("button", "Enlarge the Picture")
                         if any(self.parts("image", f"Two rings in {name}", button.parent))), None)
        Atspi.Action.do_action(wait(look, f"the figure in {name}"), 0)
        return self.expect_focus("image", f"Two rings in {name}")

    def expect_width(self, image, low, high):
        wait(lambda: low <= extents(image)[2] <= high, f"between {low} and {high} wide")


def enlarge_each_kind():
    with Pictures() as program:
        program.find("label", "The file of this picture, rings.gone, is missing.", showing=False)
        for name in FORMATS:
            image = program.enlarge(name)
            room = extents(image)[2]
            program.key("1")
            for _ in range(4):
                program.key("plus")
            # 1.2 to the fourth.
            program.expect_width(image, 2.07 * WIDTH, 2.08 * WIDTH)
            program.key("minus")
            program.expect_width(image, 1.72 * WIDTH, 1.73 * WIDTH)
            program.wheel(image, "5")
            program.expect_width(image, 1.43 * WIDTH, 1.45 * WIDTH)
            program.key("0")
            program.expect_width(image, room, room)
            program.press("Back to the Text")
            program.find("label", "Figure 1", showing=False)


def drag_it_about():
    with Pictures() as program:
        image = program.enlarge("png")
        program.key("1")
        for _ in range(8):
            program.key("plus")
        program.expect_width(image, 4 * WIDTH, 5 * WIDTH)
        x, y, _, _ = extents(image)
        program.drag(image, -60, -40)
        wait(lambda: extents(image)[:2] == (x - 60, y - 40), "it has been dragged")


def take_one_along():
    with Pictures() as program:
        program.enlarge("tiff")
        path = os.path.join(program.folder.name, "taken.tiff")
        program.choose(TAKE, "Save…", key="shift+Tab")
        program.save(path)
        with open(path, "rb") as taken, open(path.replace("taken", "rings"), "rb") as file:
            assert taken.read() == file.read()


run(enlarge_each_kind, drag_it_about, take_one_along)
