#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold the mechanism diagram to the words of the review.

usage: check-mechanism.py DATA_DIR DOC [SCHEMA]

DATA_DIR holds review.xml and figures/; DOC is docs/mechanism.md; SCHEMA is that of
SBGN-ML 0.3. Prints one TAP line for each check; the exit status is 0 when all passed.
"""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

SBGN = "{http://sbgn.org/libsbgn/0.3}"
SAYS = "{urn:vitk2:diagram}says"
OUTCOME = "{urn:vitk2:diagram}outcome"
SVG = "{http://www.w3.org/2000/svg}"

# What the issue of the diagram asks for, as sentences of its arcs; and no arc besides.
SENTENCES = """\
VitK2 acts as cofactor for GGCX in the vessel wall.
GGCX converts undercarboxylated MGP (ucMGP) into active carboxylated MGP (cMGP).
cMGP could directly inhibit ectopic Ca2+ precipitation.
cMGP could inhibit BMP-2.
BMP-2 promotes the trans-differentiation of VSMCs into osteoblast-like cells.
VitK2 can act through the Gas6/AxL/Akt anti-apoptotic pathway.
The Gas6/AxL/Akt pathway can inhibit the apoptosis of VSMCs.
Apoptosis of VSMCs promotes vascular calcification.
Trans-differentiation of VSMCs promotes vascular calcification.
Ectopic Ca2+ precipitation promotes vascular calcification.
VitK2 could act through MGP in bone tissue.
MGP could act through the Wnt/β-catenin pathway.
The Wnt/β-catenin pathway could promote osteoblast proliferation and activity.
VitK2 could control the imbalance of oxidative stress (Ox-S).
Oxidative stress could act against osteoblasts.
VitK2 could activate the SXR receptor.
SXR promotes bone matrix deposition.
VitK2 acts as cofactor for GGCX in bone tissue.
GGCX converts undercarboxylated osteocalcin (ucOC) into carboxylated osteocalcin (cOC).
cOC promotes the binding and precipitation of calcium-hydroxyapatite (Ca-HA).
Ca-HA allows bone matrix mineralization.
VitK2 may inhibit NF-kB.
NF-kB promotes osteoclast activity, and with it bone resorption.
"""


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def none(self, wrong, title):
        self.count += 1
        self.failed += bool(wrong)
        print(f"{'not ok' if wrong else 'ok'} {self.count} - {title}")
        for line in wrong:
            print(f"# {line}")


def words_of(element):
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def claims_of(element):
    """Its own, not those of its parts."""
    return element.findall(f"{SBGN}extension/{SAYS}")


def check_claims(tap, texts, parts):
    wrong = []
    for part in parts:
        if not claims_of(part):
            wrong.append(f"{part.get('id')}: nothing says so")
        for claim in claims_of(part):
            anchor, quote = claim.get("anchor"), words_of(claim)
            if anchor not in texts:
                wrong.append(f"{part.get('id')}: no {anchor}")
            elif quote not in texts[anchor]:
                wrong.append(f"{part.get('id')}: {anchor} does not say “{quote}”")
    tap.none(wrong, "every glyph and arc is bound to words that are there")


def rows_of(text, heading):
    part = text.split(heading, 1)[1].split("\n## ", 1)[0]
    rows = [line.strip("|").split(" | ") for line in part.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in row] for row in rows[1:]]


def check_table(tap, text, caption, texts, parts):
    by_id = {part.get("id"): part for part in parts}
    rows = rows_of(text, "## The caption, claim by claim")
    told = " ".join(row[0] for row in rows)
    # The commas by which the table parts sentences are those of the caption.
    plain = re.sub(r"[ ,.]+", " ", told)
    tap.none([] if plain == re.sub(r"[ ,.]+", " ", caption) else [plain],
             "the table has the caption word for word")
    wrong = []
    drawn = set()
    for row in rows + rows_of(text, "## What the Conclusions and other sections add"):
        ids = re.findall(r"`([^`]+)`", row[1])
        drawn.update(ids)
        wrong += [f"{row[0]}: no {i}" for i in ids if i not in by_id]
        quotes = re.findall(r"`([^`]+)`: “(.*?)”(?=<br>|$)", row[2])
        if not quotes or not ids:
            wrong.append(f"{row[0]}: nothing is named")
        wrong += [f"{row[0]}: {a} does not say “{q}”" for a, q in quotes
                  if q not in texts.get(a, "")]
        own = {words_of(c) for i in ids if i in by_id for c in claims_of(by_id[i])}
        wrong += [f"{row[0]}: not bound to “{q}”" for _, q in quotes if q not in own]
    tap.none(wrong, "each row names what is drawn and words it is bound to")
    tap.none([i for i, part in by_id.items() if part.tag == SBGN + "arc" and i not in drawn],
             "every arc is in a table")


def check_outcomes(tap, text, review, texts, parts):
    known = {e.get("vocab-term") for e in review.iter("named-content")
             if e.get("content-type") == "outcome"}
    drawn = {(part.get("id"), words_of(outcome)) for part in parts
             for outcome in part.findall(f"{SBGN}extension/{OUTCOME}")}
    told = set()
    wrong = [f"{i}: no study has the outcome {o}" for i, o in drawn if o not in known]
    for row in rows_of(text, "## Where the outcomes of studies stand"):
        glyph = row[0].strip("`")
        anchor, quote = re.fullmatch("`([^`]+)`: “(.*)”", row[2]).groups()
        told.update((glyph, outcome) for outcome in row[1].split("<br>"))
        if quote not in texts.get(anchor, ""):
            wrong.append(f"{glyph}: {anchor} does not say “{quote}”")
    wrong += [f"{i}: {o} is not in both" for i, o in drawn ^ told]
    tap.none(wrong, "outcomes stand where the table says")


def check_picture(tap, picture, parts):
    ids = {element.get("id") for element in ET.parse(picture).iter(SVG + "g")}
    tap.none([part.get("id") for part in parts if part.get("id") not in ids],
             "the picture for other readers has every glyph and arc")


def main(data, doc, schema=None):
    tap = Tap()
    data = Path(data)
    review = ET.parse(data / "review.xml").getroot()
    texts = {e.get("id"): words_of(e) for e in review.iter() if e.get("id")}
    path = data / "figures/mechanism.sbgn"
    root = ET.parse(path).getroot()
    arcs = list(root.iter(SBGN + "arc"))
    glyphs = [g for g in root.iter(SBGN + "glyph") if g.get("class") != "unit of information"]

    if schema is None:
        tap.count += 1
        print(f"ok {tap.count} - valid against the schema # SKIP it is not here")
    else:
        ran = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", schema, path],
                             capture_output=True, text=True, check=False)
        tap.none(ran.stderr.splitlines() if ran.returncode else [], "valid against the schema")
    check_claims(tap, texts, glyphs + arcs)
    sentences = [words_of(a.find(SBGN + "notes")) for a in arcs if a.find(SBGN + "notes") is not None]
    tap.none([s for s in set(sentences) ^ set(SENTENCES.splitlines())],
             "it says what it should, and nothing else")
    check_table(tap, Path(doc).read_text(encoding="utf-8"), texts["fig-2-caption"], texts,
                glyphs + arcs)
    check_outcomes(tap, Path(doc).read_text(encoding="utf-8"), review, texts, glyphs)
    check_picture(tap, data / "figures/fig-2.svg", glyphs + arcs)
    print(f"1..{tap.count}")
    return tap.failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
