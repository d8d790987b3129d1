# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: dragging.py FILE ...

A program of its own, as a file manager is one, from whose window files can be dragged into others.
It prints "begun", "taken" or "refused" as whoever is below the pointer would take them or not, and
"dropped" or "given up" at the end.
"""
import os
import pathlib
import subprocess
import sys

PLACE = (1330, 860)


class Dragging:
    """Files in a hand, over the windows of others."""

    def __init__(self, *paths):
        self.process = subprocess.Popen([sys.executable, __file__, *paths], stdout=subprocess.PIPE)
        os.set_blocking(self.process.stdout.fileno(), False)
        self.said = []

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def has_said(self, word):
        self.said += (self.process.stdout.read() or b"").decode().splitlines()
        return word in self.said

    def take(self, expect):
        """Takes hold of the files."""
        def find():
            found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid",
                                    str(self.process.pid)], capture_output=True, text=True)
            return found.stdout.split()
        window = expect(find, "a window with files")[-1]
        x, y = PLACE
        subprocess.run(["xdotool", "windowmove", "--sync", window, str(x), str(y)], check=True)
        subprocess.run(["xdotool", "windowraise", window], check=True)
        subprocess.run(["xdotool", "mousemove", str(x + 20), str(y + 20), "mousedown", "1"],
                       check=True)

        def pull():
            subprocess.run(["xdotool", "mousemove_relative", "--", "-5", "0"], check=True)
            return self.has_said("begun")
        expect(pull, "a drag that begins")

    def drop(self, program, node):
        """Moves them over something in a program, and lets go when that would take them."""
        program.rest_on(node, lambda: self.has_said("taken"), "someone who takes the files")
        subprocess.run(["xdotool", "mouseup", "1"], check=True)
        program.expect(lambda: self.has_said("dropped"), "the files are dropped")


def main():
    import gi
    gi.require_version("Gdk", "4.0")
    gi.require_version("Gtk", "4.0")
    from gi.repository import Gdk, GLib, Gtk

    def say(words):
        print(words, flush=True)

    def begin(_, drag):
        say("begun")
        drag.connect("notify::selected-action", lambda drag, _: say(
            "taken" if drag.get_selected_action() else "refused"))
        drag.connect("dnd-finished", lambda _: say("dropped"))
        drag.connect("cancel", lambda *_: say("given up"))

    Gtk.init()
    uris = "".join(pathlib.Path(path).as_uri() + "\r\n" for path in sys.argv[1:])
    source = Gtk.DragSource(actions=Gdk.DragAction.COPY, content=Gdk.ContentProvider.new_for_bytes(
        "text/uri-list", GLib.Bytes.new(uris.encode())))
    source.connect("drag-begin", begin)
    files = Gtk.Label(label="Files")
    files.add_controller(source)
    window = Gtk.Window(child=files, decorated=False, default_width=60, default_height=40)
    window.present()
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
