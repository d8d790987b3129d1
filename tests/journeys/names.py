# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing a reader can use is without a name for a screen reader."""
import re

from journey import CONTROLS, Failure, Program, role_of, run, wait

# What a toolkit calls a thing that nobody has named.
TYPE_NAME = re.compile("^(Gtk|Adw|Vitk)[A-Z]")


def is_decoration(part):
    """The tabs of libadwaita carry their own names; their pictures say nothing more."""
    return part.role == "image" and part.parent.name == "AdwIndicatorBin"


def nameless(program):
    return {f"{part.role} {part.name!r} in {part.parent.role} {part.parent.name!r}"
            for part in program.parts() if part.role in CONTROLS and not is_decoration(part) and
            (not part.name.strip() or TYPE_NAME.match(part.name))}


def check(program, where):
    """A row of a list may be taken before it has its words: only what stays counts."""
    bad = set()

    def look():
        bad.clear()
        bad.update(nameless(program))
        return not bad
    try:
        wait(look, "names", patience=5)
    except Failure:
        raise Failure(f"{where}: without a name: {', '.join(sorted(bad))}") from None


def every_pane_names_its_controls():
    with Program() as program:
        program.find("list", "Contents")
        for pane in ("Tables", "Figures", "References", "Glossary", "Notes"):
            program.tab(pane)
            check(program, pane)
        for anchor, card in (("table-2", "Table 2"), ("fig-2", "Figure 2"),
                             ("ref-85", "Reference 85, identified")):
            program.open(anchor)
            program.expect_focus("panel", card)
            check(program, card)


def menu_names_its_items():
    with Program() as program:
        program.find("list", "Contents")
        program.key("F10")
        program.find("menu item", "About VitK2")
        check(program, "menu")


def go_round(program, where):
    """All that the keyboard leads to, there and back, has a name. The windows of the toolkit have
    more, which they do not show."""
    for step in range(40):
        node = program.step("Tab" if step < 20 else "shift+Tab")
        if not node.get_name().strip() or TYPE_NAME.match(node.get_name()):
            raise Failure(f"{where}: {role_of(node)} {node.get_name()!r}")
    if any(not part.name.strip() for part in program.parts("list item")):
        raise Failure(f"{where}: a row without a name")


def windows_that_ask_name_their_controls():
    for keys in ("ctrl+p", "ctrl+question"):
        with Program() as program:
            program.find("list", "Contents")
            program.key(keys)
            program.focus_dialog()
            go_round(program, keys)
    for item in ("About VitK2", "PDF Folders…"):
        with Program() as program:
            program.find("list", "Contents")
            program.key("F10")
            program.go_to("menu item", item, "Down")
            program.key("Return")
            program.focus_dialog()
            go_round(program, item)
            program.key("Escape")
            program.expect(lambda: len(list(program.parts("frame"))) == 1, f"{item}: closed")


def context_menus_name_their_items():
    with Program("sec-bone-health") as program:
        program.expect_focus("text", "Text of the article")
        # Twice: GTK makes the items anew.
        for _ in range(2):
            program.key("shift+F10")
            program.expect_focus("menu item", "Copy Citation of the Article")
            check(program, "menu of the text")
            program.key("Escape")
            program.expect_focus("text", "Text of the article")
        program.go_to("link", "Reference 85")
        program.key("shift+F10")
        program.expect_focus("menu item", "Follow")
        check(program, "menu of a link")


def letters_of_links_are_named():
    with Program("sec-bone-health") as program:
        program.expect_focus("text", "Text of the article")
        program.key("f")
        program.expect_focus("list", "Links in view")
        check(program, "letters")


def views_of_the_evidence_name_their_controls():
    with Program() as program:
        program.find("list", "Contents")
        program.key("ctrl+t")
        program.expect_focus("entry", "Filter Studies")
        check(program, "explorer")
        program.key("Down")
        program.expect_focus("table cell", re.compile("^Study: "))
        program.key("Return")
        program.expect_focus("panel", re.compile("^Study "))
        check(program, "card of a study")
        program.key("ctrl+m")
        program.expect_focus("link", re.compile("Favourable$"))
        check(program, "map")


run(every_pane_names_its_controls, menu_names_its_items, windows_that_ask_name_their_controls,
    context_menus_name_their_items, letters_of_links_are_named,
    views_of_the_evidence_name_their_controls)
