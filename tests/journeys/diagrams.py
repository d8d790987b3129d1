# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An article with several diagrams, one of which is damaged; and a diagram that no article has."""
import os
import re
import subprocess
import tempfile

import clipboard
from journey import Program, extents_of_words, is_showing, run, wait

TAKE = "Copy, Save or Print the Diagram"
TEXT = ("text", "Text of the article")
ENTRY = ("entry", "Search the Article")

DIAGRAM = """<sbgn xmlns="http://sbgn.org/libsbgn/0.3"><map id="m" language="activity flow">
<bbox x="0" y="0" w="400" h="200"/>
<glyph id="first" class="biological activity"><extension><says xmlns="urn:vitk2:diagram"
 anchor="p-@">@ opens the valve</says></extension><label text="@"/>
 <bbox x="20" y="20" w="120" h="60"/></glyph>
<glyph id="valve" class="biological activity"><label text="Valve of @"/>
 <bbox x="240" y="20" w="120" h="60"/></glyph>
<arc id="opens" class="positive influence" source="first" target="valve"><extension>
 <says xmlns="urn:vitk2:diagram" anchor="fig-@-caption">@ opens the valve</says></extension>
 <start x="140" y="50"/><end x="240" y="50"/></arc>
</map></sbgn>
"""

FIGURE = """<fig id="fig-@"><label>Figure of @</label><caption><p id="fig-@-caption">Where @ opens the
 valve. In it @ opens the valve.</p></caption><graphic xlink:href="@.sbgn"/></fig>"""

ARTICLE = """<article xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta><title-group>
<article-title>Steam and Water</article-title></title-group></article-meta></front><body>
<sec id="s1"><title>Engines</title><p id="p-Steam">In hot days Steam opens the valve,
 as in <xref ref-type="fig" rid="fig-Steam">plan</xref>.</p>
<p id="p-Water">In cold days Water opens the valve.</p>%s</sec></body></article>
""" % "".join(FIGURE.replace("@", name) for name in ("Steam", "Water", "Ice"))


