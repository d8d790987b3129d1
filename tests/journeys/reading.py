# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The looks of the text: its size by keys, its appearance and lines by the menu, the reader's place."""
from gi.repository import Atspi

from journey import Program, extents, has_state, run

PLACE = "sec-bone-health"


def column(program):
    return program.find("text", "Text of the article")


def letter(program):
    """How high and wide the letters of the text are: the box of one of them."""
    box = Atspi.Text.get_character_extents(column(program), 0, Atspi.CoordType.WINDOW)
    return box.width, box.height


def link_place(program):
    return extents(program.find("link", "Reference 83"))


def settle(program, look):
    """What look() tells, once it stays the same."""
    seen = []

    def same():
        seen.append(look())
        return seen[-1] if len(seen) > 5 and len(set(seen[-5:])) == 1 else None
    return program.expect(same, "the text stands still")


def change_the_size_by_keys():
    with Program() as program:
        before = settle(program, lambda: letter(program))
        width = before[0]
        for _ in range(3):
            program.key("ctrl+plus")
            program.expect(lambda: letter(program)[0] > width, "larger letters")
            width = settle(program, lambda: letter(program))[0]
        program.key("ctrl+minus")
        program.expect(lambda: letter(program)[0] < width, "smaller letters")
        program.key("ctrl+0")
        program.expect(lambda: letter(program) == before, "letters as before")


def keep_the_place():
    with Program(PLACE) as program:
        column(program)
        before = settle(program, lambda: link_place(program))
        program.key("ctrl+plus")
        program.expect(lambda: link_place(program)[3] > before[3], "a link of larger letters")
        program.key("ctrl+plus")
        larger = settle(program, lambda: link_place(program))
        if not 0 < larger[1] < extents(program.find("frame"))[3]:
            raise AssertionError(f"the place is out of view: {larger}")
        program.key("ctrl+0")
        program.expect(lambda: settle(program, lambda: link_place(program)) == before,
                       "the text where it was, to the pixel")


def is_checked(program, name):
    return has_state(program.find("radio button", name), Atspi.StateType.CHECKED)


def choose_an_appearance_by_keys():
    with Program() as program:
        column(program)
        program.key("F10")
        program.expect_focus("radio button", "Follow the System")
        for name in ("Light", "Dark", "Sepia"):
            program.key("Right")
            program.expect_focus("radio button", name)
            program.expect(lambda name=name: is_checked(program, name), f"{name} is chosen")
        program.key("Escape")
        program.expect_focus("button", "Main Menu")
        program.key("Return")
        program.expect(lambda: is_checked(program, "Sepia"), "Sepia stays chosen")


def arrows_lead_through_the_menu():
    """The appearances stand side by side: down and up lead past them."""
    with Program() as program:
        column(program)
        program.key("F10")
        program.expect_focus("radio button", "Follow the System")
        program.key("Down")
        program.expect_focus("button", "Smaller Text")
        program.go_to("menu item", "About VitK2", "Down")
        program.go_to("radio button", "Follow the System", "Up")
        program.key("Up")
        program.expect_focus("menu item", "About VitK2")


def choose_size_and_lines_in_the_menu():
    with Program() as program:
        node = column(program)
        before = settle(program, lambda: letter(program))
        width = settle(program, lambda: extents(node)[2])
        program.key("F10")
        program.expect_focus("radio button", "Follow the System")
        program.go_to("button", "Narrow")
        program.key("space")
        program.expect(lambda: extents(node)[2] < width, "a narrower column")
        program.go_to("button", "Larger Text", "shift+Tab")
        program.key("space")
        program.find("button", "110 %")
        program.expect(lambda: letter(program)[0] > before[0], "larger letters")
        program.go_to("button", "110 %", "shift+Tab")
        program.key("space")
        program.find("button", "100 %")
        program.expect(lambda: letter(program) == before, "letters as before")


def words_of_the_menu_stand_on_one_line():
    """An item has room for two lines, and GTK would rather break its words than widen it."""
    with Program() as program:
        column(program)
        program.key("F10")
        program.expect_focus("radio button", "Follow the System")
        # GTK 4.18 hides the words of an item, which have its name already.
        words = [part.find_node(program.application) for part in program.parts("label")
                 if part.name and part.parent.role == "menu item"]
        for label in words:
            name = label.get_name()
            program.expect(lambda label=label, name=name: extents(label)[2] > 5 * len(name),
                           f"{name} on one line")


run(change_the_size_by_keys, keep_the_place, choose_an_appearance_by_keys,
    arrows_lead_through_the_menu, choose_size_and_lines_in_the_menu, words_of_the_menu_stand_on_one_line)
