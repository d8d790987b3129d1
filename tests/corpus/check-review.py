#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold the corpus to what must stay true of it.

usage: check-review.py DATA_DIR [SHARED_DIR]

DATA_DIR holds review.xml, notes.xml, notes.rng and figures/. With SHARED_DIR
(the JATS DTDs and the source text) the review is validated and held against
its source as well. Prints one TAP line for each check; the exit status is 0
when all of them passed.
"""

import hashlib
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET
from pathlib import Path

# The review's letters and digits, in the order of the file (see squeeze()).
TEXT_SHA256 = "fd7ae2885308746efa4cb8af2ab236781be54df4783088e66c95c93f0909d50b"

SECTIONS = {
    "sec-introduction": 9,
    "sec-vitamin-k": 5,
    "sec-mechanisms": 12,
    "sec-bone-health": 15,
    "sec-vascular-health": 13,
    "sec-conclusions": 8,
}

ROWS = {
    "table-1": [21, 22, 23, 24],
    "table-2": [85, 86, 87, 88, 89, 90, 91, 92],
    "table-3": [120, 121, 122, 106, 123, 124, 125, 126, 127, 128],
}

# What the rows of the evidence tables say: kind | words in the row | normal form.
EVIDENCE = """\
row-21
  study-name | Framingham Heart Study
  sample-size | 364 | 364
  population | women
  sample-size | 190 | 190
  population | men
  age | 28–62 years old | 28-62 a
  effect | associated with progression | unfavourable
  outcome | aortic calcification | aortic calcification
  duration | 25 years | P25Y
row-22
  study-name | Women’s Health Across the Nation Study
  sample-size | 90 | 90
  population | women
  age | 45–58 years old | 45-58 a
  effect | related to high | unfavourable
  outcome | aortic calcification | aortic calcification
row-23
  study-name | MESA Study
  sample-size | 946 | 946
  population | women
  age | mean age 65.5 years old | 65.5 a
  sample-size | 963 | 963
  population | men
  age | mean age 64.1 years old | 64.1 a
  effect | associated with greater | unfavourable
  outcome | coronary artery | coronary calcification
  outcome | abdominal aortic calcium score | aortic calcification
row-24
  study-name | Rotterdam Study
  sample-size | 582 | 582
  population | men
  sample-size | 694 | 694
  population | women
  age | >55 years old | >55 a
  effect | significantly associated with higher | unfavourable
  outcome | coronary artery calcification | coronary calcification
row-85
  study-design | RCT | Randomized Controlled Trial
  sample-size | 219 | 219
  population | post-menopausal women
  outcome | BMD | BMD
  effect | increase | favourable
  duration | one year | P1Y
  intervention | vitamin K2 | vitamin K2
  dose | 100 μg/day | 100 ug/d
row-86
  study-design | RCT | Randomized Controlled Trial
  sample-size | 244 | 244
  population | healthy post-menopausal women
  effect | Decrease | favourable
  outcome | bone loss | bone loss
  duration | three years | P3Y
  intervention | MK-7 | MK-7
  dose | 180 μg/day | 180 ug/d
row-87
  study-design | Meta-analysis of 19 RCTs | Meta-Analysis
  sample-size | 6759 | 6759
  population | post-menopausal women
  outcome | BMD | BMD
  effect | improvement | favourable
  effect | low incidence | favourable
  outcome | fracture | fracture
  population | osteoporotic subjects
  intervention | K2 | vitamin K2
row-88
  study-design | Meta-analysis of 36 RCTs | Meta-Analysis
  sample-size | 11,122 | 11122
  population | post-menopausal women
  intervention | Vitamin K2 | vitamin K2
  intervention | MK-4 | MK-4
  dose | 45 mg/day | 45 mg/d
  effect | reduce | favourable
  outcome | fracture | fracture
  effect | increase | favourable
  outcome | cOC | cOC
  effect | decrease | favourable
  outcome | ucOC | ucOC
