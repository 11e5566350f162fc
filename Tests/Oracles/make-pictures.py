#!/usr/bin/env python3
"""Makes the pictures of Docs/Reports.md, of a sample workbook: make-pictures.py TENKEN FOLDER

Needs chromium and a Japanese font (fonts-noto-cjk).
"""
import os
import subprocess
import sys
import tempfile

BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
ANSWERS = [
    ("3.13-1-9", "compliant", ["--note", "機器の設定書と実機で確かめた。", "--evidence", "VPN 設定書 第3版 | 2 から 4 頁"]),
    ("3.13-1-10", "partial", ["--note", "旧アプリ用の口に TLS1.2 が残っている。", "--plan", "旧アプリの利用者に切替を依頼し、口を閉じる。",
                              "--owner", "山田", "--due", "2026-12-15"]),
    ("3.13-1-11", "not-applicable", ["--note", "SSL-VPN は使っていない。"]),
    ("3.13-1-12", "alternative", ["--note", "端末の設定では抑えられないので、サーバー側で送信元を確かめている。"]),
    ("3.13-2-1", "noncompliant", ["--note", "手順書に報告先がない。", "--plan", "手順書を改め、訓練を一回行う。", "--owner", "開発部",
                                  "--due", "2027-01-31"]),
    ("3.13-2-2", "compliant", ["--note", "認証局の証明書だけを使っている。", "--evidence", "証明書一覧"]),
]


def run(*arguments, **options):
    done = subprocess.run(arguments, capture_output=True, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(arguments)}: {done.stderr}")


def main():
    tenken, target = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    browser = next((name for name in BROWSERS if subprocess.run(["which", name], capture_output=True).returncode == 0), None)
    if browser is None:
        sys.exit("make-pictures.py needs chromium: apt-get install chromium")
    os.makedirs(target, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, HOME=folder, XDG_STATE_HOME=folder, XDG_CONFIG_HOME=folder, TENKEN_BY="佐藤 花子")
        workbook = os.path.join(folder, "acme.rec")
        run(tenken, "new", workbook, "--title", "外部委託先点検（見本）", "--organization", "株式会社見本", env=environment)
        for item, result, options in ANSWERS:
            run(tenken, "assess", workbook, item, "--result", result, *options, env=environment)
        run(tenken, "review", workbook, "3.13-1-9", "--accept", "--by", "鈴木 一郎", env=environment)
        run(tenken, "seal", workbook, env=environment)
        page = os.path.join(folder, "acme.html")
        run(tenken, "report", workbook, "-o", page, "--language", "ja", env=environment)
        only_table = os.path.join(folder, "table.rec")
        with open(only_table, "w", encoding="utf-8") as file:
            form = subprocess.run([tenken, "report", workbook, "--print-form", "table"], capture_output=True, text=True).stdout
            file.write(form.replace("Parts: cover figures requirements table evidence points", "Parts: table"))
        table = os.path.join(folder, "table.html")
        run(tenken, "report", workbook, "-o", table, "--form", only_table, "--language", "ja", env=environment)
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        for source, name, size in [(page, "report-page.png", "1000,1150"), (table, "report-table.png", "1400,1000")]:
            run(browser, "--headless", "--disable-gpu", "--hide-scrollbars", *sandbox, f"--window-size={size}",
                f"--screenshot={os.path.join(target, name)}", f"file://{source}")


if __name__ == "__main__":
    main()
