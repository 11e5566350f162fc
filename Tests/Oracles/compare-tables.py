#!/usr/bin/env python3
"""Compares what tenken reads from tables, cell by cell, with what openpyxl and Python's csv read: compare-tables.py DUMP FILE...

DUMP is the program dump-table (README.md beside this). Ends with an error where a file differs.
"""
import codecs
import csv
import datetime
import io
import json
import re
import subprocess
import sys
import zipfile

MOST_SHOWN = 10


def ours(dump, path):
    """Sheets by position: name, hidden, merged, hidden rows and columns, cells by place; or the problem."""
    lines = subprocess.run([dump, path], capture_output=True, check=True).stdout.decode().split("\n")
    sheets, head = [], None
    for line in filter(None, lines):
        record = json.loads(line)
        if "problem" in record:
            return None, record["problem"]
        if "sheet" in record:
            sheets.append(dict(record, cells={}))
        elif "at" in record:
            sheets[-1]["cells"][tuple(record["at"])] = (record["kind"], record["text"])
        else:
            head = record
    return sheets, head["format"]


def text_of(text):
    """What openpyxl leaves as it is in the file: line breaks, escapes, controls."""
    def unit(match):
        return chr(int(match[1], 16))
    text = re.sub("_x([0-9A-Fa-f]{4})_", unit, text)
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = re.sub("\r\n?|[\x0b\x0c\x85]", "\n", text)
    return re.sub("[\x00-\x08\x0e-\x1f\x7f-\x9f]", "", text)


def expected(cell, formula, date_of):
    """The kind and the text that a cell of openpyxl should have, or None; a number as a float."""
    value = cell.value
    if value is None:
        if isinstance(formula.value, str) and formula.data_type == "f":
            return ("uncomputed", formula.value)
        return ("uncomputed", None) if formula.data_type == "f" else None
    if isinstance(value, bool):
        return ("flag", "TRUE" if value else "FALSE")
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
        return ("date", date_of(value))
    if isinstance(value, (int, float)):
        return ("number", float(value))
    if cell.data_type == "e":
        return ("error", value)
    text = text_of(value)
    return ("text", text) if text else None