row-89
  study-design | RCT | Randomized Controlled Trial
  sample-size | 55 | 55
  population | healthy children
  duration | 8 weeks | P8W
  intervention | MK-7 | MK-7
  effect | increase | favourable
  outcome | cOC | cOC
row-90
  study-design | Non-placebo-controlled dose-examination study | Clinical Trial
  sample-size | 55 | 55
  population | healthy males
  intervention | MK-4 | MK-4
  dose | 600 | 600 ug/d
  dose | 900 μg/day | 900 ug/d
  effect | decrease | favourable
  outcome | ucOC | ucOC
  effect | increase | favourable
  outcome | cOC | cOC
row-91
  study-design | RCT | Randomized Controlled Trial
  sample-size | 48 | 48
  population | healthy post-menopausal women
  outcome | ucOC | ucOC
  effect | significantly lower | favourable
  duration | 6–12 months | P6M/P12M
  intervention | MK-4 | MK-4
  dose | 1.5 mg/day | 1.5 mg/d
row-92
  study-design | RCT | Randomized Controlled Trial
  sample-size | 60 | 60
  population | postmenopausal women
  intervention | MK-7 | MK-7
  dose | 100 μg/day | 100 ug/d
  effect | significantly decrease | favourable
  outcome | ucOC | ucOC
  effect | increase | favourable
  outcome | cOC/ucOC ratio | cOC
row-120
  study-design | Meta-analysis of Prospect-EPIC cohort study | Meta-Analysis
  study-name | Prospect-EPIC
  population | Healthy
  sample-size | 16,057 | 16057
  population | women
  age | 49–70 years | 49-70 a
  intervention | Menaquinone’s | menaquinones
  effect | reduces | favourable
  outcome | coronary heart disease | coronary heart disease
row-121
  study-design | RCT | Randomized Controlled Trial
  sample-size | 564 | 564
  population | post-menopausal women
  intervention | Menaquinone’s | menaquinones
  effect | decreased | favourable
  outcome | coronary calcification | coronary calcification
row-122
  study-design | Prospective cohort | Observational Study
  sample-size | 35,476 | 35476
  population | healthy subjects
  intervention | Menaquinone’s | menaquinones
  effect | not associated | no association
  outcome | stroke | stroke
row-106
  study-design | RCT | Randomized Controlled Trial
  sample-size | 244 | 244
  population | post-menopausal women
  intervention | Vitamin K2 | vitamin K2
  intervention | MK-7 | MK-7
  dose | 180 μg/day | 180 ug/d
  effect | improves | favourable
  outcome | arterial stiffness | arterial stiffness
row-123
  study-design | Prospective cohort study | Observational Study
  sample-size | 7216 | 7216
  population | Mediterranean population at high cardiovascular disease risk
  intervention | Vitamin K2 | vitamin K2
  effect | associated with a reduced risk | favourable
  outcome | cardiovascular events | cardiovascular events
  outcome | mortality | mortality
row-124
  study-design | RCT | Randomized Controlled Trial
  population | Patients with coronary artery disease
  intervention | MK-7 | MK-7
  dose | 360 μg/day | 360 ug/d
  effect | arrested | favourable
  outcome | coronary artery calcification | coronary calcification
row-125
  study-design | Prospective cohort study | Observational Study
  sample-size | 36,629 | 36629
  population | participants with PAD
  intervention | Vitamin K2 | vitamin K2
  effect | associated with a reduced risk | favourable
  outcome | PAD | PAD
row-126
  study-design | Prospective cohort study | Observational Study
  sample-size | 2987 | 2987
  population | Norwegian men and women
  intervention | Vitamin K2 | vitamin K2
  effect | associated with a reduced risk | favourable
  outcome | coronary artery disease | coronary heart disease
row-127
  study-design | Prospective cohort study | Observational Study
  sample-size | 33,289 | 33289
  population | participants from the EPIC-NL cohort
  study-name | EPIC-NL
  intervention | Menaquinones | menaquinones
  effect | borderline significantly associated with lower | favourable
  outcome | CVD mortality | mortality
