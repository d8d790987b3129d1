#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: summary.py TESTLOG.JSON

Reads what `meson test` wrote, shows the log of each test that failed on standard
error, and prints three numbers: passed, failed, skipped. A program that speaks
TAP counts once for each of its cases, any other once.
"""
import json
import re
import sys

CASE = re.compile(r"^( *)(not )?ok \d+(.*)$")
BAD = {"FAIL", "ERROR", "TIMEOUT", "INTERRUPT", "UNEXPECTEDPASS"}
END = 25


def cases(output):
    """Yields passed/failed/skipped for each case. Newer GLib indents the cases of
    a suite and then repeats the suite's own result: only the innermost count."""
    inner = 0
    for line in output.splitlines():
        case = CASE.match(line)
        if not case:
            continue
        depth = len(case[1])
        closes_suite = depth < inner
        inner = depth
        if closes_suite:
            continue
        directive = case[3].upper()
        if "# SKIP" in directive or "# TODO" in directive:
            yield "skipped"
        else:
            yield "failed" if case[2] else "passed"


def excerpt(text):
    """Without the cases that passed, and of much text its two ends."""
    lines = re.sub(r"(?m)^ *ok .*\n", "", text).rstrip().splitlines()
    if len(lines) > 2 * END:
        lines[END:-END] = [f"… {len(lines) - 2 * END} more lines in {sys.argv[1]}"]
    return "\n".join(lines)


def main():
    count = {"passed": 0, "failed": 0, "skipped": 0}
    with open(sys.argv[1], encoding="utf-8", errors="replace") as log:
        for line in log:
            test = json.loads(line)
            name, result = test["name"], test["result"]
            output = test.get("stdout", "")
            found = list(cases(output)) if "TAP version" in output or "1.." in output else []
            for case in found:
                count[case] += 1
            if result in BAD:
                # A crash or a time-out leaves no case behind that says so.
                if "failed" not in found:
                    count["failed"] += 1
                print(f"\n── {name}: {result}", file=sys.stderr)
                for text in (output, test.get("stderr", "")):
                    if text:
                        print(excerpt(text), file=sys.stderr)
            elif not found:
                count["skipped" if result == "SKIP" else "passed"] += 1
    print(count["passed"], count["failed"], count["skipped"])


if __name__ == "__main__":
    main()
