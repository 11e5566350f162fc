"""Makes random workbooks: by tenken's own commands, then with entries that only a script writes (undo, unknown fields, …)."""
import hashlib
import json
import os
import re
import shutil

PEOPLE = ["kate", "Kate", "ＫＡＴＥ", "佐藤 花子", "佐藤花子", "サトウ", "さとう", "ｻﾄｳ", "がく", "か\u3099く", "bob", "Bob ", "鈴木",
          "Élan", "élan"]
TEXTS = ["", "確認した。", "設定書を見た。\n・ VPN 装置は相互に認証する。\n\n・ 記録は残る。", "ends in \\", "two\\\nlines \\  ", "# no comment",
         "+ no plus", "Kind: assess", "が", "か\u3099", "a | b", "\ttab", " 前後の空白 ", "C:\\temp\\", "é", "e\u0301", "%rec: X",
         "<<<<<<< ours", "長い" * 200, "同じ", "同じ"]
RESULTS = ["compliant", "partial", "alternative", "noncompliant", "not-applicable", "unassessed"]
DUES = ["2026-12-15", "2025-01-31", "2031-02-28", ""]
KEPT = ("Result", "Owner", "Due", "Evidence", "Note", "Plan", "Risk")
WORDS = ["聞き取り", "https://example.com/a?b=c", "policy | 第5条", "見学 | a | b", "現地"]


def sha256(data):
    return hashlib.sha256(data if isinstance(data, bytes) else data.encode()).hexdigest()


class Text:
    """What is needed of a workbook to add to it: the workbook's sum, and each entry's fields. Only for files that nothing harmed."""

    def __init__(self, data):
        self.sum = re.search(rb"(?m)^DescriptorDigest: [0-9a-f]{64}\nSum: ([0-9a-f]{64})$", data)[1].decode()
        self.entries = []
        for block in re.split(rb"\n\n+", data):
            if block.startswith(b"Kind: "):
                fields = decoded(block.decode())
                # One that was written outside is followed on by nothing here.
                if fields[-1][0] == "Sum":
                    self.entries.append(fields)

    def of(self, kind, item=None):
        return [one for one in self.entries if one.get("Kind") == kind and (item is None or one.get("Item") == item)]

    def heads(self, item):
        named = {id for one in self.of("assess", item) for id in one.ids("Base")}
        return [one for one in self.of("assess", item) if one.get("Sum") not in named]

    def tips(self):
        named = {id for one in self.entries for id in one.ids("Base") + one.ids("After")}
        return sorted({one.get("Sum") for one in self.entries} - named)


class Fields(list):
    def get(self, name):
        return next((value for key, value in self if key == name), None)

    def ids(self, name):
        return (self.get(name) or "").split("\n") if self.get(name) else []


def decoded(block):
    fields = Fields()
    for line in block.rstrip("\n").split("\n"):
        guarded = re.search(r"\\ +$", line)
        line = line[:-1] if guarded else line
        if line.startswith("+"):
            fields[-1] = (fields[-1][0], fields[-1][1] + "\n" + line[2:])
        else:
            name, value = line.split(": ", 1) if ": " in line else (line[:-1], "")
            fields.append((name, value))
    return fields


def canonical(fields):
    return "".join(f"{name}: " + value.replace("\n", "\n+ ") + "\n" for name, value in fields)


def stored(fields):
    lines = canonical(fields).split("\n")
    return "\n".join(line + " " if re.search(r"\\ *$", line) else line for line in lines)


def with_sum(text, fields):
    return fields + [("Sum", sha256(text.sum + "\n" + canonical(fields)))]