row-128
  study-design | RCT | Randomized Controlled Trial
  sample-size | 68 | 68
  population | Type II diabetes and CVD patients
  intervention | MK-7 | MK-7
  dose | 360 μg/day | 360 ug/d
  effect | not associated | no association
  outcome | arterial calcification | arterial calcification
"""

VOCABULARIES = {
    "study-design": "MeSH",
    "age": "UCUM",
    "dose": "UCUM",
    "intervention": "isoform",
    "duration": "ISO8601",
    "outcome": "outcome",
    "effect": "direction",
}

# Publication types of MeSH.
DESIGNS = {
    "Randomized Controlled Trial": "D016449",
    "Meta-Analysis": "D017418",
    "Observational Study": "D064888",
    "Clinical Trial": "D016430",
}

# The references which have a record:
# number | status | first author | year | journal | identifiers | unverified fields
REFERENCES = """\
21 | identified | Kiel | 2001 | Calcified Tissue International | 10.1007/BF02390833 | person-group year volume issue fpage lpage
22 | identified | Farhat | 2006 | Journal of Bone and Mineral Research | 10.1359/jbmr.060903 | source year volume issue fpage lpage
23 | identified | Hyder | 2009 | American Journal of Epidemiology | 10.1093/aje/kwn303 PMC2727254 | -
24 | identified | Campos-Obando | 2015 | Atherosclerosis | 10.1016/j.atherosclerosis.2015.02.013 | volume
28 | identified | Szulc | 2008 | Journal of Bone and Mineral Research | 10.1359/jbmr.070903 17892380 | volume
29 | identified | Bagger | 2006 | Journal of Internal Medicine | 10.1111/j.1365-2796.2006.01640.x 16704561 | person-group
69 | probable | Wajih | 2004 | Journal of Biological Chemistry | 10.1074/jbc.M407180200 | -
71 | identified | Scheiber | 2015 | Nutrients | 10.3390/nu7085318 | person-group year fpage lpage pub-id
72 | identified | Luo | 1997 | Nature | 10.1038/386078a0 9052783 | -
73 | probable | Munroe | 1999 | Nature Genetics | 10.1038/5102 9916809 | issue pub-id
85 | identified | Kanellakis | 2012 | Calcified Tissue International | 10.1007/s00223-012-9571-z | issue fpage lpage pub-id
86 | identified | Knapen | 2013 | Osteoporosis International | 10.1007/s00198-013-2325-6 23525894 | -
87 | probable | Huang | 2015 | Osteoporosis International | 10.1007/s00198-014-2989-6 | person-group article-title source year volume issue fpage lpage pub-id
88 | identified | Mott | 2019 | Osteoporosis International | 10.1007/s00198-019-04949-0 | -
89 | identified | van Summeren | 2009 | British Journal of Nutrition | 10.1017/S0007114509382100 | lpage
90 | identified | Nakamura | 2014 | Nutrition Journal | 10.1186/1475-2891-13-85 25163392 PMC4155127 | -
91 | identified | Koitaya | 2014 | Journal of Bone and Mineral Metabolism | 23702931 | source volume issue fpage lpage
92 | identified | Inaba | 2015 | Journal of Nutritional Science and Vitaminology | 10.3177/jnsv.61.471 | source year volume issue fpage lpage pub-id
94 | probable | Rangel | 2018 | Cellular Physiology and Biochemistry | 10.1159/000495234 | person-group article-title source year volume issue fpage lpage pub-id
95 | identified | Weng | 2019 | Endocrine | - | person-group source volume issue fpage lpage
97 | identified | Zhang | 2019 | Frontiers in Endocrinology | 10.3389/fendo.2019.00891 PMC6933527 | volume
98 | probable | Domazetovic | 2017 | Clinical Cases in Mineral and Bone Metabolism | 10.11138/ccmbm/2017.14.1.209 29263736 PMC5726212 | -
99 | probable | Muszyńska | 2020 | Molecules | 10.3390/molecules25081990 | person-group article-title source year volume issue elocation-id pub-id
105 | identified | Mandatori | 2018 | Journal of Tissue Engineering and Regenerative Medicine | 10.1002/term.2471 | -
106 | identified | Knapen | 2015 | Thrombosis and Haemostasis | 10.1160/TH14-08-0675 25694037 | -
119 | identified | Geleijnse | 2004 | The Journal of Nutrition | 10.1093/jn/134.11.3100 15514282 | -
120 | identified | Gast | 2009 | Nutrition, Metabolism and Cardiovascular Diseases | 10.1016/j.numecd.2008.10.004 | -
121 | identified | Beulens | 2009 | Atherosclerosis | 10.1016/j.atherosclerosis.2008.07.010 | -
122 | identified | Vissers | 2013 | Journal of the American Heart Association | 10.1161/JAHA.113.000455 24326161 PMC3886750 | -
123 | identified | Juanola-Falgarona | 2014 | The Journal of Nutrition | 10.3945/jn.113.187740 24647393 | -
124 | identified | Vossen | 2015 | Nutrients | 10.3390/nu7115443 | -
125 | identified | Vissers | 2016 | Atherosclerosis | 10.1016/j.atherosclerosis.2016.07.915 | -
126 | identified | Haugsgjerd | 2020 | BMJ Open | 10.1136/bmjopen-2019-035953 32444431 PMC7247390 | -
127 | identified | Zwakenberg | 2017 | Clinical Nutrition | 10.1016/j.clnu.2016.08.017 27640076 | -
128 | identified | Zwakenberg | 2019 | The American Journal of Clinical Nutrition | 31387121 | -
138 | identified | Wang | 2018 | Vascular | 10.1177/1708538117713395 28587577 | article-title
140 | probable | Mandatori | 2019 | Journal of Cellular Physiology | 10.1002/jcp.28576 | person-group article-title source year volume issue fpage lpage pub-id
142 | probable | Jiang | 2016 | European Journal of Pharmacology | - | person-group volume fpage lpage
143 | probable | Qiu | 2017 | Molecular and Cellular Biochemistry | - | person-group article-title source year volume fpage lpage
"""

# As printed, with their slips; and what the text layer had lost.
WORDS = {
    "sec-mechanisms-p4": ["activation of MPG and OC"],
    "sec-mechanisms-p5": ["resealed into bone microenvironment", "VKDPs identified"],
    "sec-mechanisms-p9": ["extracellular microenvironment"],
    "sec-mechanisms-p10": ["knock-out (−/−) mice"],
    "sec-vascular-health-p5": ["double-bind"],
    "sec-vascular-health-p10": ["ApoE−/− mice", "100 μg/g diet"],
    "sec-conclusions-p4": ["“bonevascular crosstalk”"],
    "abstract-p1": ["responsible of the so-called “calcium paradox”"],
    "fig-2-caption": ["VSMCst", "“bone and vascular crosstalk”"],
}

TERMS = (
    "OP VC VitK2 MK MK-n MK-4 MK-7 BMD CVD BMP GGCX Gla Glu VKDPs OC cOC ucOC MGP ucMGP cMGP "
    "VSMCs BMP-2 Ca-HA RCT PAD CKD SXR NF-kB Gas6 SHR OVX hAFMSCs hMCs TLR2 TLR4 VKAs Ox-S "
    "BGLP SWAN MESA EPIC 2D 3D H2O2"
).split()

BLOCKS = {"title", "p", "td", "th", "kwd", "label"}
OWN_BLOCKS = BLOCKS | {"table-wrap", "fig"}
NOT_THE_REVIEW = {"alt-text", "long-desc", "title-group", "contrib-group", "permissions"}


def words_of(element):
    return "".join(element.itertext())


def squeeze(text):
    """Letters and digits only: typography cannot matter, every word does."""
    normal = unicodedata.normalize("NFKC", text)
    return "".join(c for c in normal if unicodedata.category(c)[0] in "LN")


def review_text(element):
    """The review's own words below element, in order."""
    if not isinstance(element.tag, str) or element.tag in NOT_THE_REVIEW:
        return ""
    if element.tag in BLOCKS:
        return squeeze(words_of(element))
    return "".join(review_text(child) for child in element)


