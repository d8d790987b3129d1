#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: bench-commands.py VITK2 UNTAGGED [ROUNDS]

How long commands take from exec to exit, each as a ratio to `--version`, which
does nothing. All take turns, so that what else the computer does falls on all.
Then how long a table of very many rows takes to be put on paper, and how much
memory that takes beyond what it takes to read it; and how much it takes with
UNTAGGED loaded, without what cairo keeps of the tags of a file until its end.
Beside what has a limit stands that.
"""
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

# With the most that each may be: milliseconds, or times `--version`.
COMMANDS = [(["--version"], ""), (["table", "table-2", "--format", "csv"], "≤ 1.5×"),
            (["table", "table-2", "--format", "html"], ""),
            (["cite", "85", "--format", "bibtex"], ""),
            (["print", "table-1", "table-2", "table-3"], "≤ 150 ms")]
# With the most seconds.
ROWS = [(500, ""), (5000, "≤ 3 s"), (20000, "")]
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


def run_measured(words, **env):
    """Seconds and peak megabytes of one command."""
    begin = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, env={**os.environ, **env})
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"exit status {status}: {' '.join(words)}")
    return time.perf_counter() - begin, usage.ru_maxrss / 1024


def measure_paper(vitk2, untagged):
    with tempfile.TemporaryDirectory() as folder:
        article = os.path.join(folder, "made.xml")
        for rows, limit in ROWS:
            with open(article, "w", encoding="utf-8") as file:
                file.write(make_table(rows))
            _, read = run_measured([vitk2, "-c", article, "outline"])
            words = [vitk2, "-c", article, "print", "t", "-o", os.path.join(folder, "made.pdf")]
            turns = [run_measured(words) for _ in range(3)]
            taken, memory = (statistics.median(turn[i] for turn in turns) for i in (0, 1))
            _, bare = run_measured(words, LD_PRELOAD=untagged)
            print(f"{taken:6.2f} s   {memory - read:5.1f} MB, {bare - read:.1f} without tags  "
                  f"{rows} rows on paper  {limit}")


def main():
    vitk2, untagged = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    os.environ.pop("DISPLAY", None)
    for words, _ in COMMANDS:
        measure(vitk2, words)
    times = [[measure(vitk2, words) for words, _ in COMMANDS] for _ in range(rounds)]
    for number, (words, limit) in enumerate(COMMANDS):
        taken = statistics.median(turn[number] for turn in times)
        ratio = statistics.median(turn[number] / turn[0] for turn in times)
        print(f"{taken * 1000:6.1f} ms  {ratio:4.2f}×  vitk2 {' '.join(words)}  {limit}")
    measure_paper(vitk2, untagged)


if __name__ == "__main__":
    main()
