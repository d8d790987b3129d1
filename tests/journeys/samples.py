# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every article that is at hand opens and says nothing is wrong with the program."""
import glob
import os
import re
import sys

from journey import ROOT, Program, run

SAMPLES = sorted(glob.glob(os.path.join(ROOT, os.pardir, "shared", "jats", "samples", "*.*ml")))


def opener(path):
    name = os.path.basename(path)

    def journey():
        with Program(path) as program:
            program.find("list item", None, program.find("list", "Contents"))
            program.expect(lambda: program.find_all("frame", re.compile("^(?!%s$)." %
                                                                        re.escape(name))),
                           "the title of the article")
    journey.__name__ = name
    return journey


if not SAMPLES:
    print("1..0 # SKIP no samples here")
    sys.exit(0)
run(*[opener(path) for path in SAMPLES])
