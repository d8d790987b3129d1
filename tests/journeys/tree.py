# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All that a screen reader can reach, taken at once.

libatspi asks four questions of every part and waits for each answer: a second or more for a
window. Here the names and roles of all parts come with one answer, and what is in what with
questions that do not wait for each other.
"""
import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

# What GTK 4.8 and later versions call by different names, and the name that journeys use.
SAME_ROLES = {"push button": "button", "toggle button": "button", "filler": "panel",
              "grouping": "panel"}
ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"


class Part:
    """One part, as it was when the tree was taken."""

    def __init__(self, path, parent, index):
        self.path, self.parent, self.index = path, parent, index
        self.role, self.name, self.description = "", "", ""
        self.states, self.children = 0, []

    def describe(self, item):
        role = Atspi.role_get_name(Atspi.Role(item[7])) if item[7] < Atspi.Role.LAST_DEFINED else ""
        self.role = SAME_ROLES.get(role, role)
        self.name, self.description = item[6], item[8]
        self.states = item[9][0] | item[9][1] << 32

    def has_state(self, state):
        return bool(self.states >> int(state) & 1)

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def find_node(self, root):
        """The part as libatspi has it, or nothing if it is gone."""
        if self.parent is None:
            return root
        above = self.parent.find_node(root)
        node = above.get_child_at_index(self.index) if above is not None else None
        return node if node is not None and node.path == self.path else None


class Tree:
    """The tree of a program."""

    def __init__(self, application):
        self.root = application
        address = Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
            Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
            Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        self.name = self._find_name(application.get_process_id())

    def _find_name(self, pid):
        for name, _ in self._ask("org.a11y.atspi.Registry", ROOT,
                                 ACCESSIBLE, "GetChildren"):
            if self._ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                         "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,))) == pid:
                return name
        raise LookupError(f"process {pid} is not on the accessibility bus")

    def _ask(self, name, path, interface, method, arguments=None):
        return self.bus.call_sync(name, path, interface, method, arguments, None,
                                  Gio.DBusCallFlags.NONE, -1, None).unpack()[0]

    def _items(self):
        return {item[0][1]: item for item in self._ask(
            self.name, "/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems")}

    def _ask_all(self, questions):
        """Asks many things at once; what cannot answer any more has no answer."""
        answers = [None] * len(questions)
        waiting = len(questions)

        def keep(bus, result, i):
            nonlocal waiting
            waiting -= 1
            try:
                answers[i] = bus.call_finish(result).unpack()[0]
            except GLib.Error:
                pass

        for i, (path, interface, method, arguments) in enumerate(questions):
            self.bus.call(self.name, path, interface, method, arguments, None,
                          Gio.DBusCallFlags.NONE, -1, None, keep, i)
        while waiting > 0:
            GLib.MainContext.default().iteration(True)
        return answers

    def _fill(self, parts, items):
        """Finds what is in some parts. GTK 4.8 leaves out pages of stacks when it is asked for all
        that is in a part: each is asked for by its number."""
        unknown = [part for part in parts if part.path not in items]
        counts = dict(zip(unknown, self._ask_all([
            (part.path, "org.freedesktop.DBus.Properties", "Get",
             GLib.Variant("(ss)", (ACCESSIBLE, "ChildCount"))) for part in unknown])))
        places = [(part, i) for part in parts
                  for i in range(items[part.path][4] if part.path in items else counts[part] or 0)]
        children = self._ask_all([(part.path, ACCESSIBLE, "GetChildAtIndex",
                                   GLib.Variant("(i)", (i,))) for part, i in places])
        for (part, i), child in zip(places, children):
            if child is not None and child[1] != "/org/a11y/atspi/null":
                part.children.append(Part(child[1], part, i))

    def take(self, path=None):
        """All parts in their order, or those in one, without what is not shown."""
        items = self._items()
        # GTK says of the whole that nothing is in it.
        items.pop(ROOT, None)
        root = Part(ROOT, None, 0)
        # Not by number: GTK 4.8 answers with a window that is not shown, and a critical warning,
        # if one that was counted has closed meanwhile.
        root.children = [Part(path, root, i) for i, (_, path) in enumerate(
            self._ask(self.name, ROOT, ACCESSIBLE, "GetChildren"))]
        level = root.children
        while level:
            self._fill(level, items)
            level = [child for part in level for child in part.children]
        parts = list(root.walk())
        # GTK 4.18 knows a part only when somebody has asked for it.
        if any(part.path not in items for part in parts):
            items = self._items()
        for part in parts:
            if part.path in items:
                part.describe(items[part.path])
        if path is None:
            return parts
        return next((list(part.walk()) for part in parts if part.path == path), [])