def caption_or_words(element):
    """The words at an anchor: of a figure, only what is the review's."""
    if element.tag == "fig":
        return words_of(element.find("label")) + " " + words_of(element.find("caption"))
    if element.tag == "tr":
        return "\n".join(words_of(cell) for cell in element)
    return words_of(element)


def parse_evidence(text):
    rows, row = {}, None
    for line in text.splitlines():
        if not line.startswith(" "):
            row = rows.setdefault(line, [])
            continue
        fields = [field.strip() for field in line.split(" | ")]
        row.append((fields[0], fields[1], fields[2] if len(fields) > 2 else None))
    return rows


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def check(self, passed, name, *details):
        self.count += 1
        self.failed += not passed
        print(f"{'ok' if passed else 'not ok'} {self.count} - {name}")
        if not passed:
            for detail in details:
                for line in str(detail).splitlines()[:40]:
                    print(f"# {line}")
        sys.stdout.flush()

    def equal(self, found, expected, name):
        self.check(found == expected, name, f"found    {found!r}", f"expected {expected!r}")

    def none(self, wrong, name):
        self.check(not wrong, name, *[str(item) for item in wrong])

    def run(self, command, name, cwd=None):
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd)
        except OSError as error:
            self.check(False, name, error)
            return
        self.check(done.returncode == 0, name, done.stdout, done.stderr)


