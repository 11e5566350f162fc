#!/usr/bin/env python3
"""Compares what the scripts of the report's page read from workbooks with what tenken does: compare_reading.py TENKEN N SEED

Makes N random workbooks by several people and compares them field by field (README.md beside this). Needs node. Ends with an
error where they differ; those workbooks are kept, and named.
"""
import datetime
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from damaged_workbooks import damage  # noqa: E402
from random_workbooks import make_workbook  # noqa: E402

TODAY = datetime.date.today().isoformat()
VARIANTS = 4
# What no bytes of the workbook tell: the state folder, other files, and evidence.
OUTSIDE = {"own-entries-missing", "other-copy", "merge-line-lost", "evidence-missing", "evidence-changed",
           "evidence-outside", "evidence-moved"}
# What is said of an item as it stands: the program tells the line of its latest record, the page tells none.
OF_ITEMS = {"conflict", "returned", "carried-over", "reviewed-by-assessor", "unassessed", "unknown-result", "overdue",
            "unreadable-due", "without-evidence", "without-note", "without-plan-or-due"}


class Program:
    """tenken, with a home of its own."""

    def __init__(self, path, folder):
        self.path = path
        self.environment = dict(os.environ, HOME=folder, XDG_STATE_HOME=folder + "/state", LANG="C.UTF-8",
                                XDG_CONFIG_HOME=folder + "/config")

    def run(self, *arguments, text=None):
        return subprocess.run([self.path, *arguments, "--language", "en"], capture_output=True, text=True,
                              encoding="utf-8", errors="replace", input=text, env=self.environment)

    def json(self, *arguments):
        done = self.run(*arguments, "--format", "json")
        return json.loads(done.stdout) if done.stdout.startswith(("{", "[")) else None


