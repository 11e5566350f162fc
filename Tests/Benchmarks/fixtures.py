"""Catalogues and workbooks of any size, always the same ones for the same numbers.

The catalogue is written here; the workbook is made from it by `tenken new`; its entries are written here with their
sums (Docs/WorkbookFormat.md), far faster than by recording them one by one.
"""

import hashlib
import os
import random
import re
import subprocess

# Phrases of the kind of text that the real table holds.
WORDS = (
    "リモートメンテナンス 医療情報 暗号鍵の管理 利用者の認証 アクセスログ 外部ネットワーク VPN接続 TLS1.3 電子署名 委託先の監督 "
    "保守作業 不正な閲覧 バックアップ 改ざん検知 権限の最小化 媒体の廃棄 緊急時の対応 定期的な点検 責任者の承認 運用管理規程"
).split()
JOINS = "について、 により、 の際は、 に関して、 を考慮し、".split()
ENDS = "定めること。 記録すること。 確認すること。 講じること。 周知すること。 制限すること。".split()
PEOPLE = "佐藤花子 鈴木一郎 高橋美咲 山田太郎".split()
RESULTS = "compliant compliant compliant partial alternative noncompliant not-applicable".split()
ITEMS_PER_BLOCK = 6


def sentence(rng, phrases):
    return "".join(rng.choice(WORDS) + rng.choice(JOINS) for _ in range(phrases)) + rng.choice(WORDS) + "を" + rng.choice(ENDS)


def write_catalog(path, items):
    """A catalogue of that many items in blocks of six, with one to three requirements a block."""
    rng = random.Random(items)
    blocks = -(-items // ITEMS_PER_BLOCK)
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(
            "%rec: Catalog\n\nId: bench\nTitle: 計測用の対応表\nPublisher: 計測\nEdition: 1\nPublished: 2026-01-01\n"
            "Source: https://example.org/\nCoverage: 1/1\nLanguage: ja\nAttribution: なし\nGlossNote: なし\n"
        )
        out.write("\n%rec: Section\n")
        for section in range(blocks // 8 + 1):
            out.write(f"\nId: {section + 1}\nNumber: {section + 1}\nTitle: {rng.choice(WORDS)}\n")
        out.write("\n%rec: Group\n")
        for block in range(blocks):
            out.write(f"\nId: g{block}\nSection: {block // 8 + 1}\nNumber: ({block % 8 + 1})\nTitle: {rng.choice(WORDS)}\n")
        out.write("\n%rec: Scenario\n")
        for block in range(blocks):
            out.write(f"\nId: s{block}\nText: {sentence(rng, 2)}\n")
        out.write("\n%rec: Requirement\n")
        requirements = [rng.randint(1, 3) for _ in range(blocks)]
        for block in range(blocks):
            for number in range(requirements[block]):
                out.write(
                    f"\nId: r{block}-{number}\nPart: システム運用編\nChapter: {block % 17 + 1}.{rng.choice(WORDS)}\n"
                    f"Category: 遵守事項\nText: {sentence(rng, rng.randint(4, 12))}\n"
                )
        out.write("\n%rec: Item\n")
        for item in range(items):
            obligation = "recommended" if rng.random() < 0.2 else "required"
            out.write(
                f"\nId: i{item}\nGroup: g{item // ITEMS_PER_BLOCK}\nNumber: {item // ITEMS_PER_BLOCK + 1}-{item % ITEMS_PER_BLOCK + 1}\n"
                f"Obligation: {obligation}\nObligationBasis: wording\nText: {sentence(rng, rng.randint(1, 5))}\n"
            )
        out.write("\n%rec: Mapping\n")
        for block in range(blocks):
            out.write(f"\nId: m{block}\n")
            for item in range(block * ITEMS_PER_BLOCK, min(items, (block + 1) * ITEMS_PER_BLOCK)):
                out.write(f"Item: i{item}\n")
            for number in range(requirements[block]):
                out.write(f"Requirement: r{block}-{number}\n")
            out.write(f"Scenario: s{block}\nRelationship: intersects-with\n")


def append_entries(path, items, entries):
    """Appends that many assessments; each follows on the one before it of its item, and names the one before it in the file."""
    rng = random.Random(entries)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    record = text[text.rindex("\nFormat: ") :]
    prefix = record[record.index("\nSum: ") + 6 :].split("\n", 1)[0].encode() + b"\n"
    heads = {}
    last = None
    with open(path, "ab") as out:
        for entry in range(entries):
            item = entry % items if entry < items else rng.randrange(items)
            lines = [f"Kind: assess\nItem: i{item}\nResult: {rng.choice(RESULTS)}\nOwner: {rng.choice(PEOPLE)}\n"]
            if rng.random() < 0.3:
                lines.append(f"Due: 2027-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}\n")
            lines.append(f"Evidence: {rng.choice(WORDS)}の記録 | 第{rng.randint(1, 40)}条\n")
            lines.append(f"Note: {sentence(rng, rng.randint(1, 4))}\n")
            if rng.random() < 0.2:
                lines.append(f"+ {sentence(rng, 2)}\n")
            lines.append(f"By: {rng.choice(PEOPLE)}\nAt: 2026-{entry // 9000 % 12 + 1:02}-{entry // 300 % 28 + 1:02}T10:00:00+09:00\n")
            if item in heads:
                lines.append(f"Base: {heads[item]}\n")
            if last:
                lines.append(f"After: {last}\n")
            body = "".join(lines).encode()
            last = heads[item] = hashlib.sha256(prefix + body).hexdigest()
            out.write(b"\n" + body + f"Sum: {heads[item]}\n".encode())


def workbook(tenken, folder, items, entries):
    """The path of a workbook of that size, made where it is not there yet, and checked by tenken itself."""
    path = os.path.join(folder, f"{items}-{entries}.rec")
    if not os.path.exists(path):
        catalog = os.path.join(folder, f"catalog-{items}.rec")
        write_catalog(catalog, items)
        making = path + ".making"
        if os.path.exists(making):
            os.unlink(making)
        subprocess.run([tenken, "new", making, "--catalog", catalog, "--by", "計測"], check=True, stdout=subprocess.DEVNULL)
        os.unlink(catalog)
        append_entries(making, items, entries)
        check(tenken, making)
        os.rename(making, path)
    return path


def check(tenken, path):
    """Fails where the file is not what tenken would have written; findings about its content are expected."""
    run = subprocess.run([tenken, "check", path, "--language", "en"], capture_output=True, text=True)
    if run.returncode > 1 or re.search(r"^integrity", run.stdout, re.MULTILINE):
        raise SystemExit(f"the generated workbook {path} is not sound:\n{run.stdout[:2000]}{run.stderr[:2000]}")
