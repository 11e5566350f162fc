#!/usr/bin/env python3
"""Reads reports and exports that tenken writes as xlsx with openpyxl: check-reports-in-excel.py TENKEN WORKBOOKS SEED

Of random workbooks: the export is compared with `list --format json` field by field; every form's sheets are read; no cell is a
formula; imported at once, there is nothing to record. Then a sheet is filled in by two people. Needs openpyxl.
"""
import datetime
import os
import random
import shutil
import subprocess
import sys
import tempfile
import warnings

import openpyxl

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from compare_reading import Program  # noqa: E402
from random_workbooks import make_workbook  # noqa: E402

# A warning says that openpyxl met something that should not be there.
warnings.simplefilter("error", UserWarning)
FORMS = ["table", "answers", "applicability", "points", "summary"]
HEADS = {"result": "Result", "owner": "Owner", "due": "Due", "note": "Note", "plan": "Plan"}
NAMES = {"compliant": "○ compliant", "partial": "△ partial", "alternative": "◇ alternative",
         "noncompliant": "× noncompliant", "not-applicable": "― not applicable", "unassessed": None}
FILLED_IN = {"Result", "Owner", "Due", "Evidence", "Note", "Plan"}
# Of the cells of a table's head.
HEAD_COLOUR = "FFD9E2EC"
LONGEST = 32767


def run(program, *arguments):
    done = subprocess.run([program.path, *arguments], capture_output=True, text=True, env=program.environment)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(arguments)}: {done.stderr}")
    return done


