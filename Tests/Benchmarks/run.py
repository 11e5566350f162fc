#!/usr/bin/env python3
"""Measures tenken and its peers, and prints Markdown tables. How to use it: Docs/Performance.md.

    python3 Tests/Benchmarks/run.py [--tenken PATH] [--folder FOLDER] [--size ITEMSxENTRIES]… [--no-peers]
"""

import argparse
import os
import platform
import shutil
import subprocess
import tempfile

import fixtures
import measure

SIZES = ["14x10", "400x4000", "10000x4000", "400x100000", "100000x10", "100000x100000"]
PEER_ITEMS = [400, 100000]


def ms(seconds):
    if seconds is None:
        return "–"
    return f"{seconds * 1000:.2f}" if seconds < 0.01 else f"{seconds * 1000:.1f}" if seconds < 0.1 else f"{seconds * 1000:.0f}"


def mib(size):
    return "–" if size is None else f"{size / 1e6:.1f}"


def row(name, result):
    step, page = result["step"], result["page"]
    start, best = result["start"]
    cells = [
        name, ms(start), ms(best), ms(step["p50"]), ms(step["p95"]), ms(step["cpu"]), ms(page["p50"]), ms(page["cpu"]),
        ms(result["search"]), ms(result.get("filter")), ms(result.get("append")), f"{step['bytes']:.0f}",
        str(result["idle bytes"]), mib(result["memory at start"]), mib(result["memory"]),
    ]
    return "| " + " | ".join(cells) + " |"


def header(names):
    return "| " + " | ".join(names) + " |\n| --- |" + " ---: |" * (len(names) - 1)


def machine():
    name = platform.system()
    try:
        with open("/etc/os-release") as file:
            name = next(line.split("=", 1)[1].strip().strip('"') for line in file if line.startswith("PRETTY_NAME="))
    except OSError:
        pass
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return f"{name}, {platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GB; load {os.getloadavg()[0]:.1f} at the end."


def peers(path, binary, folder, environment):
    """The peers that are there, each showing the rows of the workbook."""
    rows = os.path.join(folder, "rows.txt")
    with open(rows, "w") as out:
        subprocess.run([binary, "list", path, "--format", "text"], env=environment, stdout=out, check=True)
    word = measure.NOWHERE
    move = {"down": "j", "up": "k"}
    pages = {"page": "\x1b[6~", "page up": "\x1b[5~"}
    yield "less", ["less", "-S", rows], move | pages | {"search": ["/", *word, "\r"]}, None
    yield "vim", ["vim", "-u", "NONE", "-i", "NONE", "-n", "-R", rows], move | pages | {"search": ["/", *word, "\r"]}, None
    yield "tig", ["tig"], move | pages | {"search": ["/", *word, "\r"]}, rows


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    here = os.path.dirname(os.path.abspath(__file__))
    parser.add_argument("--tenken", default=os.path.join(here, "../../.build/release/tenken"), help="the release build")
    parser.add_argument("--folder", help="where the workbooks are kept (default: a temporary folder)")
    parser.add_argument("--size", action="append", metavar="ITEMSxENTRIES", help="only these sizes")
    parser.add_argument("--no-peers", action="store_true")
    options = parser.parse_args()
    binary = os.path.abspath(options.tenken)
    if not os.access(binary, os.X_OK):
        raise SystemExit(f"{binary} is missing: swift build -c release")
    missing = [name for name in ("less", "vim", "tig", "recsel", "sha256sum") if not shutil.which(name)]
    if missing and not options.no_peers:
        print(f"Missing, and so left out: {', '.join(missing)} (apt-get install less vim tig recutils coreutils)\n")

    folder = options.folder or tempfile.mkdtemp(prefix="tenken-benchmarks-")
    os.makedirs(folder, exist_ok=True)
    home = os.path.join(folder, "home")
    os.makedirs(home, exist_ok=True)
    with open(os.path.join(home, ".gitconfig"), "w") as file:
        file.write("[user]\n\tname = Bench\n")
    environment = {
        "PATH": os.environ["PATH"], "HOME": home, "XDG_STATE_HOME": os.path.join(home, "state"), "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
        "LESSHISTFILE": "-", "TENKEN_BY": "計測",
    }
    try:
        report(binary, folder, environment, options.size or SIZES, not options.no_peers)
    finally:
        if options.folder is None:
            shutil.rmtree(folder)


def copied(path, environment):
    """A copy to record into, so that the next run finds the same file; alone in its folder, as `check` looks beside it.

    What was recorded in an earlier copy is forgotten: tenken would offer it back."""
    shutil.rmtree(environment["XDG_STATE_HOME"], ignore_errors=True)
    folder = path + ".copy"
    os.makedirs(folder, exist_ok=True)
    copy = os.path.join(folder, "copy.rec")
    shutil.copyfile(path, copy)
    return copy


def report(binary, folder, environment, sizes, with_peers):
    sizes = [tuple(int(number) for number in size.split("x")) for size in sizes]
    print("In the terminal (100×30): milliseconds, bytes, MB.\n")
    print(header([
        "items × entries", "first screen", "best", "step p50", "step p95", "step cpu", "page p50", "page cpu", "search, a key",
        "filter, a key", "append", "bytes a step", "bytes idle 3 s", "MB at start", "MB at most",
    ]))
    compared = []
    for items, entries in sizes:
        path = fixtures.workbook(binary, folder, items, entries)
        copy = copied(path, environment)
        print(row(f"tenken {items:,} × {entries:,}", measure.tenken(binary, copy, items, environment)), flush=True)
        if with_peers and items in PEER_ITEMS and items not in compared:
            compared.append(items)
            for name, arguments, keys, stdin in peers(path, binary, folder, environment):
                if shutil.which(name):
                    print(row(f"{name} {items:,} rows", measure.peer(arguments, environment, keys, stdin)), flush=True)
    print("\nCommands: milliseconds.\n")
    print(header([
        "items × entries", "MB of file", "open, all sums (`show`)", "`check`", "`recsel -c`", "`sha256sum`", "`assess`",
        "write + fsync",
    ]))
    for items, entries in sizes:
        path = fixtures.workbook(binary, folder, items, entries)
        copy = copied(path, environment)
        times = measure.opening(binary, copy, "i0", environment)
        appended = measure.appending(binary, copy, items, environment)
        cells = [
            f"{items:,} × {entries:,}", mib(os.path.getsize(path)), ms(times["tenken"]), ms(times["check"]),
            ms(times.get("recsel")), ms(times.get("sha256sum")), ms(appended), ms(measure.bare_append(folder)),
        ]
        print("| " + " | ".join(cells) + " |", flush=True)
    print(f"\nA process that does nothing (`tenken --version`): {ms(measure.run([binary, '--version'], environment))} ms.")
    print(machine())
    slower = measure.percentile(measure.paces, 0.5) / min(measure.paces)
    print(f"Work that is always the same, done before each start, took {slower:.2f} times its best (median).")


if __name__ == "__main__":
    main()