def make_catalog(path, chance):
    """A small catalogue with some items in no block, some texts missing, and ids that a careless program confuses."""
    lines = ["%rec: Catalog", "", f"Id: cat-{chance.randrange(1000)}", "Title: 対応表", "Publisher: 本人", "Edition: 1", "Published: 2026-01-02",
             "Source: https://example.com/", "Attribution: 出典", "+ 二行目", "Coverage: 1/1", "Language: ja", "GlossNote: none", ""]
    ids = ["__proto__", "constructor", "item-3"] + [f"1-{n}-{m}" for n in (1, 2) for m in range(1, chance.randrange(2, 6))]
    chance.shuffle(ids)
    lines += ["%rec: Section", "", "Id: s1", "Number: 1", "Title: 第一", "", "Id: s2", "Number: 2", "Gap: Title | 前のページ | before", ""]
    lines += ["%rec: Group", ""]
    for group in ("g1", "g2", "g3"):
        lines += [f"Id: {group}", f"Section: {chance.choice(['s1', 's2'])}", f"Number: {group}", "Title: 小項目", ""]
    lines += ["%rec: Scenario", "", "Id: sc", "Text: 漏れる", ""]
    lines += ["%rec: Requirement", ""]
    for requirement in ("r1", "r2", "r3", "r4"):
        lines += [f"Id: {requirement}", "Part: 編", "Chapter: 1.章", "Category: 遵守事項", "Text: 守る\\ ", ""]
    lines += ["%rec: Item", ""]
    for id in ids:
        lines += [f"Id: {id}", f"Group: {chance.choice(['g1', 'g2', 'g3'])}", f"Number: №{id}",
                  f"Obligation: {chance.choice(['required', 'required', 'recommended'])}"]
        lines += ["Text: 対策する", f"+ {id}", ""] if chance.random() < 0.8 else ["Gap: Text | 不明", ""]
    lines += ["%rec: Mapping", ""]
    mapped = chance.sample(ids, len(ids) - 2)
    cut = chance.randrange(1, len(mapped))
    for number, part in enumerate((mapped[:cut], mapped[cut:])):
        lines += [f"Id: block-{number}"] + [f"Item: {id}" for id in part]
        lines += [f"Requirement: {id}" for id in chance.sample(["r1", "r2", "r3"], chance.randrange(0, 3))]
        lines += ["Scenario: sc", "Relationship: intersects-with", ""]
    with open(path, "w") as file:
        file.write("\n".join(lines))


def make_workbook(program, folder, chance):
    """The bytes of a random workbook that nothing harmed."""
    path = os.path.join(folder, "acme.rec")
    arguments = ["new", path, "--by", chance.choice(PEOPLE), "--title", chance.choice(TEXTS[:2]) or "t"]
    if chance.random() < 0.6:
        catalog = os.path.join(folder, "catalog.rec")
        make_catalog(catalog, chance)
        arguments += ["--catalog", catalog]
    made = program.run(*arguments)
    assert os.path.exists(path), made.stderr
    items = [row["item"] for row in program.json("list", path)]
    # Few items, so that people meet.
    items = chance.sample(items, min(len(items), 4))
    record(program, folder, path, items, chance, chance.randrange(3, 14))
    if chance.random() < 0.3:
        path = carried_over(program, folder, path, items, chance)
    if chance.random() < 0.6:
        path = merged(program, folder, path, items, chance)
        record(program, folder, path, items, chance, chance.randrange(0, 6))
    data = open(path, "rb").read()
    for _ in range(chance.randrange(0, 12)):
        data = with_written_entry(data, items, chance)
    if chance.random() < 0.4:
        # What tenken makes of all that.
        open(path, "wb").write(data)
        if chance.random() < 0.5:
            for item in items:
                program.run("assess", path, item, "--resolve", "--result", chance.choice(RESULTS), "--by", chance.choice(PEOPLE))
            program.run("seal", path, "--by", chance.choice(PEOPLE))
        record(program, folder, path, items, chance, 4)
        data = open(path, "rb").read()
    return grown(data, items, chance) if chance.random() < 0.06 else data


def grown(data, items, chance):
    """So large that tenken reads it in several chunks."""
    text = Text(data)
    parts, last = [data], text.tips()
    heads = {item: [one.get("Sum") for one in text.heads(item)] for item in items}
    for number in range(700):
        item = chance.choice(items)
        fields = [("Kind", "assess"), ("Item", item), ("Result", chance.choice(RESULTS)), ("Note", f"{number}\n" + "長い" * 80)]
        fields += [("By", chance.choice(PEOPLE)), ("At", "2026-11-01T00:00:00Z")]
        fields += [("Base", "\n".join(sorted(heads[item])))] if heads[item] else []
        fields += [("After", "\n".join(last))] if last else []
        complete = with_sum(text, fields)
        last = heads[item] = [complete[-1][1]]
        parts.append(b"\n" + stored(complete).encode())
    return b"".join(parts)