def check_structure(tap, root, by_id):
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    tap.none(sorted({i for i in ids if ids.count(i) > 1}), "ids are unique")
    rids = [(e.tag, rid) for e in root.iter() for rid in (e.get("rid") or "").split()]
    tap.none([rid for rid in rids if rid[1] not in by_id], "every rid resolves")
    kinds = {"bibr": "ref", "table": "table-wrap", "fig": "fig", "aff": "aff"}
    tap.none(
        [
            x.attrib
            for x in root.iter("xref")
            if by_id.get(x.get("rid")) is None
            or by_id[x.get("rid")].tag != kinds.get(x.get("ref-type"))
        ],
        "every xref points at what it says it does",
    )

    body = root.find("body")
    tap.equal(
        {s.get("id"): len(s.findall("p")) for s in body.findall("sec")},
        SECTIONS,
        "six sections with their paragraphs",
    )
    tap.equal([s.get("id") for s in body.findall("sec")], list(SECTIONS), "sections in order")
    tap.none(
        [words_of(p)[:60] for p in [*body.iter("p"), *root.iter("abstract")] if not p.get("id")],
        "every paragraph has an id",
    )
    tap.none(
        [
            p.get("id")
            for s in body.findall("sec")
            for n, p in enumerate(s.findall("p"), 1)
            if p.get("id") != f"{s.get('id')}-p{n}"
        ],
        "paragraphs are numbered in order",
    )
    tap.equal(len(root.findall(".//kwd")), 5, "five keywords")
    tap.equal(
        [words_of(n) for n in root.findall(".//contrib//surname")],
        ["Mandatori", "Pelusi", "Schiavone", "Pipino", "Di Pietro", "Pandolfi"],
        "six authors",
    )
    tap.equal(
        {i.get("pub-id-type"): i.text for i in root.iter("article-id")},
        {"doi": "10.3390/nu13041222", "pmid": "33917175", "pmcid": "PMC8067793"},
        "the article's identifiers",
    )
    tap.equal(
        [d.get("iso-8601-date") for d in root.findall("front//history/date")]
        + [d.get("iso-8601-date") for d in root.iter("pub-date")],
        ["2021-03-15", "2021-03-30", "2021-04-04", "2021-04-07"],
        "received, revised, accepted, published",
    )