def as_read(text):
    """A text as Excel's file holds it: controls, which no XML has, are left out; lines end in LF."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text.encode("utf-16-le")) // 2 > LONGEST:
        return None
    return text


def rows_of(sheet):
    heads = [cell.value for cell in sheet[1]]
    return heads, [dict(zip(heads, row)) for row in sheet.iter_rows(min_row=2)]


def compare_export(program, path, folder, wrong):
    target = os.path.join(folder, "export.xlsx")
    run(program, "export", path, "-o", target, "--replace", "--language", "en")
    book = openpyxl.load_workbook(target)
    heads, rows = rows_of(book["Answers"])
    items = program.json("list", path)
    if len(rows) != len(items):
        wrong.append(f"{path}: {len(rows)} rows for {len(items)} items")
        return
    for row, item in zip(rows, items):
        if row["tenken:item"].value != item["item"]:
            wrong.append(f"{path}: {row['tenken:item'].value} in the place of {item['item']}")
        if item["conflict"]:
            continue
        for key, head in HEADS.items():
            value = row[head].value
            expected = item[key]
            if key == "result":
                expected = NAMES.get(expected, f"? {expected}")
            elif key == "due" and isinstance(value, datetime.datetime):
                value = value.date().isoformat()
            elif expected is not None:
                expected = as_read(expected) or None
            if expected != value and not (expected is None and value and value.endswith("…〔以下略〕")):
                wrong.append(f"{path}: {item['item']} {key}: {expected!r} is {value!r}")
    check_no_formulas(book, path, wrong)
    check_protection(book, rows, path, wrong)
    plan = run(program, "import", path, target, "--language", "en")
    if "there is nothing to record" not in plan.stderr or "not read" in plan.stdout:
        wrong.append(f"{path}: exported and imported at once: {plan.stdout[-300:] + plan.stderr}")


def check_protection(book, rows, path, wrong):
    """Only the columns to fill in are open, without a password; the guide names each of them."""
    for sheet in book:
        protection = sheet.protection
        free = not (protection.sort or protection.autoFilter or protection.formatColumns or protection.formatRows)
        if not protection.sheet or protection.password or not free:
            wrong.append(f"{path}: {sheet.title} is not protected, or too much so")
    for row in rows:
        unlocked = {head for head, cell in row.items() if not cell.protection.locked}
        if unlocked != FILLED_IN:
            wrong.append(f"{path}: open are {unlocked}")
            return
    guide = {cell.value for row in book["How to fill in"].iter_rows() for cell in row}
    if not FILLED_IN <= guide:
        wrong.append(f"{path}: the guide says nothing of {FILLED_IN - guide}")


def check_heads(book, path, wrong):
    """The head of each table is printed on every page, and stays where no chart is above it."""
    for sheet in book:
        heads = [row[0].row for row in sheet.iter_rows() if row[0].fill.fgColor.rgb == HEAD_COLOUR]
        printed = f"${heads[0]}:${heads[0]}" if heads else None
        frozen = f"A{heads[0] + 1}" if heads and not sheet._charts else None
        if len(heads) > 1 or sheet.print_title_rows != printed or sheet.freeze_panes != frozen:
            wrong.append(f"{path}: {sheet.title}: heads {heads}, printed {sheet.print_title_rows}, "
                         f"frozen {sheet.freeze_panes}")


def check_no_formulas(book, path, wrong):
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    wrong.append(f"{path}: {sheet.title}!{cell.coordinate} is a formula")


def read_report(program, path, folder, form, wrong):
    target = os.path.join(folder, "report.xlsx")
    run(program, "report", path, "-o", target, "--replace", "--form", form, "--history", "--language", "ja")
    book = openpyxl.load_workbook(target)
    check_no_formulas(book, path, wrong)
    check_heads(book, path, wrong)
    table = book["対応表"]
    heads = [cell.value for cell in table[1]]
    if heads[0] != "No." or table.print_title_rows != "$1:$1" or table.freeze_panes != "A2":
        wrong.append(f"{path}: {form}: the head is {heads}, printed {table.print_title_rows}, frozen {table.freeze_panes}")
    if form == "table" and len(book["集計"]._charts) != 1:
        wrong.append(f"{path}: no chart of figures")


def fill_in(program, folder, wrong):
    """Two people fill in the same sheet: a field each of one item, and one field both of another."""
    path = os.path.join(folder, "two.rec")
    run(program, "new", path)
    run(program, "assess", path, "3.13-1-9", "--result", "partial", "--by", "某")
    run(program, "assess", path, "3.13-1-10", "--result", "partial", "--by", "某")
    target = os.path.join(folder, "two.xlsx")
    run(program, "export", path, "-o", target, "--language", "ja")

    def filled(name, values):
        book = openpyxl.load_workbook(target)
        sheet = book["回答"]
        heads = {cell.value: cell.column for cell in sheet[1]}
        for row in range(2, sheet.max_row + 1):
            item = sheet.cell(row, heads["tenken:item"]).value
            for (wanted, head), value in values.items():
                if item == wanted:
                    sheet.cell(row, heads[head]).value = value
        own = os.path.join(folder, name)
        book.save(own)
        return own

    one = filled("one.xlsx", {("3.13-1-9", "評価"): "○ 適合", ("3.13-1-10", "所見"): "一人目の所見"})
    two = filled("two-by.xlsx", {("3.13-1-9", "所見"): "二人目の所見", ("3.13-1-10", "所見"): "二人目の別の所見"})
    run(program, "import", path, one, "--apply", "--by", "山田")
    done = run(program, "import", path, two, "--apply", "--by", "鈴木", "--language", "en")
    check_ignored(program, folder, path, target, wrong)
    items = {item["item"]: item for item in program.json("list", path)}
    both = (items["3.13-1-9"]["result"], items["3.13-1-9"]["note"])
    if both != ("compliant", "二人目の所見"):
        wrong.append(f"a field each: {both}")
    if items["3.13-1-10"]["note"] != "一人目の所見" or done.returncode != 1 or "conflict 1" not in done.stdout:
        wrong.append(f"one field both: {items['3.13-1-10']['note']} {done.returncode} {done.stdout}")


def check_ignored(program, folder, path, target, wrong):
    """What is written where nothing is read is named with its place."""
    book = openpyxl.load_workbook(target)
    sheet = book["回答"]
    column, row = sheet.max_column + 1, sheet.max_row + 2
    sheet.cell(1, column).value = "備考2"
    sheet.cell(2, column).value = "一つ"
    sheet.cell(row, 3).value = "以上です"
    book.create_sheet("質問")["B2"].value = "どう書く？"
    more = os.path.join(folder, "more.xlsx")
    book.save(more)
    done = run(program, "import", path, more, "--language", "en")
    places = [f"{sheet.cell(1, column).coordinate} “備考2”", f"C{row} “以上です”"]
    expected = "not read: " + ", ".join(f"回答!{place}" for place in places) + ", 質問!B2 “どう書く？”"
    # Lines are broken to the width.
    if expected not in " ".join(done.stdout.split()):
        wrong.append(f"ignored: {expected} is not in {done.stdout[-400:]}")


def main():
    tenken, count, seed = os.path.abspath(sys.argv[1]), *map(int, sys.argv[2:4])
    folder = tempfile.mkdtemp(prefix="check-reports-in-excel-")
    program = Program(tenken, folder)
    wrong = []
    for number in range(count):
        chance = random.Random(seed * 1000003 + number)
        place = os.path.join(folder, str(number))
        os.makedirs(place)
        path = os.path.join(place, "made.rec")
        with open(path, "wb") as file:
            file.write(make_workbook(program, place, chance))
        compare_export(program, path, place, wrong)
        read_report(program, path, place, FORMS[number % len(FORMS)], wrong)
    fill_in(program, folder, wrong)
    for line in wrong[:20]:
        print(line)
    print(f"{count} workbooks, {len(wrong)} wrong")
    if not wrong:
        shutil.rmtree(folder)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
