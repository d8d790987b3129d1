#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: peer-search.py FOLDER QUERIES

Indexes the articles in FOLDER with Xapian, positions and text included, and runs
the queries of bench-search that it can be asked: the first 50 results of each,
and for some of them the snippets too, which take it longest. Says nothing but
that if Xapian is not installed.
"""
import os
import re
import shutil
import sys
import tempfile
import time

try:
    import xapian
except ImportError:
    print("no peer: python3-xapian is not installed")
    sys.exit()

LIMIT = 50
WITH_SNIPPETS = 10  # one query of so many


def index(folder, path):
    database = xapian.WritableDatabase(path, xapian.DB_CREATE_OR_OVERWRITE)
    generator = xapian.TermGenerator()
    spent = 0
    names = sorted(os.listdir(folder))
    for name in names:
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            text = re.sub(r"<[^>]*>", " ", file.read())
        start = time.perf_counter()
        document = xapian.Document()
        generator.set_document(document)
        generator.index_text(text)
        document.set_data(text)
        database.add_document(document)
        spent += time.perf_counter() - start
    start = time.perf_counter()
    database.commit()
    spent += time.perf_counter() - start
    print(f"{'Xapian, inserts':28} {len(names) / spent:9.0f} articles/s")


def search(database, parser, text, snippets):
    flags = (xapian.QueryParser.FLAG_PHRASE | xapian.QueryParser.FLAG_WILDCARD
             | xapian.QueryParser.FLAG_BOOLEAN)
    start = time.perf_counter()
    enquire = xapian.Enquire(database)
    enquire.set_query(parser.parse_query(text, flags))
    found = enquire.get_mset(0, LIMIT)
    for match in found if snippets else ():
        found.snippet(match.document.get_data().decode(errors="ignore"), 260)
    return 1000 * (time.perf_counter() - start)


def main():
    folder, queries = sys.argv[1:]
    path = tempfile.mkdtemp()
    index(folder, path)
    database = xapian.Database(path)
    parser = xapian.QueryParser()
    parser.set_database(database)
    parser.set_default_op(xapian.Query.OP_AND)
    times = {}
    with open(queries, encoding="utf-8") as file:
        for line in file:
            kind, text = line.rstrip("\n").split("\t")
            # It has no filters: these it is asked for the word alone.
            text = text.split(" ")[0] if kind == "filtered" else text
            done = times.setdefault(kind, [])
            done.append(search(database, parser, text, False))
            if len(done) % WITH_SNIPPETS == 0:
                slow = times.setdefault(kind + ", snippets", [])
                slow.append(search(database, parser, text, True))
    for kind, values in times.items():
        values.sort()
        print(f"{'Xapian, ' + kind:28} {len(values):6} {values[len(values) // 2]:9.3f} "
              f"{values[len(values) * 99 // 100]:9.3f} {values[-1]:9.3f}")
    shutil.rmtree(path)


if __name__ == "__main__":
    main()
