# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""GNOME Shell asks over the session bus, which starts the program, and what was found opens.

Whoever asks here is not the Shell, but asks as it does: for results, for what they are, and then
for one of them or for the search itself.
"""
import configparser
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile

from articles import ARTICLE
from journey import PATIENCE, Failure, Program, run, wait
from gi.repository import Gio, GLib

BUS = Gio.bus_get_sync(Gio.BusType.SESSION)
SERVICE, PROVIDER = sys.argv[1:3]
ENTRY = ("entry", "Search the Article")
TEXT = ("text", "Text of the article")


def read(path, section):
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(path)
    return parser[section]


INI = read(PROVIDER, "Shell Search Provider")


def ask_bus(method, arguments=None):
    return BUS.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                         method, arguments, None, Gio.DBusCallFlags.NONE, -1, None)


def install():
    """Lets the bus start the program that was built as it would the installed one."""
    service = read(SERVICE, "D-BUS Service")
    program, *arguments = service["Exec"].split()
    if os.path.basename(program) != "vitk2" or service["Name"] != INI["BusName"]:
        raise Failure(f"not the service of the program: {dict(service)}")
    folder = pathlib.Path(os.environ["XDG_DATA_HOME"], "dbus-1", "services")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / os.path.basename(SERVICE)).write_text(
        f"[D-BUS Service]\nName={service['Name']}\n"
        f"Exec={os.environ['VITK2']} {' '.join(arguments)}\n", encoding="utf-8")
    ask_bus("ReloadConfig")


def ask(method, signature, *arguments):
    answer = BUS.call_sync(INI["BusName"], INI["ObjectPath"], "org.gnome.Shell.SearchProvider2",
                           method, GLib.Variant(signature, arguments), None,
                           Gio.DBusCallFlags.NONE, int(PATIENCE * 1000), None).unpack()
    return answer[0] if answer else None


def search(*terms):
    return ask("GetInitialResultSet", "(as)", list(terms))


def describe(*identifiers):
    return ask("GetResultMetas", "(as)", list(identifiers))


def find_process():
    """The process that has the name on the bus, or nothing."""
    try:
        return ask_bus("GetConnectionUnixProcessID",
                       GLib.Variant("(s)", (INI["BusName"],))).unpack()[0]
    except GLib.Error:
        return None


class Process:
    """The process of the program that the bus has started."""

    def __init__(self):
        self.pid = wait(find_process, "the program is on the bus")

    def poll(self):
        return None if find_process() == self.pid else 0

    def terminate(self):
        os.kill(self.pid, signal.SIGTERM)

    def wait(self, patience):
        wait(lambda: self.poll() is not None, "the program has ended", patience)
        return 0


class Started(Program):
    """The program, once the bus has started it and it has a window."""

    def _start(self, arguments, env):
        return Process()


def end():
    """The program ends as when the reader logs out."""
    process = Process()
    process.terminate()
    process.wait(PATIENCE)


def forget():
    """As somebody who has read and indexed nothing."""
    for variable in "XDG_STATE_HOME", "XDG_CACHE_HOME":
        shutil.rmtree(os.path.join(os.environ[variable], "vitk2"), ignore_errors=True)


def write_article(folder):
    path = os.path.join(folder, "kettles.xml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(ARTICLE.replace("@", "Kettles") % "")
    return path


def expect(actual, expected):
    if actual != expected:
        raise Failure(f"{actual!r} is not {expected!r}")


def check(condition, what):
    if not condition:
        raise Failure(what)


def has_window(pid):
    return bool(subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(pid)],
                               capture_output=True, text=True).stdout.split())


def answers_while_no_window_is_open():
    forget()
    check(find_process() is None, "nothing has started the program yet")
    found = search("MK-7", "180", "ug")
    check(len(found) == 3 and found[0].startswith("file:///"), found)
    check(all("/review.xml#" in identifier for identifier in found), found)
    metas = describe(*found)
    expect([meta["id"] for meta in metas], found)
    expect(metas[0]["name"].split(" › ")[-1], "Table 3")
    check(metas[0]["description"].startswith("[106] | "), metas[0])
    # The letter that is typed next, and one that is none of the language of queries.
    check(ask("GetSubsearchResultSet", "(asas)", found, ["MK-7", "180", "ug/d"]) is not None, "")
    check(not has_window(find_process()), "no window")
    # Who has only been asked has closed nothing.
    end()
    check(not os.path.exists(os.path.join(os.environ["XDG_STATE_HOME"], "vitk2")), "no state")


def any_strings_at_all():
    forget()
    expect(search(), [])
    expect(search(""), [])
    expect(search("n>"), [])
    expect(search("xyzzyplugh"), [])
    expect(describe(), [])
    expect(describe("", "#", "no identifier", "#anchor", "file:///x", "file:///x#", "a b#c"), [])
    expect(describe("file:///gone.xml#sec-1"), [{"id": "file:///gone.xml#sec-1",
                                                 "name": "/gone.xml", "description": "sec-1"}])
    chance = random.Random(4)
    letters = "ab #:/\\\"'()*-<>=%\u00b2\u03b2\u200f\U0001f600\n\tn>in:table"
    for _ in range(300):
        words = ["".join(chance.choices(letters, k=chance.randrange(12)))
                 for _ in range(chance.randrange(4))]
        check(isinstance(search(*words), list), words)
        check(isinstance(describe(*words), list), words)
    pid = find_process()
    check(pid is not None and not has_window(pid), "the same program, without a window")
    end()


def a_result_opens_with_its_query():
    forget()
    found = search("MK-7", "180", "ug")
    # What was found is known to the next program as well.
    end()
    ask("ActivateResult", "(sasu)", found[1], ["MK-7", "180", "ug"], 0)
    with Started() as program:
        program.expect_focus("panel", re.compile("^Table 2"))
        program.find("label", re.compile("^Search for “MK-7 180 ug”: place . of 4$"))
        program.find("status bar", "3 results")
        ask("LaunchSearch", "(asu)", ["BMD", "fracture"], 0)
        program.expect_focus(*ENTRY)
        program.find("status bar", "7 results")
        # One that is none is the search itself.
        ask("ActivateResult", "(sasu)", "no identifier", ["osteocalcin"], 0)
        program.find("status bar", re.compile("^(?!7 )[0-9]+ results?(\n|$)"))
        program.expect(lambda: program.application.get_child_count() == 1, "one window")


def the_search_opens_a_window():
    forget()
    ask("LaunchSearch", "(asu)", ["BMD", "fracture"], 0)
    with Started() as program:
        program.expect_focus(*ENTRY)
        program.find("status bar", "7 results")
        program.type("s")
        program.key("Return")
        program.expect_focus(*TEXT)


def all_articles_and_the_one_that_was_open():
    forget()
    with tempfile.TemporaryDirectory() as folder:
        path = write_article(folder)
        expect(search("kettles", "copper"), [])
        end()
        subprocess.run([os.environ["VITK2"], "index", path], check=True, capture_output=True)
        found = search("kettles", "copper")
        expect(found, [f"file://{path}#p2"])
        expect(describe(*found)[0]["name"], "Kettles › Steam")
        ask("ActivateResult", "(sasu)", found[0], ["kettles", "copper"], 0)
        with Started() as program:
            program.expect_focus(*TEXT)
            program.find("label", "Search for “kettles copper”: place 1 of 1")
        state = pathlib.Path(os.environ["XDG_STATE_HOME"], "vitk2", "reading")
        before = state.read_bytes()
        check(b"kettles.xml" in before, before)
        shutil.rmtree(os.path.join(os.environ["XDG_CACHE_HOME"], "vitk2"))
        expect(search("kettles", "copper"), found)
        end()
        expect(state.read_bytes(), before)


if __name__ == "__main__":
    install()
    run(answers_while_no_window_is_open, any_strings_at_all, a_result_opens_with_its_query,
        the_search_opens_a_window, all_articles_and_the_one_that_was_open)