def date_text(value):
    half = datetime.timedelta(microseconds=500_000)
    if isinstance(value, datetime.timedelta):
        seconds = int((value + half).total_seconds())
        return "%02d:%02d:%02d" % (seconds // 3600, seconds // 60 % 60, seconds % 60)
    if isinstance(value, datetime.time):
        value = (datetime.datetime.combine(datetime.date(2000, 1, 1), value) + half).time()
        return value.strftime("%H:%M:%S")
    if isinstance(value, datetime.datetime):
        value = (value + half).replace(microsecond=0)
        if value.time() != datetime.time():
            return value.isoformat()
        return value.date().isoformat()
    return value.isoformat()


def agrees(mine, theirs):
    # openpyxl does not tell an empty text of a formula from none.
    if theirs is not None and theirs[0] == "uncomputed" and mine is None:
        return True
    if mine is None or theirs is None:
        return mine == theirs
    if theirs[1] is None:
        return mine[0] == theirs[0]
    if mine[0] != theirs[0]:
        return False
    if mine[0] == "number":
        return abs(float(mine[1]) - theirs[1]) <= 1e-14 * abs(theirs[1])
    return mine[1] == theirs[1]


def transitional(path):
    """A workbook with the namespaces of Transitional where it is Strict, which openpyxl finds no sheets in."""
    result = io.BytesIO()
    with zipfile.ZipFile(path) as strict, zipfile.ZipFile(result, "w") as out:
        for name in strict.namelist():
            data = strict.read(name)
            if name.endswith((".xml", ".rels")):
                data = re.sub(rb"http://purl\.oclc\.org/ooxml/([A-Za-z]+)/([A-Za-z]+)",
                              rb"http://schemas.openxmlformats.org/\1/2006/\2", data)
            out.writestr(name, data)
    result.seek(0)
    return result


def workbook(path):
    import openpyxl
    values, formulas = openpyxl.load_workbook(path, data_only=True), openpyxl.load_workbook(path)
    if not values.worksheets:
        values = openpyxl.load_workbook(transitional(path), data_only=True)
        formulas = openpyxl.load_workbook(transitional(path))
    result = []
    for sheet in values.worksheets:
        source = formulas[sheet.title]
        cells = {}
        for (row, column), cell in sheet._cells.items():
            found = expected(cell, source.cell(row, column), date_text)
            if found:
                cells[row - 1, column - 1] = found
        rows = max((row for row, _ in cells), default=-1)
        columns = max((column for _, column in cells), default=-1)
        hidden = set()
        for dimension in sheet.column_dimensions.values():
            if dimension.hidden:
                hidden |= set(range((dimension.min or 1) - 1, dimension.max or 1))
        merged = [str(each) for each in sheet.merged_cells.ranges if each.min_row - 1 <= rows]
        result.append({
            "sheet": text_of(sheet.title), "hidden": sheet.sheet_state != "visible", "merged": sorted(merged),
            "hiddenRows": sorted(number - 1 for number, row in sheet.row_dimensions.items()
                                 if row.hidden and number - 1 <= rows),
            "hiddenColumns": sorted(column for column in hidden if column <= columns), "cells": cells})
    return result


def separated(path, said):
    with open(path, "rb") as file:
        data = file.read()
    for mark, name in ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            text = data.decode(name)
            break
    else:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = data.decode("cp932")
    delimiter = "\t" if said.startswith("tsv") else ";" if said.startswith("csv (;)") else ","
    csv.field_size_limit(1 << 30)
    # csv takes lines; LF, CR and CRLF end them, and nothing else that str.splitlines knows.
    lines = re.findall("[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", text)
    cells = {}
    for row, texts in enumerate(csv.reader(lines, delimiter=delimiter)):
        for column, cell in enumerate(texts):
            cell = re.sub("^'(?='*[=+\\-@\t\r\n＝＋－＠])", "", cell)
            cell = re.sub("\r\n?|[\x0b\x0c\x85]", "\n", cell)
            cell = re.sub("[\x00-\x08\x0e-\x1f\x7f-\x9f]", "", cell)
            if cell:
                cells[row, column] = ("text", cell)
    return [{"sheet": "", "hidden": False, "merged": [], "hiddenRows": [], "hiddenColumns": [], "cells": cells}]


def differences(mine, theirs):
    if [sheet["sheet"] for sheet in mine] != [sheet["sheet"] for sheet in theirs]:
        yield f"sheets: {[s['sheet'] for s in mine]} / {[s['sheet'] for s in theirs]}"
        return
    for left, right in zip(mine, theirs):
        for key in ("hidden", "merged", "hiddenRows", "hiddenColumns"):
            one, other = left[key], right[key]
            if key == "merged":
                one = sorted(one)
            if one != other:
                yield f"{left['sheet']}: {key} {one} / {other}"
        for place in sorted(left["cells"].keys() | right["cells"].keys()):
            one, other = left["cells"].get(place), right["cells"].get(place)
            if not agrees(one, other):
                yield f"{left['sheet']} row {place[0] + 1} column {place[1] + 1}: {one} / {other}"


def main(dump, paths):
    failed = False
    for path in paths:
        mine, said = ours(dump, path)
        try:
            theirs = separated(path, said) if path.lower().endswith((".csv", ".tsv")) else workbook(path)
        except Exception as error:  # openpyxl has no error of its own for all that it can not read.
            print(f"{path}: the oracle can not read it ({type(error).__name__}: {error}); tenken: {said}")
            continue
        if mine is None:
            print(f"{path}: REFUSED: {said}")
            failed = True
            continue
        found = list(differences(mine, theirs))
        count = sum(len(sheet["cells"]) for sheet in mine)
        print(f"{path}: {said}, {len(mine)} sheets, {count} cells, {len(found)} differences")
        for line in found[:MOST_SHOWN]:
            print("   ", line)
        failed |= bool(found)
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
