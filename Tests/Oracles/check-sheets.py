#!/usr/bin/env python3
"""Prints what openpyxl finds in written workbooks beside their cells: check-sheets.py [--expect EXPECTED] FILE...

With --expect, ends with an error where what is printed differs from the file EXPECTED.
"""
import difflib
import sys
import warnings

import openpyxl
from openpyxl.utils import get_column_letter

# A warning says that openpyxl met something that should not be there.
warnings.simplefilter("error")


PROTECTED = ["formatCells", "formatColumns", "formatRows", "insertColumns", "insertRows", "insertHyperlinks",
             "deleteColumns", "deleteRows", "sort", "autoFilter", "pivotTables", "objects", "scenarios"]


def drawn(sheet):
    for chart in sheet._charts:
        names = [series.tx.strRef.f for series in chart.series]
        anchor = chart.anchor._from
        yield (f"chart {chart.barDir} {chart.grouping} at {get_column_letter(anchor.col + 1)}{anchor.row + 1}, "
               f"names {names[0]} to {names[-1]}, first axis {chart.x_axis.scaling.orientation}, "
               f"legend {chart.legend.position}")


def described(sheet):
    yield f"sheet {sheet.title}: {sheet.sheet_state}, {sheet.dimensions}"
    kinds = {}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                kind = "d" if cell.is_date else cell.data_type
                kinds[kind] = kinds.get(kind, 0) + 1
    # Formulas would be "f".
    yield "  cells: " + ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    merged = sorted(str(each) for each in sheet.merged_cells.ranges)
    if merged:
        yield "  merged: " + ", ".join(merged)
    hidden = [letter for letter, dimension in sheet.column_dimensions.items() if dimension.hidden]
    if hidden:
        yield "  hidden columns: " + ", ".join(hidden)
    if sheet.freeze_panes or sheet.print_title_rows:
        yield f"  frozen above {sheet.freeze_panes}, printed again {sheet.print_title_rows}"
    if sheet.protection.sheet:
        # What is false is not kept from anybody.
        free = [name for name in PROTECTED if not getattr(sheet.protection, name)]
        unlocked = sum(not cell.protection.locked for row in sheet.iter_rows() for cell in row)
        yield (f"  protected, password {sheet.protection.password}, free to {', '.join(free)}, "
               f"{unlocked} cells unlocked")
    if sheet.auto_filter.ref:
        yield f"  filter {sheet.auto_filter.ref}"
    for validation in sheet.data_validations.dataValidation:
        yield f"  {validation.type} {validation.sqref}: {validation.formula1} / {validation.error}"
    for ranges in sheet.conditional_formatting:
        for rule in ranges.rules:
            colour = rule.dxf.fill.bgColor.rgb
            yield f"  colour {ranges.sqref}: {rule.operator} {rule.formula[0]} {colour}"
    links = [cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    if links:
        first, last = links[0], links[-1]
        yield f"  {len(links)} links, {first.target or first.location} to {last.target or last.location}"
    for chart in drawn(sheet):
        yield "  " + chart
    setup = sheet.page_setup
    yield (f"  paper {setup.paperSize} {setup.orientation}, pages {setup.fitToWidth or 1} by {setup.fitToHeight}, "
           f"fits {sheet.sheet_properties.pageSetUpPr is not None and sheet.sheet_properties.pageSetUpPr.fitToPage}, "
           f"foot {sheet.oddFooter.left.text!r} {sheet.oddFooter.right.text!r}")


def report(path):
    book = openpyxl.load_workbook(path)
    properties = book.properties
    yield f"title {properties.title!r}, created {properties.created.isoformat()}, modified {properties.modified.isoformat()}"
    yield f"active {book.active.title}"
    for sheet in book.worksheets:
        yield from described(sheet)


def main(arguments):
    expected = None
    if arguments[0] == "--expect":
        with open(arguments[1], encoding="utf-8") as file:
            expected = file.read().splitlines()
        arguments = arguments[2:]
    failed = False
    for path in arguments:
        lines = list(report(path))
        if expected is None:
            print("\n".join(lines))
            continue
        found = list(difflib.unified_diff(expected, lines, "expected", path, lineterm="", n=0))
        print("\n".join(found) if found else f"{path}: as expected")
        failed |= bool(found)
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
