# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the program with the keyboard and sees it as a screen reader does.

Nothing here sleeps and hopes: every step waits for what it should bring about,
and fails by name when it does not come.
"""
import itertools
import os
import re
import subprocess
import sys
import tempfile
import time

import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402
from tree import SAME_ROLES, Tree  # noqa: E402

PATIENCE = float(os.environ.get("VITK2_PATIENCE", 30))
CONTROLS = {"button", "entry", "text", "link", "image", "check box",
            "radio button", "combo box", "slider", "spin button", "menu item", "page tab",
            "table", "search box", "list item"}
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Failure(Exception):
    """A step did not bring about what it should."""


def listen():
    """Takes in what the program tells the bus, until it has been silent for a moment."""
    context = GLib.MainContext.default()
    silent = []
    GLib.timeout_add(20, lambda: silent.append(True))
    while not silent:
        context.iteration(True)


def wait(condition, what, patience=PATIENCE):
    """Waits until condition() is true and returns its value."""
    end = time.monotonic() + patience
    while True:
        listen()
        try:
            value = condition()
        except GLib.Error:  # the part that was asked went away meanwhile
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise Failure(f"waited in vain: {what}")


def role_of(node):
    """The role of something, whatever version of GTK names it."""
    name = node.get_role_name()
    return SAME_ROLES.get(name, name)


def has_state(node, state):
    return node.get_state_set().contains(state)


def is_showing(node):
    """Whether something, and all that it is in, has a place in the window.

    GTK 4.8 tells no more than that: what was shown once keeps its place when its page of a stack
    is turned. Where that matters, a journey looks at the focus or at a button instead.
    """
    x, y, width, height = extents(node)
    if x + width <= 0 or y + height <= 0:
        return False
    while node is not None and role_of(node) != "application":
        if "Component" in node.get_interfaces() and 0 in extents(node)[2:]:
            return False
        node = node.get_parent()
    return True


def extents(node):
    box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    return (box.x, box.y, box.width, box.height)


def visible_part(node):
    """What is in sight of something in a scroll pane that is smaller than it is."""
    x, y, width, height = extents(node)
    while node is not None and role_of(node) != "scroll pane":
        node = node.get_parent()
    left, top, across, down = extents(node)
    right, bottom = min(x + width, left + across), min(y + height, top + down)
    x, y = max(x, left), max(y, top)
    return (x, y, right - x, bottom - y)


def find_words(text, words):
    """At which character of a text words begin, the first time."""
    return Atspi.Text.get_text(text, 0, -1).index(words)


def extents_of_words(text, words, link, label):
    """Where the first character of words stands in a text. GTK 4.8 leaves out the margin of the
    text; how wide that is tells a link in it, whose label begins as given."""
    box, known = (Atspi.Text.get_character_extents(text, find_words(text, some),
                                                   Atspi.CoordType.WINDOW)
                  for some in (words, label))
    return (box.x + extents(link)[0] - known.x, box.y, box.width, box.height)


class Focus:
    """What has the keyboard focus, as the bus tells it."""

    def __init__(self):
        self.node = None
        self.changes = 0
        self.listener = Atspi.EventListener.new(self._changed)
        self.listener.register("object:state-changed:focused")

    def _changed(self, event):
        if event.detail1:
            self.node = event.source
            self.changes += 1


class Program:
    """The program, running with some arguments.

    It remembers nothing of the one before, unless both have the same folder for their state.
    """

    def __init__(self, *arguments, env=None, state=None):
        self.scratch = tempfile.TemporaryDirectory() if state is None else None
        env = {"XDG_STATE_HOME": state or self.scratch.name, **(env or {})}
        self.focus = Focus()
        self.errors = tempfile.TemporaryFile(mode="w+")
        self.process = self._start(arguments, {**os.environ, **env})
        self.application = wait(self._find_application, "the program on the accessibility bus")
        self.tree = Tree(self.application)
        self.window = wait(self._find_window, "a window on the screen")
        self.focus_window()

    def _start(self, arguments, env):
        return subprocess.Popen([os.environ["VITK2"], *arguments], stderr=self.errors, env=env)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if self.process.poll() is None:
            self.process.terminate()
        status = self.process.wait(PATIENCE)
        if self.scratch is not None:
            self.scratch.cleanup()
        self.errors.seek(0)
        said = self.errors.read()
        bad = [line for line in said.splitlines()
               if re.search(r"WARNING|CRITICAL|ERROR|runtime error|Sanitizer", line)]
        if kind is None and (bad or status not in (0, -15)):
            raise Failure(f"exit status {status}; the program said:\n{said}")
        if kind is not None and said:
            print(said, file=sys.stderr)

    def _find_application(self):
        if self.process.poll() is not None:
            self.errors.seek(0)
            raise Failure(f"the program ended: {self.errors.read()}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                child.set_cache_mask(Atspi.Cache.NONE)
                return child
        return None

    def _find_window(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid",
                                str(self.process.pid)], capture_output=True, text=True)
        return found.stdout.split()[-1] if found.stdout.split() else None

    def focus_window(self):
        """Without a window manager nobody else gives the window the keyboard."""
        subprocess.run(["xdotool", "windowfocus", self.window], check=True)
        wait(lambda: list(self.parts("frame", state=Atspi.StateType.ACTIVE)), "the window is active")

    def resize(self, width, height):
        """A reader pulls at the edge until the window gives way."""
        def pull():
            subprocess.run(["xdotool", "windowsize", self.window, str(width), str(height)],
                           check=True)
            return extents(self.find("frame"))[2] <= width
        wait(pull, f"the window is {width} wide")

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def type(self, words):
        subprocess.run(["xdotool", "type", words], check=True)

    def parts(self, role=None, name=None, within=None, state=None):
        """What has a role, and a name that is equal to, or matched by, name."""
        for part in self.tree.take(within and within.path):
            if role is not None and part.role != role:
                continue
            if isinstance(name, re.Pattern) and not name.search(part.name):
                continue
            if isinstance(name, str) and part.name != name:
                continue
            if state is not None and not part.has_state(state):
                continue
            yield part

    def _nodes(self, *what, **more):
        nodes = (part.find_node(self.application) for part in self.parts(*what, **more))
        return (node for node in nodes if node is not None)

    def find_all(self, role=None, name=None, within=None, state=None):
        """The same, to be asked and used."""
        return list(self._nodes(role, name, within, state))

    def find(self, role, name=None, within=None, showing=True):
        """Waits for one thing and returns it."""
        def look():
            return next((node for node in self._nodes(role, name, within)
                         if not showing or is_showing(node)), None)
        return wait(look, f"{role} {name!r}")

    def step(self, key):
        """Moves the focus with the keyboard, wherever it leads."""
        before = self.focus.changes
        self.key(key)
        wait(lambda: self.focus.changes > before, f"{key} moves the focus")
        return self.focus.node

    def _matches(self, role, name):
        node = self.focus.node
        try:
            if node is None or (role is not None and role_of(node) != role):
                return False
            words = node.get_name() or ""
        except GLib.Error:  # what had the focus is gone, as the item of a menu that closed
            return False
        return bool(name.search(words)) if isinstance(name, re.Pattern) else words == name

    def go_to(self, role, name, key="Tab", steps=60):
        """Moves the focus with the keyboard until it is on something."""
        for _ in range(steps):
            if self._matches(role, name):
                return self.focus.node
            self.step(key)
        raise Failure(f"{steps} times {key} do not lead to {role} {name!r}")

    def _on_screen(self, x, y):
        """A place in the frame as xdotool has it, which counts the shadow around the frame. GTK
        4.18 takes the shadow off the place of the frame, and once more off what is in it."""
        geometry = subprocess.run(["xdotool", "getwindowgeometry", "--shell", self.window],
                                  capture_output=True, text=True, check=True).stdout
        outer = int(re.search(r"WIDTH=(\d+)", geometry).group(1))
        left, _, width, _ = extents(self.find("frame"))
        shadow = (outer - width) // 2 - 2 * min(left, 0)
        return ["mousemove", "--window", self.window, str(x + shadow), str(y + shadow)]

    def _point(self, place, *then, off=0):
        """Moves the pointer to the middle of something, or of some words of it."""
        x, y, width, height = place if isinstance(place, tuple) else extents(place)
        subprocess.run(["xdotool", *self._on_screen(x + width // 2 + off, y + height // 2), *then],
                       check=True)

    def click(self, node, button="1"):
        """Clicks in the middle of something."""
        self._point(node, "click", button)

    def wheel(self, node, button):
        """Turns the wheel over something with the Control key held: 4 is up, 5 down."""
        self._point(visible_part(node), "keydown", "ctrl", "click", button, "keyup", "ctrl")

    def drag(self, node, across, down):
        """Takes hold of the middle of what is seen of something, and moves it."""
        self._point(visible_part(node), "mousedown", "1", "mousemove_relative", "--",
                    str(across // 2), str(down // 2), "mousemove_relative", "--",
                    str(across - across // 2), str(down - down // 2), "mouseup", "1")

    def enter(self, name, words):
        """Clicks into an entry, which may move while its pane is being filled, and types."""
        def look():
            self.click(self.find("entry", name))
            listen()
            return any(part.name == name or part.parent.name == name
                       for part in self.parts(state=Atspi.StateType.FOCUSED))
        wait(look, f"the keyboard in {name!r}")
        if words:
            self.type(words)

    def rest_on(self, place, condition, what):
        """Keeps the pointer on something, as a hand does, until that has come about."""
        moves = itertools.cycle((0, 1))

        def look():
            self._point(place, off=next(moves))
            return condition()
        return wait(look, what)

    def expect_pressed(self, name, pressed):
        def look():
            return [node for node in self.find_all("button", name)
                    if has_state(node, Atspi.StateType.PRESSED) == pressed]
        wait(look, f"{name!r} is {'' if pressed else 'not '}pressed")

    def title(self):
        """What holds the title at the top of the window, and what is being read beneath it."""
        def look():
            window = self.application.get_child_at_index(0).get_name()
            return next((label.parent.find_node(self.application) for label in self.parts("label")
                         if label.name and window.startswith(label.name)), None)
        return wait(look, "the title in the window")

    def press(self, name):
        """Clicks a button as assistive technology does."""
        for role in ("button", "radio button"):
            for node in self.find_all(role, name):
                if is_showing(node):
                    Atspi.Action.do_action(node, 0)
                    return
        raise Failure(f"no button {name!r}")

    def tab(self, name):
        """Brings a pane to the front."""
        def look():
            for node in self.find_all(None, name):
                if role_of(node) in ("button", "radio button", "page tab") and is_showing(node):
                    return node
            return None
        Atspi.Action.do_action(wait(look, f"the tab {name!r}"), 0)

    def focus_dialog(self):
        """Without a window manager nobody else gives a dialog the keyboard."""
        def focus():
            found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid",
                                    str(self.process.pid)], capture_output=True, text=True)
            others = [window for window in found.stdout.split() if window != self.window]
            return others and subprocess.run(["xdotool", "windowfocus", others[-1]]).returncode == 0
        wait(focus, "the dialog has the keyboard")

    def choose(self, button, *items, key="Tab"):
        """Chooses from the menu of a button: an item, or one of a menu inside."""
        self.go_to("button", button, key)
        self.key("Return")
        for item in items:
            self.find("menu item", item)
            self.go_to("menu item", item, "Down")
            self.key("Return")

    def save(self, path):
        """Goes through the dialog that asks where something is saved."""
        self.find("button", re.compile("^_?Save( Save)?$"))
        self.focus_dialog()
        self.key("ctrl+a")
        self.type(path)
        self.key("Return")
        wait(lambda: os.path.exists(path), path)
        self.focus_window()

    def open(self, *arguments):
        """Calls the program once more: the one that runs does what is asked for."""
        subprocess.run([os.environ["VITK2"], *arguments], check=True, timeout=PATIENCE)

    def expect_focus(self, role, name):
        """The bus tells of each move of the focus, but not of one before it was listened to."""
        def look():
            if self._matches(role, name):
                return True
            for node in self.find_all(role, name, state=Atspi.StateType.FOCUSED):
                self.focus.node = node
                return True
            return False
        wait(look, f"focus on {role} {name!r}")
        return self.focus.node

    def expect(self, condition, what):
        return wait(condition, what)


def run(*journeys):
    """Runs journeys one after another and reports them as TAP."""
    Atspi.init()
    failed = 0
    print(f"1..{len(journeys)}")
    for i, journey in enumerate(journeys, 1):
        name = journey.__name__.replace("_", " ")
        try:
            journey()
            print(f"ok {i} {name}", flush=True)
        except (Failure, GLib.Error) as error:
            failed += 1
            print(f"not ok {i} {name}\n# " + str(error).replace("\n", "\n# "), flush=True)
    sys.exit(1 if failed else 0)