def check_text(tap, root, by_id):
    digest = hashlib.sha256(review_text(root.find("front")).encode())
    digest.update(review_text(root.find("body")).encode())
    tap.equal(digest.hexdigest(), TEXT_SHA256, "no letter of the review has changed")
    wrong = []
    for anchor, passages in WORDS.items():
        here = words_of(by_id[anchor]) if anchor in by_id else ""
        wrong += [f"{anchor}: {passage}" for passage in passages if passage not in here]
    tap.none(wrong, "slips stand as printed, lost signs are back")


def check_citations(tap, root):
    # Only what is read counts as text: an empty xref is a hidden member of a range.
    body = root.find("body")
    text = running_text(body)
    groups = re.findall(r"\[\d[\d,–]*\]", text)
    cited = [x for x in body.iter("xref") if x.get("ref-type") == "bibr"]
    printed = [x for x in cited if x.text]
    tap.equal(
        (len(groups), len(printed), len(cited), len({x.get("rid") for x in cited})),
        (125, 171, 195, 144),
        "125 citation groups print 171 numbers and stand for 195 citations of 144 references",
    )
    tap.equal(
        sum(len(re.findall(r"\d+", group)) for group in groups),
        171,
        "every printed number is an xref",
    )
    tap.none(
        [x.text for x in printed if x.get("rid") != f"ref-{x.text}"],
        "every number points at its reference",
    )
    expected = []
    for group in groups:
        for part in group.strip("[]").split(","):
            ends = [int(n) for n in part.split("–")]
            expected += range(ends[0], ends[-1] + 1)
    tap.equal(
        [int(x.get("rid")[4:]) for x in cited], expected, "ranges hold their hidden members in order"
    )
    loose = []
    for p in body.iter("p"):
        if (p.get("id") or "").endswith("-caption"):
            continue
        inside = [words_of(x) for x in p.iter("xref") if x.get("ref-type") in ("table", "fig")]
        if re.findall(r"(?:Table|Figure) \d", words_of(p)) != inside:
            loose.append(p.get("id"))
    tap.none(loose, "every Table n and Figure n is an xref")


def running_text(element):
    parts = []
    for block in element.iter():
        if block.tag in BLOCKS:
            parts.append(words_of(block))
    return "\n".join(parts)


def check_tables(tap, root):
    tables = {t.get("id"): t for t in root.iter("table-wrap")}
    rows = {
        name: [tr.get("id") for tr in table.findall("table/tbody/tr")]
        for name, table in tables.items()
    }
    tap.equal(
        rows,
        {name: [f"row-{n}" for n in numbers] for name, numbers in ROWS.items()},
        "three tables of 4, 8 and 10 rows",
    )
    wrong = []
    for name, table in tables.items():
        if [th.get("scope") for th in table.findall("table/thead/tr/th")] != ["col"] * 4:
            wrong.append(f"{name}: head")
        for tr in table.findall("table/tbody/tr"):
            first, number = tr[0], tr.get("id")[4:]
            xref = first.find("xref")
            if len(tr) != 4 or first.tag != "th" or first.get("scope") != "row":
                wrong.append(f"{name}: {tr.get('id')}: cells")
            elif xref is None or xref.get("rid") != f"ref-{number}":
                wrong.append(f"{name}: {tr.get('id')}: citation")
            elif words_of(first) != f"[{number}]":
                wrong.append(f"{name}: {tr.get('id')}: words")
    tap.none(wrong, "heads, row heads and their citations")


