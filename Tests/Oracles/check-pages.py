#!/usr/bin/env python3
"""Opens pages that tenken makes in a real browser, and alters them: check-pages.py TENKEN PAGES ALTERATIONS SEED

Makes pages of random workbooks until PAGES of them are of workbooks that `tenken verify` finds whole: the browser must say of each
page what verify says. Then alters pages that hold, ALTERATIONS times: the browser must say of each that it does not hold.
Needs chromium (or google-chrome). Ends with an error where one is not as it must be; those pages are kept, and named.
"""
import base64
import json
import hashlib
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from html.parser import HTMLParser

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from compare_reading import Program  # noqa: E402
from random_workbooks import make_workbook  # noqa: E402

BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
FORMS = ["table", "answers", "applicability", "points", "summary"]
# The harness opens each page in a frame and writes down what it says of itself.
HARNESS = """<!DOCTYPE html><meta charset="utf-8"><script id="said" type="application/json"></script><script>
const pages = %s;
const said = {};
async function open() {
    for (const page of pages.concat(["without scripts"])) {
        const frame = document.createElement("iframe");
        if (page === "without scripts") frame.sandbox = "allow-same-origin";
        await new Promise((loaded) => { frame.onload = loaded; frame.src = page === "without scripts" ? pages[0] : page; document.documentElement.append(frame); });
        const box = frame.contentDocument.getElementById("verification");
        // What a screen reader would read without a name.
        const unnamed = frame.contentDocument.querySelectorAll(
            "table:not([aria-label]), svg:not([aria-label]), img:not([alt]), section:not([aria-label]):not([aria-labelledby])").length;
        said[page] = box === null ? ["no box", ""] : [box.className, box.textContent.slice(0, 300), unnamed];
        frame.remove();
    }
    document.getElementById("said").textContent = JSON.stringify(said);
}
open();
</script>"""


def browser():
    for name in BROWSERS:
        if shutil.which(name):
            return name
    sys.exit("check-pages.py needs chromium: apt-get install chromium")


def what_pages_say(folder, names):
    """For each page the class of its verification, and how the text begins."""
    said = {}
    for start in range(0, len(names), 50):
        harness = os.path.join(folder, "harness.html")
        with open(harness, "w", encoding="utf-8") as file:
            file.write(HARNESS % json.dumps(names[start:start + 50]))
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        done = subprocess.run(
            [browser(), "--headless", "--disable-gpu", "--allow-file-access-from-files", *sandbox,
             f"--user-data-dir={folder}/profile", "--virtual-time-budget=10000000", "--dump-dom", f"file://{harness}"],
            capture_output=True, text=True, encoding="utf-8", timeout=600)
        found = re.search(r'<script id="said" type="application/json">(.*?)</script>', done.stdout, re.S)
        said.update(json.loads(found.group(1)))
    return said


class Witness(HTMLParser):
    """The sum of a page as its script takes it (scripts/witness.js)."""

    def __init__(self):
        super().__init__()
        self.sum = hashlib.sha256()
        self.text, self.left_out = "", []

    def add(self, kind, text):
        data = text.encode()
        self.sum.update(f"{kind}{len(data)}:".encode() + data)

    def flush(self):
        if self.text.strip(" \n\t\r"):
            self.add("t", self.text)
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.flush()
        if self.left_out or tag == "script" or ("id", "verification") in attrs:
            self.left_out.append(tag)
            return
        tag = self.get_starttag_text()[1:].split(">")[0].split()[0]
        self.add("e", tag)
        names = re.findall(r'\s([A-Za-z][\w-]*)(?:="[^"]*")?', self.get_starttag_text())
        for name, (_, value) in zip(names, attrs):
            if name != "data-sum":
                self.add("a", f"{name}={value or ''}")
        if tag in ("meta", "col"):
            self.add("/", tag)

    def handle_endtag(self, tag):
        self.flush()
        if self.left_out:
            self.left_out.pop()
        else:
            self.add("/", tag)

    def handle_data(self, data):
        if not self.left_out:
            self.text += data


def with_right_sum(text):
    """The page with the sum of what it is now, as a careful hand would put it."""
    witness = Witness()
    witness.feed(text)
    witness.flush()
    return re.sub(r'data-sum="[0-9a-f]{64}"', f'data-sum="{witness.sum.hexdigest()}"', text, count=1)


