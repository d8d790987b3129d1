#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: bench-commands.py VITK2 [ROUNDS]

How long commands take from exec to exit, each as a ratio to `--version`, which
does nothing. All take turns, so that what else the computer does falls on all.
Then how long a table of very many rows takes to be put on paper, and how much
memory that takes beyond what it takes to read it.
"""
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

COMMANDS = [["--version"], ["table", "table-2", "--format", "csv"],
            ["table", "table-2", "--format", "html"], ["cite", "85", "--format", "bibtex"],
            ["print", "table-1", "table-2", "table-3"]]
ROWS = [500, 5000, 20000]
WORDS = ("healthy women took part in a trial of the dose and had less loss of bone after "
         "years without placebo").split()


def measure(vitk2, words):
    begin = time.perf_counter()
    subprocess.run([vitk2, *words], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def make_table(rows):
    """An article with one table, as long as that."""
    rand = random.Random(1)
    lines = ["<article xml:lang='en'><front><article-meta><title-group><article-title>Made"
             "</article-title></title-group></article-meta></front><body><sec id='s'><title>S"
             "</title><table-wrap id='t'><label>Table 1</label><table><thead><tr><th>Study</th>"
             "<th>Design</th><th>n</th><th>Population</th><th>Findings</th></tr></thead><tbody>"]
    for i in range(rows):
        population, findings = (" ".join(rand.choices(WORDS, k=k)) for k in (5, 14))
        lines.append(f"<tr><th>[{i}]</th><td>RCT</td><td>{rand.randint(10, 40000)}</td>"
                     f"<td>{population}</td><td>{findings} ({i % 500} mg/day)</td></tr>")
    return "\n".join(lines) + "</tbody></table></table-wrap></sec></body></article>\n"


def run_measured(words):
    """Seconds and peak megabytes of one command."""
    begin = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"exit status {status}: {' '.join(words)}")
    return time.perf_counter() - begin, usage.ru_maxrss / 1024


def measure_paper(vitk2):
    with tempfile.TemporaryDirectory() as folder:
        article = os.path.join(folder, "made.xml")
        for rows in ROWS:
            with open(article, "w", encoding="utf-8") as file:
                file.write(make_table(rows))
            _, read = run_measured([vitk2, "-c", article, "outline"])
            turns = [run_measured([vitk2, "-c", article, "table", "t", "--format", "pdf", "-o",
                                   os.path.join(folder, "made.pdf")]) for _ in range(3)]
            taken, memory = (statistics.median(turn[i] for turn in turns) for i in (0, 1))
            print(f"{taken:6.2f} s   {memory - read:5.1f} MB  {rows} rows on paper")


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
    measure_paper(vitk2)


if __name__ == "__main__":
    main()