def check_evidence(tap, root):
    expected = parse_evidence(EVIDENCE)
    found = {tr.get("id"): tr for tr in root.iter("tr") if tr.get("id")}
    tap.equal(sorted(found), sorted(expected), "the rows with evidence")
    for name, marks in expected.items():
        tr = found.get(name)
        here = [
            (mark.get("content-type"), words_of(mark), mark.get("vocab-term"))
            for mark in ([] if tr is None else tr.iter("named-content"))
        ]
        tap.equal(here, marks, f"evidence of {name}")
    marks = [m for tr in found.values() for m in tr.iter("named-content")]
    tap.none(
        [m.attrib for m in marks if m.get("vocab") != VOCABULARIES.get(m.get("content-type"))],
        "every kind has its vocabulary",
    )
    tap.none(
        [
            m.attrib
            for m in marks
            if m.get("content-type") == "study-design"
            and DESIGNS.get(m.get("vocab-term")) != m.get("vocab-term-identifier")
        ],
        "designs are publication types of MeSH",
    )


def check_figures(tap, root, data):
    figures = list(root.iter("fig"))
    tap.equal([f.get("id") for f in figures], ["fig-1", "fig-2"], "two figures")
    wrong = []
    for figure in figures:
        for part in ("label", "caption/p", "alt-text", "long-desc", "alternatives/graphic"):
            if figure.find(part) is None:
                wrong.append(f"{figure.get('id')}: no {part}")
        for own in [*figure.iter("alt-text"), *figure.iter("long-desc"), *figure.iter("graphic")]:
            if own.get("specific-use") != "edition":
                wrong.append(f"{figure.get('id')}: {own.tag} is not marked as the edition's")
        for graphic in figure.iter("graphic"):
            path = data / graphic.get("{http://www.w3.org/1999/xlink}href")
            try:
                if path.suffix != ".sdf":
                    ET.parse(path)
                elif path.read_text().count("M  END\n") != 2:
                    wrong.append(f"{path.name}: not two molecules")
            except (OSError, ET.ParseError) as error:
                wrong.append(f"{path.name}: {error}")
    tap.none(wrong, "each has a caption, a drawing and its words")
    tap.none(
        [
            e.tag
            for e in root.iter()
            if e.get("specific-use") == "edition"
            and e.tag not in ("alt-text", "long-desc", "graphic", "def")
        ],
        "nothing of the review is passed off as the edition's",
    )


def check_back(tap, root):
    terms = {words_of(item.find("term")): item for item in root.iter("def-item")}
    tap.none(
        [t for t in TERMS if t not in terms or terms[t].find("def/p") is None],
        "every abbreviation is in the glossary",
    )
    tap.none(
        [t for t, item in terms.items() if not re.fullmatch(r"term-[A-Za-z0-9-]+", item.get("id"))],
        "terms have plain ids",
    )

    refs = root.findall("back/ref-list/ref")
    tap.equal([r.get("id") for r in refs], [f"ref-{n}" for n in range(1, 145)], "144 references")
    tap.none(
        [r.get("id") for r in refs if words_of(r.find("label")) != r.get("id")[4:]],
        "labelled with their numbers",
    )
    status = [r.get("specific-use") for r in refs]
    tap.equal(
        [status.count(s) for s in ("identified", "probable", "unidentified")],
        [30, 9, 105],
        "30 identified, 9 probable, 105 unidentified",
    )
    tap.none(
        [
            r.get("id")
            for r in refs
            if r[1].get("specific-use") != r.get("specific-use")
            or r[1].tag
            != ("mixed-citation" if r.get("specific-use") == "unidentified" else "element-citation")
        ],
        "the citation says the same as its reference",
    )
    records = []
    for r in refs:
        c = r.find("element-citation")
        if c is None:
            continue
        identifiers = " ".join(i.text for i in c.findall("pub-id")) or "-"
        unverified = [
            e.get("content-type") if e.tag == "named-content" else e.tag
            for e in c.iter()
            if e.get("specific-use") == "unverified"
        ]
        records.append(
            " | ".join(
                [
                    words_of(r.find("label")),
                    r.get("specific-use"),
                    c.findtext("person-group/name/surname"),
                    c.findtext("year"),
                    c.findtext("source"),
                    identifiers,
                    " ".join(dict.fromkeys(unverified)) or "-",
                ]
            )
        )
    tap.equal(records, REFERENCES.splitlines(), "the records of 39 references")
    tap.none(
        [
            e.tag
            for r in refs
            for e in r[1].iter()
            if e is not r[1] and e.get("specific-use") not in (None, "unverified")
        ],
        "a field is unverified or says nothing",
    )


