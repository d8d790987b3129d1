# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: clipboard.py [primary|html|svg]

Prints what another program gets from the clipboard, or, with "primary", what it
gets for a click of the middle button, or, with "html" or "svg", what it gets if
it knows that. Prints nothing if there is nothing.
"""
import subprocess
import sys


def read(which="clipboard"):
    """What is on the clipboard, read by a program of its own."""
    return subprocess.run([sys.executable, __file__, which], capture_output=True, text=True,
                          check=True, timeout=30).stdout


MEDIA_TYPES = {"html": "text/html", "svg": "image/svg+xml"}


def main():
    import gi
    gi.require_version("Gtk", "4.0")
    from gi.repository import Gdk, Gio, GLib, Gtk
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

    def take_typed(_, result):
        try:
            stream, _ = clipboard.read_finish(result)
        except GLib.Error:  # nothing there, or nothing of that kind
            done.append(True)
            return
        whole = Gio.MemoryOutputStream.new_resizable()
        whole.splice_async(stream, Gio.OutputStreamSpliceFlags.CLOSE_TARGET, GLib.PRIORITY_DEFAULT,
                           None, print_typed)

    def print_typed(whole, result):
        whole.splice_finish(result)
        sys.stdout.write(whole.steal_as_bytes().get_data().decode())
        done.append(True)

    # What this program knows of the clipboard comes with the events of the screen.
    context = GLib.MainContext.default()
    if clipboard.get_formats().to_string() == "{ }":
        GLib.timeout_add(2000, done.append, True)
        clipboard.connect("changed", lambda _: done.append(True))
        while not done:
            context.iteration(True)
        done.clear()
    if sys.argv[1:] and sys.argv[1] in MEDIA_TYPES:
        clipboard.read_async([MEDIA_TYPES[sys.argv[1]]], GLib.PRIORITY_DEFAULT, None, take_typed)
    else:
        clipboard.read_text_async(None, take)
    while not done:
        context.iteration(True)


if __name__ == "__main__":
    main()
