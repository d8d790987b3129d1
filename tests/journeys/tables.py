# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables beside the text: they fit; where one cannot, its first column stays and keys scroll it."""
import re

from journey import Program, extents, run, wait


def keys_scroll_a_wide_table():
    with Program() as program:
        program.resize(360, 720)
        program.open("table-2")
        program.expect_focus("panel", "Table 2")
        # A group that can be reached only because the table is too wide.
        scroller = program.go_to("panel", re.compile("^Table 2: "))
        head = program.find("table", within=scroller, showing=False).get_child_at_index(0)
        first, last = head.get_child_at_index(0), head.get_child_at_index(
            head.get_child_count() - 1)
        before, there = extents(first), extents(last)
        program.key("Right")
        wait(lambda: extents(last)[0] < there[0], "Right scrolls")
        wait(lambda: extents(first) == before, "the first column stays")
        program.key("Left")
        wait(lambda: extents(last) == there, "Left scrolls back")


def tables_of_the_review_fit_the_pane():
    with Program() as program:
        for name in ("Table 1", "Table 2", "Table 3"):
            program.open(name.lower().replace(" ", "-"))
            card = program.expect_focus("panel", name)
            scroller = program.find("panel", re.compile(f"^{name}: "), card)
            head = program.find("table", within=scroller, showing=False).get_child_at_index(0)
            last = head.get_child_at_index(head.get_child_count() - 1)

            def look():
                left, _, room, _ = extents(scroller)
                x, _, width, _ = extents(last)
                return 0 < width and x + width <= left + room
            wait(look, f"all columns of {name} are in view")


run(keys_scroll_a_wide_table, tables_of_the_review_fit_the_pane)