class Page:
    """The bytes of a page, and where things are in it."""

    def __init__(self, text):
        self.text = text
        self.start, self.end = re.search(r'<script type="application/octet-stream"[^>]*>(.*?)</script>', text, re.S).span(1)
        self.workbook = base64.b64decode(text[self.start:self.end])

    def with_workbook(self, workbook, is_told):
        """With another workbook in it; `is_told`: with all sums made right."""
        text = self.text[:self.start] + base64.b64encode(workbook).decode() + self.text[self.end:]
        if is_told:
            text = re.sub(r'data-workbook="[0-9a-f]{64}"', f'data-workbook="{hashlib.sha256(workbook).hexdigest()}"', text)
            text = with_right_sum(text)
        return text


def another(sign, signs, chance):
    return chance.choice([one for one in signs if one != sign])


BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def flipped_byte(page, chance, _):
    """A byte of the workbook is another."""
    workbook = bytearray(page.workbook)
    workbook[chance.randrange(len(workbook))] ^= 1 << chance.randrange(8)
    return page.with_workbook(bytes(workbook), chance.random() < 0.5)


def removed_entry(page, chance, _):
    """An entry that others follow is gone, and the sum beside the workbook is that of what is left."""
    records = page.workbook.split(b"\n\n")
    entries = [number for number, record in enumerate(records) if record.lstrip(b"\n").startswith(b"Kind: ")]
    if len(entries) < 2:
        return None
    del records[chance.choice(entries[:-1])]
    return page.with_workbook(b"\n\n".join(records), True)


def changed_word(page, chance, _):
    """A sign of a text in a table is another; of an item's, the page's sum is made right."""
    cells = [match.span(1) for match in re.finditer(r"<t[dh][^>]*>([^<&]+)</t[dh]>", page.text)]
    if not cells:
        return None
    start, end = chance.choice(cells)
    place = chance.randrange(start, end)
    sign = another(page.text[place], "適否一二三abc○×", chance)
    return page.text[:place] + sign + page.text[place + 1:]


def changed_answer(page, chance, _):
    """The result or the note of an item is another, with all sums right."""
    cells = [match.span(1) for match in re.finditer(
        r'<td role="cell" data-column="(?:result|note|owner|plan|answer)"[^>]*>([^<&]+)</td>', page.text)]
    if not cells:
        return None
    start, end = chance.choice(cells)
    place = chance.randrange(start, end)
    sign = another(page.text[place], "適否一二三abc○×", chance)
    return with_right_sum(page.text[:place] + sign + page.text[place + 1:])


def changed_figure(page, chance, _):
    """A number of the figures is another, with all sums right."""
    numbers = [match.span(1) for match in re.finditer(r' data-(?:fact|column)="count:[^>]*>(\d+)</', page.text)]
    if not numbers:
        return None
    start, end = chance.choice(numbers)
    return with_right_sum(page.text[:start] + str(int(page.text[start:end]) + 1) + page.text[end:])


def dressed_up(page, chance, _):
    """What is seen is another, by style, attributes or further elements."""
    text = page.text
    return chance.choice([
        lambda: text.replace("</style>", 'td[data-column="result"]{font-size:0}</style>', 1),
        lambda: re.sub(r'(<tr role="row")( data-item)', r"\1 hidden\2", text, count=1),
        lambda: re.sub(r'class="result [a-z-]+"', 'class="result compliant"', text),
        lambda: text.replace("<main>", "<p>合格</p><main>", 1),
        lambda: text.replace("</body>", "<p>合格</p></body>", 1),
        lambda: text + "<p>合格</p>",
        lambda: re.sub(r"<title>.*?</title>", "<title>合格</title>", text, count=1),
        lambda: re.sub(r'<rect x="(\d+)" y="(\d+)" width="\d+"', r'<rect x="\1" y="\2" width="5"', text),
        lambda: text.replace('data-basis="workbook"', 'data-basis="left-out"', 1),
        lambda: re.sub(r'(data-head="[^"]*)"', r'\1。"', text, count=1),
    ])()


def without_workbook(page, chance, _):
    """The workbook is gone, and the page says that something was left out, with a right sum: that is no page that holds."""
    text = re.sub(r'<script type="application/octet-stream".*?</script>', "", page.text, flags=re.S)
    return with_right_sum(re.sub(r'data-basis="workbook"', 'data-basis="left-out"', text, count=1))


def swapped_digest(page, chance, _):
    """A digest that stands in the page is another: of an evidence file, of the page, of its words, of the workbook."""
    start, end = chance.choice([match.span() for match in re.finditer(r"\b[0-9a-f]{64}\b", page.text)])
    place = chance.randrange(start, end)
    return page.text[:place] + another(page.text[place], "0123456789abcdef", chance) + page.text[place + 1:]


def removed_row(page, chance, _):
    """A row of an item is gone."""
    rows = [match.span() for match in re.finditer(r'<tr role="row" data-item=.*?</tr>', page.text, re.S)]
    if not rows:
        return None
    start, end = chance.choice(rows)
    return page.text[:start] + page.text[end:]


