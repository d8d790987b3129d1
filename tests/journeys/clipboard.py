# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: clipboard.py [primary]

Prints what another program gets from the clipboard, or, with "primary", what it
gets for a click of the middle button. Prints nothing if there is nothing.
"""
import subprocess
import sys


def read(which="clipboard"):
    """What is on the clipboard, read by a program of its own."""
    return subprocess.run([sys.executable, __file__, which], capture_output=True, text=True,
                          check=True, timeout=30).stdout


def main():
    import gi
    gi.require_version("Gtk", "4.0")
    from gi.repository import Gdk, GLib, Gtk
    Gtk.init()
    display = Gdk.Display.get_default()
    primary = sys.argv[1:] == ["primary"]
    clipboard = display.get_primary_clipboard() if primary else display.get_clipboard()
    done = []

    def take(_, result):
        try:
            sys.stdout.write(clipboard.read_text_finish(result) or "")
        except GLib.Error:
            pass  # nothing there, or no words
        done.append(True)

    # What this program knows of the clipboard comes with the events of the screen.
    context = GLib.MainContext.default()
    if clipboard.get_formats().to_string() == "{ }":
        GLib.timeout_add(2000, done.append, True)
        clipboard.connect("changed", lambda _: done.append(True))
        while not done:
            context.iteration(True)
        done.clear()
    clipboard.read_text_async(None, take)
    while not done:
        context.iteration(True)


if __name__ == "__main__":
    main()