def record(program, folder, path, items, chance, steps):
    """Some steps by tenken's commands; those that it refuses record nothing."""
    for _ in range(steps):
        by = ["--by", chance.choice(PEOPLE)]
        item = chance.choice(items)
        what = chance.random()
        if what < 0.5:
            options = []
            for name, values in (("--result", RESULTS), ("--note", TEXTS), ("--plan", TEXTS), ("--due", DUES),
                                 ("--owner", ["", "鈴木", "運用部"])):
                if chance.random() < (0.8 if name == "--result" else 0.35):
                    options += [name, chance.choice(values)]
            for _ in range(chance.choice([0, 0, 1, 2])):
                options += ["--evidence", evidence(folder, chance)]
            if chance.random() < 0.1:
                options += ["--clear-evidence"]
            if chance.random() < 0.25:
                options += ["--resolve"]
            program.run("assess", path, item, *options, *by)
        elif what < 0.8:
            verdict = chance.choice(["--accept", "--accept", "--return", "--withdraw"])
            program.run("review", path, item, verdict, "--note", chance.choice(TEXTS), *by)
        elif what < 0.87:
            program.run("seal", path, "--note", chance.choice(TEXTS), *by)
        elif what < 0.92:
            program.run("profile", path, "--title", chance.choice(["表題", "別の表題"]), "--scope", chance.choice(TEXTS[:2]), *by)
        elif what < 0.96:
            program.run("confirm", path, item, *by)
        else:
            import_table(program, folder, path, items, chance, by)


def evidence(folder, chance):
    if chance.random() < 0.4:
        return chance.choice(WORDS)
    name = f"evidence/file-{chance.randrange(3)}.txt"
    os.makedirs(os.path.join(folder, "evidence"), exist_ok=True)
    with open(os.path.join(folder, name), "w") as file:
        file.write(str(chance.randrange(2)))
    return chance.choice([name, name + " | 第5条"])


def import_table(program, folder, path, items, chance, by):
    table = os.path.join(folder, "answers.csv")
    with open(table, "w") as file:
        file.write("Id,Result,Note,Judge\n")
        for item in chance.sample(items, 2):
            judges = "\n".join(chance.sample(PEOPLE, chance.randrange(0, 3)))
            file.write(f'{item},{chance.choice(RESULTS)},回答 {chance.randrange(3)},"{judges}"\n')
    program.run("import", path, table, "--column", "id=A", "--column", "result=B", "--column", "note=C", "--column", "assessedby=D",
                "--head", "1", "--conflicts-as-sides", "--apply", *by)


def carried_over(program, folder, path, items, chance):
    new = os.path.join(folder, "next.rec")
    program.run("new", new, "--from", path, "--by", chance.choice(PEOPLE))
    if not os.path.exists(new):
        return path
    record(program, folder, new, items, chance, chance.randrange(1, 8))
    return new


def merged(program, folder, path, items, chance):
    """Copies that are worked on apart and brought together, in either direction."""
    copy = os.path.join(folder, "copy.rec")
    shutil.copy(path, copy)
    for one in (path, copy):
        record(program, folder, one, items, chance, chance.randrange(1, 7))
    ours, theirs = chance.sample([path, copy], 2)
    program.run("merge", ours, theirs)
    if chance.random() < 0.3:
        program.run("merge", theirs, ours)
    return ours


