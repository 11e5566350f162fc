#!/usr/bin/env python3
"""Writes WidthTable.swift, the display width of every Unicode scalar, beside this script.

    python3 -m pip install unicodedata2     # the newest Unicode; without it Python's own is used
    python3 make-width-table.py

The rules are those of glibc's localedata/unicode-gen/utf8_gen.py, after Markus Kuhn's wcwidth.c:
marks and format characters take no column, East Asian Wide and Fullwidth ones take two.
"""

import pathlib

try:
    import unicodedata2 as unicodedata
except ImportError:
    import unicodedata

ZERO, NARROW, WIDE, AMBIGUOUS = range(4)

# Prepended_Concatenation_Mark: of category Cf, and yet visible signs with a width.
PREPENDED = {*range(0x0600, 0x0606), 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD}

# Vowels and final consonants of decomposed Hangul, drawn into the cell of the leading consonant.
JAMO = [(0x1160, 0x11FF), (0xD7B0, 0xD7FF)]

# Ambiguous or neutral by Unicode and yet as wide as an ideograph: circled numbers on black squares, hexagrams.
AS_WIDE_AS_IDEOGRAPHS = [(0x3248, 0x324F), (0x4DC0, 0x4DFF)]

# "All code points, assigned or unassigned, in these blocks are W" (EastAsianWidth.txt).
UNASSIGNED_WIDE = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]


def within(code, ranges):
    return any(first <= code <= last for first, last in ranges)


def width_class(code):
    character = chr(code)
    category = unicodedata.category(character)
    if code == 0x00AD or code in PREPENDED:
        return NARROW
    if category in ("Cc", "Cf", "Me", "Mn") or within(code, JAMO):
        return ZERO
    if within(code, AS_WIDE_AS_IDEOGRAPHS):
        return WIDE
    if category == "Cn" and within(code, UNASSIGNED_WIDE):
        return WIDE
    return {"W": WIDE, "F": WIDE, "A": AMBIGUOUS}.get(unicodedata.east_asian_width(character), NARROW)


def entries():
    previous = None
    for code in range(0x110000):
        if 0xD800 <= code <= 0xDFFF:  # surrogates are no scalars: they join whatever precedes them
            continue
        current = width_class(code)
        if current != previous:
            yield code << 2 | current
        previous = current


def main():
    words = [f"0x{entry:06X}" for entry in entries()]
    per_line = 11
    lines = [", ".join(words[i : i + per_line]) for i in range(0, len(words), per_line)]
    body = "".join(f"        {line},\n" for line in lines)
    text = f"""// Made by make-width-table.py from Unicode {unicodedata.unidata_version}. Run it again rather than edit this.

/// The width class of every scalar, as the sorted starts of the stretches that share one.
enum WidthTable {{
    /// Each entry is `first scalar << 2 | class`, and holds up to the next entry's first scalar.
    /// The classes are 0 no column, 1 one column, 2 two columns, 3 East Asian Ambiguous.
    // swift-format-ignore
    static let entries: [UInt32] = [
{body}    ]
}}
"""
    pathlib.Path(__file__).with_name("WidthTable.swift").write_text(text, encoding="utf-8")


main()