class Engine(tempfile.TemporaryDirectory):
    """A folder with an article of three figures, the last of which is cut off."""

    def __enter__(self):
        path = super().__enter__()
        for name in ("Steam", "Water", "Ice"):
            words = DIAGRAM.replace("@", name)
            with open(os.path.join(path, name + ".sbgn"), "w", encoding="utf-8") as file:
                file.write(words if name != "Ice" else words[:len(words) // 2])
        article = os.path.join(path, "engine.xml")
        with open(article, "w", encoding="utf-8") as file:
            file.write(ARTICLE)
        return article


def open_diagram(program, article, name):
    program.open(article, f"fig-{name}")
    program.expect_focus("panel", f"Figure of {name}")
    program.go_to("button", "Open the Diagram")
    program.key("Return")


def from_the_pane_and_by_history():
    with Engine() as article, Program(article) as program:
        program.find(*TEXT)
        open_diagram(program, article, "Steam")
        program.expect_focus("tree item", "Steam")
        program.key("Right", "Return")
        program.expect_focus("tree item", "Valve of Steam")
        program.find("tree", "Diagram of Figure of Steam")
        open_diagram(program, article, "Water")
        program.expect_focus("tree item", "Water")
        program.find("tree", "Diagram of Figure of Water")
        # What cannot be read says why, and where.
        open_diagram(program, article, "Ice")
        program.find("label", "The Diagram Cannot Be Read")
        program.find("label", re.compile(r"Ice\.sbgn:[0-9]+:[0-9]+: "))
        program.key("alt+Left")
        program.expect_focus("button", "Open the Diagram")
        program.find("tree", "Diagram of Figure of Water")
        program.key("alt+Left")
        program.expect_focus("tree item", "Water")
        program.key("alt+Left")
        program.expect_focus("button", "Open the Diagram")
        program.key("alt+Left")
        program.expect_focus("tree item", "Valve of Steam")
        program.find("tree", "Diagram of Figure of Steam")


def from_words_and_back():
    with Engine() as article, Program(article) as program:
        text = program.find(*TEXT)
        program.key("ctrl+d")
        program.expect_focus("tree item", "Steam")
        # The words say which diagram it is.
        link = program.find("link", re.compile("plan|Steam"))
        program.click(extents_of_words(text, "Water opens", link, "plan"), "3")
        program.go_to("menu item", "Show in the Diagram", "Down")
        program.key("Return")
        program.expect_focus("tree item", "Water")
        program.find("tree", "Diagram of Figure of Water")
        wait(lambda: is_showing(text), "the text is beside it")
        # To the sentence that says so, which is beside the diagram.
        program.go_to("list item", re.compile("“Water opens the valve”"))
        program.key("Return")
        program.expect_focus(*TEXT)
        program.find("label", "Water: place 2 of 2")
        program.key("alt+Left")
        program.expect_focus("tree item", "Water")


def from_the_search_and_back():
    with Engine() as article, Program(article) as program:
        program.expect_focus(*TEXT)
        program.key("ctrl+f")
        program.expect_focus(*ENTRY)
        program.type('in:figure "Valve of Water"')
        program.find("list item", re.compile("Figure of Water: Valve of Water"))
        program.key("Return")
        program.expect_focus("tree item", "Valve of Water")
        program.find("tree", "Diagram of Figure of Water")
        program.key("alt+Left")
        program.expect_focus(*ENTRY)


def take_along(program, folder):
    """On the clipboard, and as files of each kind."""
    program.choose(TAKE, "Copy as Picture", key="shift+Tab")
    wait(lambda: "Valve of Water" in (clipboard.read("svg") or ""), "the clipboard")
    for items, name, begin in ((("Save as SVG…",), "valve.svg", b"<?xml"),
                               (("Save as PDF…",), "valve.pdf", b"%PDF-"),
                               (("Save as PNG", "Twice as Large"), "valve.png", b"\x89PNG")):
        path = os.path.join(folder, name)
        program.choose(TAKE, *items)
        program.save(path)
        with open(path, "rb") as saved:
            assert saved.read().startswith(begin), path


def alone_in_a_window():
    with Engine() as article, \
            Program(os.path.join(os.path.dirname(article), "Water.sbgn")) as program:
        program.find("frame", "Water.sbgn")
        program.expect_focus("tree item", "Water")
        program.find("label", "Choose a shape or a line to see what it is and does.")
        program.key("Return")
        program.find("list item", "Water promotes Valve of Water.")
        program.key("Escape")
        program.find("label", "Choose a shape or a line to see what it is and does.")
        take_along(program, os.path.dirname(article))
    with Engine() as article, \
            Program(os.path.join(os.path.dirname(article), "Ice.sbgn")) as program:
        program.find("label", "The Diagram Cannot Be Read")
        program.find("label", re.compile(r"Ice\.sbgn:[0-9]+:[0-9]+: "))


def choose_map(program, name):
    program.go_to("button", "Maps of This File", "shift+Tab")
    program.key("Return")
    program.go_to("radio menu item", name, "Down")
    program.key("Return")


def each_map_of_a_file():
    with Engine() as article:
        path = os.path.join(os.path.dirname(article), "both.sbgn")
        first, second = (DIAGRAM.replace("@", name) for name in ("Steam", "Water"))
        for name in ("first", "valve", "opens"):
            second = second.replace(f'"{name}"', f'"{name}-2"')
        with open(path, "w", encoding="utf-8") as file:
            file.write(first.replace("</sbgn>", "") +
                       second[second.index("<map"):].replace('id="m"', 'id="cold_days"'))
        with Program(path) as program:
            program.expect_focus("tree item", "Steam")
            choose_map(program, "cold_days")
            program.expect_focus("tree item", "Water")
            program.find("label", "cold_days")
            choose_map(program, "m")
            program.expect_focus("tree item", "Steam")
        said = [subprocess.run([os.environ["VITK2"], "figure", path, *words], capture_output=True,
                               text=True, check=True).stdout
                for words in ((), ("--map", "cold_days"), ("--map", "list"))]
        assert "Valve of Steam" in said[0] and "Valve of Water" not in said[0], said[0]
        assert "Valve of Water" in said[1] and "(map cold_days)" in said[1], said[1]
        assert [line.split("\t")[0] for line in said[2].splitlines()] == ["m", "cold_days"], said[2]


def on_the_command_line():
    with Engine() as article:
        def say(*words):
            return subprocess.run([os.environ["VITK2"], "-c", article, *words],
                                  capture_output=True, text=True, check=True).stdout
        listed = [line.split("\t")[:2] for line in say("figure", "list").splitlines()]
        assert listed == [[f"fig-{name}", "svg,pdf,png,text"] for name in ("Steam", "Water", "Ice")]
        assert "Valve of Water" in say("figure", "fig-Water", "--format", "text")
        assert "fig-Water/valve" in say("search", "--format", "json", "in:figure valve")


run(from_the_pane_and_by_history, from_words_and_back, from_the_search_and_back, alone_in_a_window,
    each_map_of_a_file, on_the_command_line)