def with_written_entry(data, items, chance):
    """`data` with an entry that tenken's commands do not write, most of them sound."""
    text = Text(data)
    item = chance.choice(items + ["not-in-the-catalogue", "Item", "が", "か\u3099"] if chance.random() < 0.1 else items)
    by = chance.choice(PEOPLE)
    at = f"2026-1{chance.randrange(0, 2)}-0{chance.randrange(1, 3)}T0{chance.randrange(9)}:00:00" + chance.choice(
        ["Z", "+09:00", "-05:30", ".5+09:00", ".25Z", "", " nonsense"])
    base = [one.get("Sum") for one in text.heads(item)]
    about = [("By", by), ("At", at)]
    content = []
    kind = chance.random()
    if kind < 0.35:
        made = undo_of_side(text, item, chance, about) or undo(text, item, chance)
        if made is None:
            return data
        content, further, base = made
        about += further
    elif kind < 0.4 and base:
        # Nothing new, perhaps over an entry that is lost.
        content = [("Kind", "assess"), ("Item", item)] + [field for field in chance.choice(text.heads(item)) if field[0] in KEPT]
        base = base + [sha256("lost")] * chance.randrange(2)
    elif kind < 0.68:
        content = [("Kind", "assess"), ("Item", item), ("Result", chance.choice(RESULTS + ["mostly-fine"]))]
        content += [("Owner", "誰か")] * chance.randrange(2)
        for _ in range(chance.randrange(3)):
            content.append(("Evidence", chance.choice(WORDS + [f"f.txt | sha256:{sha256(str(chance.randrange(2)))}",
                                                               "g.txt | sha256:short", " | ", ""])))
        content += [("Note", chance.choice(TEXTS))] * chance.randrange(2)
        if chance.random() < 0.3:
            content += [("Risk", chance.choice(["high", "low"]))] * chance.choice([1, 1, 2])
        if chance.random() < 0.3:
            about.insert(1, ("AssessedBy", "\n".join(chance.sample(PEOPLE, 2))))
        if chance.random() < 0.25:
            origin = f"WORKBOOK | {sha256('x')} | 2026-01-02T03:04:05Z"
            about.append(("CarriedFrom", chance.choice([origin, origin + "\n" + "\n".join(chance.sample(PEOPLE, 2)), "unreadable"])))
        if chance.random() < 0.2:
            about.append(("Mood", "good"))
        if chance.random() < 0.25:
            base = chance.sample(base, chance.randrange(len(base) + 1))
        if chance.random() < 0.15:
            known = text.of("assess", item)
            base = [chance.choice(known).get("Sum")] if known else []
    elif kind < 0.85:
        verdict = chance.choice(["accepted", "accepted", "returned", "withdrawn", "doubted"])
        content = [("Kind", "review"), ("Item", item), ("Verdict", verdict)]
        earlier = text.of("review", item) + text.of("assess", item)
        if earlier and chance.random() < 0.4:
            base += [chance.choice(earlier).get("Sum")]
    elif kind < 0.9:
        content = [("Kind", "profile"), ("Title", chance.choice(["が", "か\u3099", "別"]))]
        base = [one.get("Sum") for one in text.of("profile")][chance.randrange(2):]
    elif kind < 0.95:
        content, base = [("Kind", "seal")], []
    else:
        content, base = [("Kind", "greeting"), ("Hello", "world")], []
    if chance.random() < 0.12:
        base = base + [sha256(str(chance.randrange(3)))]
    tips = text.tips() if chance.random() < 0.9 else chance.sample(text.tips(), 1) if text.tips() else []
    if chance.random() < 0.05:
        tips = tips + [sha256("after" + str(chance.randrange(3)))]
    fields = content + about
    fields += [("Base", "\n".join(sorted(set(base))))] if base else []
    fields += [("After", "\n".join(sorted(set(tips))))] if tips else []
    # Empty fields are left out, but a reader meets them.
    if chance.random() < 0.9:
        fields = [(name, value) for name, value in fields if value != ""]
    complete = with_sum(text, fields)
    if chance.random() < 0.12:
        complete = unsound(complete, text, chance)
    return data + (b"" if data.endswith(b"\n") else b"\n") + b"\n" + stored(complete).encode()


def undo_of_side(text, item, chance, about):
    """Takes back one of several heads of the item, mostly one's own; what another says stands."""
    heads = text.heads(item)
    if len(heads) < 2 or chance.random() < 0.3:
        return None
    target, other = chance.sample(heads, 2)
    if chance.random() < 0.8:
        about[0] = ("By", target.get("By"))
    content = [("Kind", "assess"), ("Item", item)] + [field for field in other if field[0] in KEPT]
    return content, [("Undoes", target.get("Sum"))], [target.get("Sum"), other.get("Sum")]


def undo(text, item, chance):
    """Takes back some entry about the item, or an undo of one."""
    known = text.of("assess", item)
    if not known:
        return None
    target = chance.choice(known)
    before = [one for one in known if one.get("Sum") in target.ids("Base")]
    source = chance.choice(before) if before else None
    content = [("Kind", "assess"), ("Item", item)]
    content += [field for field in source if field[0] in KEPT] if source else [("Result", "unassessed")]
    further = [("Undoes", target.get("Sum"))]
    if source and source.get("CarriedFrom"):
        further.append(("CarriedFrom", source.get("CarriedFrom")))
    return content, further, [one.get("Sum") for one in text.heads(item)]


def unsound(fields, text, chance):
    """An entry that somebody wrote or edited elsewhere."""
    what = chance.randrange(9)
    if what == 0:
        return fields[:-1]
    if what == 1:
        return fields[:-1] + [("Sum", sha256("nothing"))]
    if what == 2:
        return fields + [("Note", "behind the sum")]
    if what == 3:
        return with_sum(text, fields[:1] + [("Owner", "a"), ("Owner", "b")] + fields[1:-1])
    if what == 4:
        return with_sum(text, [field for field in fields[:-1] if field[0] not in ("Result", "Verdict")])
    if what == 5:
        return with_sum(text, [(name, "Not A Word" if name in ("Result", "Verdict") else value) for name, value in fields[:-1]])
    if what == 6:
        return with_sum(text, [field for field in fields[:-1] if field[0] != "Item"])
    if what == 7:
        return with_sum(text, fields[:2] + [("%odd", "x")] + fields[2:-1])
    return fields + [("Item", "another")]