def check_notes(tap, data, by_id):
    schema, notes_file = data / "notes.rng", data / "notes.xml"
    tap.run(
        ["xmllint", "--noout", "--nonet", "--relaxng", str(schema), str(notes_file)],
        "notes.xml is valid",
    )
    try:
        notes = ET.parse(notes_file).getroot()
    except (OSError, ET.ParseError) as error:
        tap.check(False, "notes.xml is well-formed", error)
        return
    tap.equal(notes.get("article"), "10.3390/nu13041222", "the notes are on this article")
    kinds = [n.get("kind") for n in notes]
    tap.equal(
        [kinds.count(k) for k in ("internal", "cited-source", "as-printed")],
        [16, 16, 7],
        "16 internal notes, 16 on cited sources, 7 on slips",
    )
    tap.equal(
        [n.get("id") for n in notes if n.get("severity") == "major"],
        "n-121-design n-120-outcome n-125-population n-127-effect "
        "s-22 s-88 s-90 s-119 s-121 s-123 s-124 s-125".split(),
        "the major ones",
    )
    tap.none(
        [
            f"{n.get('id')}: {ref}"
            for n in notes
            for ref in (n.get("refs") or "").split()
            if by_id.get(ref) is None or by_id[ref].tag != "ref"
        ],
        "every reference of a note exists",
    )
    tap.none(
        [
            f"{n.get('id')}: {p.get('anchor')}"
            for n in notes
            for p in n.findall("place")
            if p.get("anchor") not in by_id
        ],
        "every anchor of a note exists",
    )
    tap.none(
        [
            f"{n.get('id')}: {p.get('anchor')}: {p.findtext('quote')}"
            for n in notes
            for p in n.findall("place")
            if p.get("anchor") in by_id
            and p.findtext("quote") not in caption_or_words(by_id[p.get("anchor")])
        ],
        "every quotation stands at its anchor, letter by letter",
    )


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    data = Path(sys.argv[1])
    review = data / "review.xml"
    tap = Tap()
    try:
        root = ET.parse(review).getroot()
    except (OSError, ET.ParseError) as error:
        print(f"not ok 1 - review.xml is well-formed\n# {error}\n1..1")
        return 1
    tap.check(root.tag == "article", "review.xml is well-formed")
    by_id = {e.get("id"): e for e in root.iter() if e.get("id")}

    check_structure(tap, root, by_id)
    check_text(tap, root, by_id)
    check_citations(tap, root)
    check_tables(tap, root)
    check_evidence(tap, root)
    check_figures(tap, root, data)
    check_back(tap, root)
    check_notes(tap, data, by_id)

    if len(sys.argv) == 3:
        shared = Path(sys.argv[2])
        # xmllint takes the name of a DTD for a URI, where a space has no place: only its last
        # part is said.
        dtd = shared / "jats" / "dtd-1.3" / "JATS-archivearticle1-3.dtd"
        tap.run(
            ["xmllint", "--noout", "--nonet", "--dtdvalid", dtd.name, str(review.resolve())],
            "review.xml is valid JATS 1.3 Archiving",
            cwd=dtd.parent,
        )
        source = shared / "seed" / "review.txt"
        tap.run(
            [sys.executable, str(shared / "tools" / "fidelity.py"), str(source), str(review)],
            "review.xml is faithful to its source",
        )
    print(f"1..{tap.count}")
    return 1 if tap.failed else 0


if __name__ == "__main__":
    sys.exit(main())