class Page:
    """The page's scripts, in a node that stays."""

    def __init__(self):
        script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "read-workbook.js")
        self.node = subprocess.Popen(["node", script, TODAY], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def read(self, path):
        self.node.stdin.write((path + "\n").encode())
        self.node.stdin.flush()
        return json.loads(self.node.stdout.readline())


def item_rows(items):
    """Items of the page as `tenken list --format json` gives them."""
    rows = []
    for item in items:
        state = item["state"]
        mapping = item["mapping"] or {"requirements": [], "scenario": None}
        rows.append({
            "item": item["id"], "number": item["number"], "section": item["section"], "group": item["group"],
            "obligation": item["obligation"], "text": item["text"]["text"],
            "result": "conflict" if state["isConflict"] else state["result"],
            "owner": state["owner"], "due": state["due"], "note": state["note"], "plan": state["plan"],
            "evidence": [[one["reference"], one["description"], one["sha256"]] for one in state["evidence"]],
            "review": state["review"], "by": state["by"], "recorded-by": state["recordedBy"], "at": state["at"],
            "conflict": state["isConflict"], "carried": state["isCarried"],
        })
    return rows


# What the page has elsewhere, or what says another value again.
NOT_COMPARED = {"requirements", "requirementTexts", "scenario", "file", "workbook-id", "at-utc"}


def program_rows(items):
    rows = []
    for item in items:
        row = {key: value for key, value in item.items() if key not in NOT_COMPARED and not key.endswith("-en")}
        row["evidence"] = [[one["reference"], one["description"], one["sha256"]] for one in item["evidence"]]
        rows.append(row)
    return rows


def particulars(finding):
    """What the message of one of tenken's findings says beyond the code, as far as the page's finding has it."""
    message = finding["message"]
    if finding["code"] == "conflict":
        sides = re.match(r"(\d+) assessments? differ", message)
        return sides[1] if sides else "1"
    if finding["code"] in ("history-incomplete", "entry-missing", "seal-not-whole"):
        return re.search(r"(?:entry|seal) ([0-9a-f]{12})", message)[1]
    if finding["code"] == "torn-tail":
        return re.search(r"\((\d+) byte", message)[1]
    return ""


def page_particulars(finding):
    if finding["code"] == "conflict":
        return str(finding["sides"])
    if finding["code"] == "torn-tail":
        return str(finding["bytes"])
    return finding.get("missing", finding.get("seal", ""))[:12]


def seal_lines(program, path, seals):
    """For each seal what `verify --expect` says: whether it is whole, and what it covers."""
    found = {}
    for seal in seals:
        done = program.run("verify", path, "--expect", seal["id"])
        line = [one for one in done.stdout.split("\n") if one.startswith("tenken-seal ")]
        found[seal["id"]] = int(line[0].split()[-1]) if line else None
    return found


def differences(program, page, path):
    """What differs, as (what, the program's, the page's), and what the page read."""
    ours = page.read(path)
    summary = program.json("summary", path)
    listed = program.json("list", path)
    if summary is None or listed is None:
        return ([] if ours["problem"] else [("problem", "no workbook", None)]), ours
    if ours["problem"]:
        return [("problem", None, ours["problem"])], ours
    found = []

    def compare(what, theirs, mine):
        if theirs != mine:
            found.append((what, theirs, mine))

    def findings(those, particular):
        return [
            (one["code"], one["item"], 0 if one["code"] in OF_ITEMS else one["line"], particular(one))
            for one in those if one["code"] not in OUTSIDE
        ]

    is_replaced = any("shown instead" in one["message"] for one in summary["findings"])
    theirs = findings(summary["findings"], particulars)
    mine = findings(ours["findings"] + ours["incomplete"], page_particulars)
    if is_replaced:
        # tenken shows a catalogue that it has, the page the damaged copy: only what is about lines can be compared.
        theirs, mine = ([one for one in those if one[2] > 0] for those in (theirs, mine))
        theirs, mine = ([one for one in those if one[0] != "foreign-item"] for those in (theirs, mine))
    else:
        rows, own = program_rows(listed), item_rows(ours["items"])
        compare("items", [row["item"] for row in rows], [row["item"] for row in own])
        for row, mine_row in zip(rows, own):
            for key in row:
                compare(f"{row['item']} {key}", row[key], mine_row.get(key))
        counts = dict(ours["counts"]["results"], conflict=ours["counts"]["conflict"], carried=ours["counts"]["carried"])
        compare("results", summary["results"], counts)
        compare("progress", summary["progress"], {key: ours["counts"][key] for key in ("assessed", "total")})
        compare("reviews", summary["reviews"], dict(ours["reviewCounts"]))
        compare("requirements", [(one["id"], one["state"], one["recommended"], one["items"]) for one in summary["requirements"]],
                [(one["id"], one["state"], one["recommended"], one["items"]) for one in ours["requirementStates"]])
    compare("findings", sorted(theirs), sorted(mine))
    compare("profile", [summary[key] for key in ("title", "organization", "scope")],
            [ours["profile"][key] for key in ("title", "organization", "scope")])
    lines = seal_lines(program, path, ours["seals"])
    compare("seals", lines, {seal["id"]: seal["covered"] if seal["isWhole"] else None for seal in ours["seals"]})
    latest = [line.split()[3] for line in program.run("verify", path).stdout.split("\n") if line.startswith("tenken-seal ")]
    own = [seal["id"] for seal in ours["seals"] if seal["id"] == ours["latestSeal"] and seal["isWhole"]]
    compare("latest seal", latest, own)
    compare("complete", True, ours["isComplete"])
    return found, ours


def main():
    tenken, count, seed = os.path.abspath(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    folder = tempfile.mkdtemp(prefix="compare-reading-")
    page = Page()
    done = differing = 0
    seen = {}
    while done < count:
        # Each by a seed of its own, so that one can be made again alone.
        chance = random.Random(seed * 1000003 + done)
        place = os.path.join(folder, str(done))
        os.makedirs(place)
        program = Program(tenken, place)
        made = make_workbook(program, place, chance)
        differs_here = False
        for variant in range(min(VARIANTS, count - done)):
            path = os.path.join(place, f"variant-{variant}.rec")
            with open(path, "wb") as file:
                file.write(made if variant == 0 else damage(made, chance))
            found, ours = differences(program, page, path)
            for one in ours["findings"] + ours["incomplete"]:
                seen[one["code"]] = seen.get(one["code"], 0) + 1
            for item in ours["items"]:
                for key in ("review", "result"):
                    seen[item["state"][key]] = seen.get(item["state"][key], 0) + 1
            done += 1
            if found:
                differing += 1
                differs_here = True
                print(f"DIFFERS {path}")
                for what, theirs, mine in found[:6]:
                    print(f"  {what}\n    tenken {short(theirs)}\n    page   {short(mine)}")
        if not differs_here:
            shutil.rmtree(place)
    page.node.stdin.close()
    print("seen: " + ", ".join(f"{key} {seen[key]}" for key in sorted(seen)))
    print(f"{done} workbooks, {differing} differ")
    if differing == 0:
        shutil.rmtree(folder)
    sys.exit(1 if differing else 0)


def short(value):
    if isinstance(value, list) and len(value) > 0 and isinstance(value[0], tuple):
        return "\n           ".join(map(str, value[:30]))
    return str(value)[:400]


if __name__ == "__main__":
    main()