def other_workbook(page, chance, others):
    """The page is that of another state of affairs, with a right sum; the workbook is the true one."""
    if not others:
        return None
    text = chance.choice(others)
    other = Page(text)
    if other.workbook == page.workbook:
        return None
    return other.with_workbook(page.workbook, True)


ALTERATIONS = [flipped_byte, removed_entry, changed_word, changed_answer, changed_figure, dressed_up, swapped_digest, removed_row, without_workbook,
               other_workbook]


def make_pages(program, folder, count, seed):
    """The names of pages, whether each must hold, and for each the texts of pages of the same workbook a step later."""
    pages, number, whole = {}, 0, 0
    while whole < count:
        chance = random.Random(seed * 1000003 + number)
        place = os.path.join(folder, "workbooks", str(number))
        os.makedirs(place)
        path = os.path.join(place, "made.rec")
        with open(path, "wb") as file:
            file.write(make_workbook(program, place, chance))
        name = f"{number}.html"
        options = ["--form", FORMS[number % len(FORMS)], "--language", ["ja", "en"][number // len(FORMS) % 2]]
        if number % 3 == 0:
            options.append("--history")
        made = subprocess.run([program.path, "report", path, "-o", os.path.join(folder, name), *options],
                              capture_output=True, text=True, env=program.environment)
        if made.returncode != 0:
            sys.exit(f"{path}: {made.stderr}")
        holds = program.run("verify", path).returncode == 0
        whole += holds
        pages[name] = (holds, changed_page(program, path, folder, options, chance) if holds else [])
        number += 1
    return pages


def changed_page(program, path, folder, options, chance):
    """A page of the same workbook with one more assessment."""
    copy = path + ".later.rec"
    shutil.copyfile(path, copy)
    items = [one["item"] for one in program.json("list", path)]
    if chance.random() < 0.3:
        program.run("profile", copy, "--title", "別の表題", "--organization", f"別の組織 {chance.random()}", "--by", "某")
    else:
        program.run("assess", copy, chance.choice(items), "--result", chance.choice(["partial", "noncompliant"]),
                    "--note", f"別の所見 {chance.random()}", "--by", "某")
    target = os.path.join(folder, "later.html")
    made = subprocess.run([program.path, "report", copy, "-o", target, "--replace", *options], capture_output=True,
                          env=program.environment)
    if made.returncode != 0:
        return []
    with open(target, encoding="utf-8") as file:
        return [file.read()]


def main():
    tenken, count, alterations, seed = os.path.abspath(sys.argv[1]), *map(int, sys.argv[2:5])
    browser()
    folder = tempfile.mkdtemp(prefix="check-pages-")
    pages = make_pages(Program(tenken, folder), folder, count, seed)
    wrong = []
    said = what_pages_say(folder, list(pages))
    for name, (holds, _) in pages.items():
        if said[name][0] != ("holds" if holds else "fails"):
            wrong.append((name, "holds" if holds else "fails", said[name]))
        if said[name][2:] != [0]:
            wrong.append((name, "a name of every table, picture and section", said[name]))
    holding = [name for name, (holds, _) in pages.items() if holds]
    for name in holding:
        with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
            text = file.read()
        if with_right_sum(text) != text:
            wrong.append((name, "the sum that this script takes", ""))
    if said["without scripts"][0] != "unknown" or "tenken verify" not in said["without scripts"][1]:
        wrong.append((holding[0], "how to verify without scripts", said["without scripts"]))
    chance = random.Random(seed)
    made = {}
    while len(made) < alterations:
        name = chance.choice(holding)
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            page = Page(file.read())
        kind = ALTERATIONS[len(made) % len(ALTERATIONS)]
        text = kind(page, chance, pages[name][1])
        if text is None or text == page.text:
            kind, text = swapped_digest, swapped_digest(page, chance, [])
        altered = f"altered-{len(made)}.html"
        made[altered] = kind.__name__
        with open(os.path.join(folder, altered), "w", encoding="utf-8", newline="") as file:
            file.write(text)
    said = what_pages_say(folder, list(made))
    for name, kind in made.items():
        # Without its workbook a page is never green.
        expected = "text" if kind == "without_workbook" else "fails"
        if said[name][0] != expected:
            wrong.append((name, f"{expected} ({kind})", said[name]))
    for name, expected, found in wrong[:20]:
        print(f"{os.path.join(folder, name)}: must say {expected}, says {found}")
    print(f"{len(holding)} pages of whole workbooks, {len(pages) - len(holding)} of others, {len(made)} alterations, "
          f"{len(wrong)} wrong")
    if not wrong:
        shutil.rmtree(folder)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
