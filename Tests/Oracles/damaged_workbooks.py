"""Harms the bytes of a workbook as editors, copying, git and accidents do."""
import re

LINES = [b"# a comment", b"  # indented", b"+ alone", b"no field", b" blank before: x", b"<<<<<<< ours", b"=======", b">>>>>>> theirs",
         b"%rec: Entry", b"%rec: Other", b"%mandatory: X", b"Sum: x", b"Kind: assess", b"Result: partial", b"Format: 1",
         b"CatalogDigest: x", b"Note: \xff\xfe", b"Note: nul \0", b"Note: ends in \\", b"", b" \t", b"Name:value", b"Name:\tvalue", b"\xe3\x81",
         b"Note: \xe3\x81\xc3\x28 \xed\xa0\x80 \xf0\x9f\x98", b"Title: other"]
RECORDS = [b"Id: no-kind\nNote: lost", b"Format: 1\nId: second", b"%rec: Strange\n\nA: b", b"%rec: Item\n\nId: late\nText: x",
           b"Kind: assess\nItem: x\nResult: partial", b"Kind: review", b"Kind: assess\nno field", b"Kind: assess\n\nno field\n\nno field",
           b"Kind: assess\nno field\n\n<<<<<<< ours", b"Kind: assess\nno field\n# a note\n \nno field\n\nno field", b"# a note\n# of two lines"]


def damage(data, chance):
    """`data` with one to four kinds of harm."""
    for _ in range(chance.choice([1, 1, 1, 2, 2, 3, 4])):
        data = chance.choice(HARMS)(data, chance)
    return data


def entries_at(data):
    return [match.start() for match in re.finditer(rb"(?m)^Kind: ", data)] or [len(data)]


def some_place(data, chance):
    """Mostly among the entries, which are fewer bytes than the catalogue."""
    start = entries_at(data)[0]
    if chance.random() < 0.15 or start >= len(data):
        return chance.randrange(len(data) + 1)
    if chance.random() < 0.15:
        found = data.find(b"\n%rec: Workbook")
        return chance.randrange(max(0, found), start)
    return chance.randrange(start, len(data) + 1)


def flip(data, chance):
    at = min(some_place(data, chance), len(data) - 1)
    return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1:] if data else data


def remove_record(data, chance):
    starts = entries_at(data) + [len(data)]
    index = chance.randrange(len(starts) - 1)
    return data[:starts[index]] + data[starts[index + 1]:]


def repeat_record(data, chance):
    starts = entries_at(data) + [len(data)]
    index = chance.randrange(len(starts) - 1)
    return data.rstrip(b"\n") + b"\n\n" + data[starts[index]:starts[index + 1]]


def shuffle_records(data, chance):
    starts = entries_at(data)
    blocks = [block.strip(b"\n") for block in re.split(rb"(?m)^(?=Kind: )", data[starts[0]:]) if block.strip(b"\n")]
    chance.shuffle(blocks)
    return data[:starts[0]] + b"\n\n".join(blocks) + b"\n"


def cut(data, chance):
    return data[:some_place(data, chance)]


def cut_last_lines(data, chance):
    lines = data.split(b"\n")
    return b"\n".join(lines[:-chance.randrange(1, 12)])


def carriage_returns(data, chance):
    return data.replace(b"\n", b"\r\n")


def some_carriage_returns(data, chance):
    return b"\n".join(line + b"\r" if chance.random() < 0.1 else line for line in data.split(b"\n"))


def byte_order_mark(data, chance):
    return b"\xef\xbb\xbf" + data


def insert_line(data, chance):
    at = data.rfind(b"\n", 0, some_place(data, chance)) + 1
    return data[:at] + chance.choice(LINES) + b"\n" + data[at:]


def append_lines(data, chance):
    lines = [chance.choice(LINES) for _ in range(chance.randrange(1, 5))]
    return data + b"\n".join(lines) + chance.choice([b"", b"\n"])


def append_record(data, chance):
    end = chance.choice([b"", b"\n", b"\n\n", b"\n+", b"\n\0", b"\r\n"])
    return data + b"\n" + chance.choice(RECORDS) + end


def lone_plus(data, chance):
    return data.rstrip(b"\n") + b"\n+"


def insert_record(data, chance):
    at = chance.choice(entries_at(data) + [data.find(b"%rec: Workbook"), len(data)])
    return data[:at] + b"\n" + chance.choice(RECORDS) + b"\n\n" + data[at:]


def remove_line(data, chance):
    at = data.rfind(b"\n", 0, some_place(data, chance)) + 1
    end = data.find(b"\n", at)
    return data[:at] + data[end + 1:] if end >= 0 else data[:at]


def edit_value(data, chance):
    names = [b"Result", b"By", b"Note", b"Base", b"After", b"Sum", b"Item", b"Verdict", b"Title", b"CatalogDigest", b"Format", b"Id",
             b"Undoes", b"Obligation", b"Group", b"At"]
    found = list(re.finditer(rb"(?m)^(%s): (.*)$" % chance.choice(names), data))
    if not found:
        return data
    one = chance.choice(found)
    value = chance.choice([b"x", b"partial", one[2] + b"x", one[2][:-1], b"", one[2].upper(), b"+1", b"2"])
    return data[:one.start(2)] + value + data[one.end(2):]


def remove_workbook_record(data, chance):
    return re.sub(rb"(?ms)^Format: 1\n.*?\n\n", b"", data, count=1)


def join_descriptor(data, chance):
    """The blank line between a descriptor and the records behind it, or between two records, is lost."""
    found = list(re.finditer(rb"\n\n", data))
    one = chance.choice(found[-40:]) if found else None
    return data[:one.start()] + b"\n" + data[one.end():] if one else data


def move_behind(data, chance):
    """The descriptor of the entries stands behind the first of them."""
    block = re.search(rb"(?ms)^%rec: Entry\n.*?\n\n", data)
    if not block:
        return data
    rest = data[:block.start()] + data[block.end():]
    at = chance.choice(entries_at(rest))
    return rest[:at] + block[0] + rest[at:]


def markers(data, chance):
    starts = entries_at(data)
    at = chance.choice(starts)
    return data[:at] + b"<<<<<<< HEAD\n" + data[at:].rstrip(b"\n") + b"\n=======\n" + data[at:] + b">>>>>>> theirs\n"


def no_last_line_feed(data, chance):
    return data.rstrip(b"\n")


HARMS = [flip, flip, flip, remove_record, remove_record, repeat_record, shuffle_records, cut, cut_last_lines, carriage_returns,
         some_carriage_returns, byte_order_mark, insert_line, insert_line, append_lines, insert_record, append_record, append_record,
         lone_plus, remove_line, edit_value, edit_value, remove_workbook_record, join_descriptor, move_behind, markers,
         no_last_line_feed]
