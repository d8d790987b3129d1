# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table that is wider than there is room: its first column stays while the keys scroll it."""
import re

from journey import Program, extents, run, wait


def keys_scroll_a_wide_table():
    with Program() as program:
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


run(keys_scroll_a_wide_table)
