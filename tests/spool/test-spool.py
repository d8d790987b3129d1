#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: test-spool.py VITK2 DATA

`vitk2 print --printer` with a printing system of its own: a cupsd on loopback
with one printer, which keeps what it is given. Skipped where there is no cupsd.
"""
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading

CUPSD = shutil.which("cupsd", path=os.environ["PATH"] + ":/usr/sbin:/sbin")
PATIENCE = 60

# It takes PDF as it is.
PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "KEEP.PPD"
*Manufacturer: "None"
*Product: "(None)"
*ModelName: "Keeper"
*ShortNickName: "Keeper"
*NickName: "Keeper"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
"""

# What a job is sent to: a program that gives the test what it gets.
BACKEND = """#!/bin/sh
[ $# -eq 0 ] && { echo 'direct keep "Unknown" "Keeper"'; exit 0; }
cat -- "${6:--}" >"FOLDER/job"
"""

SERVER = """Listen 127.0.0.1:PORT
LogLevel debug
Browsing Off
WebInterface No
DefaultAuthType None
DefaultPolicy open
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy open>
  <Limit All>
    Order allow,deny
    Allow from 127.0.0.1
  </Limit>
</Policy>
"""

PRINTERS = """<Printer Keeper>
UUID urn:uuid:6e6dbf6c-5b0b-3b2e-7a2a-7f2f5f0e8f11
Info Keeper
DeviceURI keep:/job
State Idle
StateTime 1700000000
Type 4
Accepting Yes
Shared No
JobSheets none none
QuotaPeriod 0
PageLimit 0
KLimit 0
OpPolicy open
ErrorPolicy abort-job
</Printer>
"""


def write(path, words, mode=0o644):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(words)
    os.chmod(path, mode)


def find_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def set_up(folder, port):
    """Writes all that a cupsd needs; returns its command."""
    bins = os.path.join(folder, "bin")
    shutil.copytree("/usr/lib/cups", bins, ignore=shutil.ignore_patterns("backend", "driver"))
    write(f"{bins}/backend/keep", BACKEND.replace("FOLDER", folder), 0o755)
    write(f"{folder}/etc/cupsd.conf", SERVER.replace("PORT", str(port)))
    write(f"{folder}/etc/cups-files.conf",
          "\n".join([f"ServerRoot {folder}/etc", f"ServerBin {bins}", f"CacheDir {folder}/cache",
                     f"RequestRoot {folder}/spool", f"StateDir {folder}/run",
                     f"TempDir {folder}/tmp", f"DocumentRoot {folder}",
                     "AccessLog stderr", "ErrorLog stderr", "PageLog stderr",
                     "FatalErrors none", "Sandboxing relaxed", ""]))
    write(f"{folder}/etc/printers.conf", PRINTERS, 0o600)
    write(f"{folder}/etc/ppd/Keeper.ppd", PPD)
    for name in ("cache", "spool", "run", "tmp"):
        os.makedirs(f"{folder}/{name}")
    os.mkfifo(f"{folder}/job")
    os.chmod(f"{folder}/job", 0o666)
    return [CUPSD, "-f", "-c", f"{folder}/etc/cupsd.conf", "-s", f"{folder}/etc/cups-files.conf"]


class Server:
    """A cupsd; what it says is read until it ends."""

    def __init__(self, command):
        self.lines = []
        self.listens = False
        self.known = threading.Event()
        self.process = subprocess.Popen(command, stderr=subprocess.STDOUT, stdout=subprocess.PIPE,
                                        text=True, errors="replace")
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.append(line.rstrip())
            if "Listening to 127.0.0.1" in line:
                self.listens = True
                self.known.set()
        self.known.set()

    def end(self):
        self.process.terminate()
        self.process.wait()


class Tap:
    def __init__(self):
        self.number = self.failed = 0

    def say(self, good, title, *why):
        self.number += 1
        self.failed += not good
        print(f"{'ok' if good else 'not ok'} {self.number} - {title}")
        for line in why if not good else ():
            print("# " + str(line).replace("\n", "\n# "))


def print_with(vitk2, folder, *words):
    return subprocess.run([vitk2, "print", *words], capture_output=True, text=True, timeout=PATIENCE,
                          cwd=folder)


def check(vitk2, folder):
    tap = Tap()
    sent = os.path.join(folder, "sent.pdf")
    got = []

    def take():
        with open(os.path.join(folder, "job"), "rb") as pipe:
            got.append(pipe.read())
    taker = threading.Thread(target=take, daemon=True)
    taker.start()
    done = print_with(vitk2, folder, "table-1", "--printer", "Keeper", "-o", sent)
    tap.say(done.returncode == 0 and done.stdout == "", "the pages are sent", done.stderr)
    if done.returncode == 0:
        taker.join(PATIENCE)
    with open(sent, "rb") as file:
        tap.say(got == [file.read()], "the printer gets the same bytes", len(got))
    done = print_with(vitk2, folder, "table-1", "--printer", "None")
    tap.say(done.returncode == 1 and
            done.stderr.endswith("vitk2: there is no printer “None”; there are: Keeper\n"),
            "a wrong name is told", done.stderr)
    print(f"1..{tap.number}")
    return tap.failed


def main():
    vitk2, data = (os.path.abspath(word) for word in sys.argv[1:3])
    if CUPSD is None:
        print("1..0 # SKIP there is no cupsd here")
        return 0
    # What cupsd starts may be another user, who gets into no private folder of the tests.
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        os.chmod(folder, 0o755)
        port = find_port()
        os.environ.update(CUPS_SERVER=f"127.0.0.1:{port}", VITK2_DATADIR=data, HOME=folder,
                          LC_ALL="C.UTF-8")
        for name in ("DISPLAY", "WAYLAND_DISPLAY"):
            os.environ.pop(name, None)
        server = Server(set_up(folder, port))
        try:
            server.known.wait(PATIENCE)
            if not server.listens:
                print("1..0 # SKIP cupsd does not run here: " + " ".join(server.lines[-1:]))
                return 0
            failed = check(vitk2, folder)
            for line in server.lines[-40:] if failed else ():
                print("# " + line)
            return 1 if failed else 0
        finally:
            server.end()


if __name__ == "__main__":
    sys.exit(main())
