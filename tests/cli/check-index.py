#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: check-index.py PROGRAM

Whatever happens while articles or PDFs are indexed, the index is sound afterwards: the next run
makes it whole, and everything is found. What cannot be written is said in one line.
"""
import ctypes
import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
N_ARTICLES = 1500
# So many are written at a time.
BATCH = 250
# <linux/prctl.h>, <linux/capability.h>
PR_CAPBSET_DROP = 24
CAP_DAC_OVERRIDE = 1
ARTICLE = """<article><front><article-meta><title-group><article-title>Cup {n}</article-title>
</title-group></article-meta></front><body><sec id="s1"><title>Tea</title>
<p id="p1">The kettle of word{n}x sings, and {others}.</p></sec></body></article>
"""
# Pages of a PDF that takes a while to be read, and the article that cites it.
N_PAGES = 3000
# So long it has worked when it is reading, in hundredths of a second.
BUSY = 5
CITING = """<article><front><article-meta><title-group><article-title>Cups</article-title>
</title-group></article-meta></front><body><sec id="s1"><title>Tea</title><p id="p1">Tea.</p></sec>
</body><back><ref-list><ref id="r1"><element-citation><article-title>Cup</article-title>
<pub-id pub-id-type="doi">10.5555/cup</pub-id></element-citation></ref></ref-list></back></article>
"""


class Unsound(Exception):
    pass


def expect(what, *details):
    if not what:
        raise Unsound(*details)


class House:
    """Articles, and the cache of somebody who reads them."""

    def __init__(self, articles):
        self.articles = articles
        self.folder = tempfile.TemporaryDirectory()
        self.env = {**os.environ, "XDG_CACHE_HOME": self.folder.name}
        self.place = os.path.join(self.folder.name, "vitk2")
        self.file = os.path.join(self.place, "articles.sqlite")

    def __enter__(self):
        return self

    def __exit__(self, *what):
        self.folder.cleanup()

    def start(self, **more):
        return subprocess.Popen([PROGRAM, "index", self.articles], env=self.env, text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)

    def index(self, **more):
        process = self.start(**more)
        out, err = process.communicate()
        return process.returncode, out, err

    def search(self, query, **more):
        return subprocess.run([PROGRAM, "search", "--all", "--format", "json", query],
                              env=self.env, capture_output=True, text=True, check=False, **more)

    def count(self):
        """How many articles are written, as another program sees it."""
        try:
            database = sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)
            n = database.execute("SELECT count(*) FROM article").fetchone()[0]
            database.close()
            return n
        except sqlite3.Error:
            return 0

    def start_and_wait(self):
        """Starts to index, and comes back in the midst of it."""
        process = self.start()
        while self.count() < BATCH:
            expect(process.poll() is None, "it ended before anything was written")
        process.send_signal(signal.SIGSTOP)
        n = self.count()
        expect(n < N_ARTICLES, "it was too quick to be stopped", n)
        return process, n

    def expect_found(self, numbers):
        for n in numbers:
            found = json.loads(self.search(f"word{n}x").stdout)["results"]
            expect([os.path.basename(result["file"]) for result in found] == [f"{n}.xml"],
                   n, found)

    def expect_whole(self):
        status, out, err = self.index()
        expect(status == 0 and out.endswith(f" {N_ARTICLES} in the index\n") and err == "",
               status, out, err)
        self.expect_found(range(0, N_ARTICLES, 211))
        found = json.loads(self.search("kettle").stdout)
        expect(found["results"], found)


def interrupted(articles):
    with House(articles) as house:
        process, n = house.start_and_wait()
        process.send_signal(signal.SIGINT)
        process.send_signal(signal.SIGCONT)
        out, err = process.communicate()
        expect(process.returncode == 1, process.returncode)
        expect(err == "vitk2: stopped; what was done until then is in the index\n", err)
        expect(n <= house.count() < N_ARTICLES, n, house.count())
        expect(out.endswith(f" {house.count()} in the index\n"), out)
        house.expect_whole()


def killed(articles):
    with House(articles) as house:
        process, n = house.start_and_wait()
        process.kill()
        process.communicate()
        expect(house.count() == n, n, house.count())
        # What was written is found before anything is mended.
        found = json.loads(house.search("kettle").stdout)["results"]
        expect(found, "nothing is found")
        house.expect_whole()


def killed_again_and_again(articles):
    with House(articles) as house:
        for _time in range(5):
            process = house.start()
            before = house.count()
            while process.poll() is None and house.count() == before:
                pass
            process.kill()
            process.communicate()
        house.expect_whole()


def two_at_once(articles):
    with House(articles) as house:
        both = [house.start(), house.start()]
        done = [process.communicate() + (process.returncode,) for process in both]
        expect(any(status == 0 for _out, _err, status in done), done)
        for _out, err, status in done:
            expect(status == 0 and err == "" or
                   status == 1 and err.count("\n") == 1 and "index" in err, done)
        house.expect_whole()


def full_disk(articles):
    """No file may become larger than it may be here: at first some, then none at all."""
    def fill(most):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    with House(articles) as house:
        status, out, err = house.index(preexec_fn=lambda: fill(300000))
        expect(status == 1 and out == "" and err.count("\n") == 1, status, out, err)
        house.expect_whole()
        # Also where the index is there and nothing may be added to it.
        with open(os.path.join(articles, "more.xml"), "w", encoding="utf-8") as file:
            file.write(ARTICLE.format(n="more", others="cups"))
        status, out, err = house.index(preexec_fn=lambda: fill(0))
        os.remove(os.path.join(articles, "more.xml"))
        expect(status == 1 and out == "" and err.count("\n") == 1, status, out, err)
        house.expect_found([0, N_ARTICLES - 1])
        house.expect_whole()


def obey_permissions():
    """Root may write anywhere, unless it gives that up for the program that it starts."""
    if ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0) != 0:
        raise OSError("the right to write anywhere cannot be given up")


def read_only(articles):
    """Where nothing may be written."""
    more = {"preexec_fn": obey_permissions} if os.geteuid() == 0 else {}
    with House(articles) as house:
        house.expect_whole()
        for entry in os.scandir(house.place):
            os.chmod(entry.path, 0o444)
        os.chmod(house.place, 0o555)
        with open(os.path.join(articles, "more.xml"), "w", encoding="utf-8") as file:
            file.write(ARTICLE.format(n="more", others="cups"))
        try:
            found = house.search("word7x", **more)
            expect(found.returncode == 0 and found.stderr == "", found)
            expect(len(json.loads(found.stdout)["results"]) == 1, found.stdout)
            status, out, err = house.index(**more)
            expect(status == 1 and out == "" and err.count("\n") == 1, status, out, err)
        finally:
            os.remove(os.path.join(articles, "more.xml"))
            os.chmod(house.place, 0o755)
            for entry in os.scandir(house.place):
                os.chmod(entry.path, 0o644)
        house.expect_whole()


def deleted(articles):
    with House(articles) as house:
        house.expect_whole()
        shutil.rmtree(house.place)
        house.expect_whole()


def write_pdf(path, pages):
    """No more than a PDF has to have: its table of contents is made by who reads it."""
    kids = " ".join(f"{n} 0 R" for n in range(3, 3 + 2 * len(pages), 2))
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>"]
    for words in pages:
        stream = f"BT /F 9 Tf 9 50 Td ({words}) Tj ET\n"
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 999 99]/Contents {len(objects) + 2}"
                       " 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
                       ">>>>")
        objects.append(f"<</Length {len(stream)}>> stream\n{stream}endstream")
    with open(path, "w", encoding="ascii") as file:
        file.write("%PDF-1.4\n")
        for number, words in enumerate(objects, 1):
            file.write(f"{number} 0 obj {words} endobj\n")
        file.write("trailer <</Root 1 0 R>>\n")


def find_reader(pid):
    """The child of a process that has worked for a while, or None."""
    try:
        with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as file:
            children = file.read().split()
        for child in children:
            with open(f"/proc/{child}/stat", encoding="ascii") as file:
                times = file.read().rpartition(")")[2].split()[11:13]
            if sum(int(word) for word in times) >= BUSY:
                return int(child)
    except OSError:
        pass
    return None


def interrupted_pdf(_articles):
    """Ctrl+C is for all programs of a terminal, also for the one that reads the PDF."""
    with House(None) as house:
        house.env["XDG_DATA_HOME"] = house.folder.name
        article = os.path.join(house.folder.name, "article.xml")
        pdf = os.path.join(house.folder.name, "cup.pdf")
        with open(article, "w", encoding="utf-8") as file:
            file.write(CITING)
        write_pdf(pdf, ["doi:10.5555/cup"] + [f"page{n}x " * 12 for n in range(2, N_PAGES + 1)])

        def start(*words):
            return subprocess.Popen([PROGRAM, "-c", article, *words], env=house.env, text=True,
                                    stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                    start_new_session=True)

        added = start("pdf", "add", pdf)
        _, err = added.communicate()
        expect(err == "" and added.returncode == 0, added.returncode, err)
        process = start("index", "--pdfs")
        while (reader := find_reader(process.pid)) is None:
            expect(process.poll() is None, "it ended before it was interrupted")
        # However fast it reads, it is not done until it was interrupted.
        os.kill(reader, signal.SIGSTOP)
        os.killpg(process.pid, signal.SIGINT)
        os.kill(reader, signal.SIGCONT)
        # Whoever waits presses it again and again.
        while process.poll() is None:
            os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate()
        expect(process.returncode == 1 and "stopped" in err, process.returncode, out, err)
        out, err = start("index", "--pdfs").communicate()
        expect(out == "PDFs: 0 added, 0 removed, 1 unchanged\n" and err == "", out, err)
        out, err = start("search", "--format", "json", f"page{N_PAGES}x").communicate()
        found = [result["anchor"] for result in json.loads(out)["results"]]
        expect(found == [f"r1/{N_PAGES}"], found, err)


def write_articles(folder):
    for n in range(N_ARTICLES):
        others = " and ".join(f"cup{(n * k) % 997} holds tea" for k in range(1, 25))
        with open(os.path.join(folder, f"{n}.xml"), "w", encoding="utf-8") as file:
            file.write(ARTICLE.format(n=n, others=others))


def main():
    checks = [interrupted, killed, killed_again_and_again, two_at_once, full_disk, read_only,
              deleted, interrupted_pdf]
    failed = False
    print(f"TAP version 13\n1..{len(checks)}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        write_articles(folder)
        for number, check in enumerate(checks, 1):
            try:
                check(folder)
                print(f"ok {number} - {check.__name__}", flush=True)
            except Unsound as unsound:
                failed = True
                print(f"not ok {number} - {check.__name__}\n# {unsound.args}", flush=True)
    return failed


sys.exit(main())
