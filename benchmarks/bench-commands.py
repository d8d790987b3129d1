#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: bench-commands.py VITK2 [ROUNDS]

How long commands take from exec to exit, each as a ratio to `--version`, which
does nothing. All take turns, so that what else the computer does falls on all.
"""
import os
import statistics
import subprocess
import sys
import time

COMMANDS = [["--version"], ["table", "table-2", "--format", "csv"],
            ["table", "table-2", "--format", "html"], ["cite", "85", "--format", "bibtex"]]


def measure(vitk2, words):
    begin = time.perf_counter()
    subprocess.run([vitk2, *words], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def main():
    vitk2 = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    os.environ.pop("DISPLAY", None)
    for words in COMMANDS:
        measure(vitk2, words)
    times = [[measure(vitk2, words) for words in COMMANDS] for _ in range(rounds)]
    for number, words in enumerate(COMMANDS):
        taken = statistics.median(turn[number] for turn in times)
        ratio = statistics.median(turn[number] / turn[0] for turn in times)
        print(f"{taken * 1000:6.1f} ms  {ratio:4.2f}×  vitk2 {' '.join(words)}")


if __name__ == "__main__":
    main()
