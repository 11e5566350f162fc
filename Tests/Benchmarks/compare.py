#!/usr/bin/env python3
"""Times two builds of tenken in turn, and prints how much longer the second takes. How to use it: Docs/Performance.md.

    python3 Tests/Benchmarks/compare.py BEFORE AFTER [--runs 30] [--folder FOLDER]
"""

import argparse
import os
import shutil
import subprocess
import tempfile
import time

import fixtures
import run
from measure import steps
from terminal import Program, percentile


def first_screen(binary, path, items, environment):
    program = Program([binary, path], environment)
    program.end()
    return program.started


def step(binary, path, items, environment):
    """The median of 100 steps, of one program."""
    program = Program([binary, path], environment)
    result = steps(program, "j", "k", reach=min(100, items - 2))["p50"]
    program.end()
    return result


def command(*arguments):
    def timed(binary, path, items, environment):
        begin = time.perf_counter()
        done = subprocess.run(
            [binary, arguments[0], path, *arguments[1:]], env=environment, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        seconds = time.perf_counter() - begin
        if done.returncode > 1:
            raise SystemExit(f"{binary} {arguments} left with {done.returncode}")
        return seconds

    return timed


def assess(binary, path, items, environment):
    """Another note each time, so that there is something to record."""
    note = f"計測 {time.perf_counter_ns()}"
    return command("assess", "i1", "--note", note)(binary, path, items, environment)


# What is timed, the workbook's size, and how many of the runs it takes: a step's run is a hundred steps.
MEASURES = [
    ("first screen", 400, 4000, first_screen, 1.0),
    ("step p50", 400, 4000, step, 0.5),
    ("`assess`", 400, 4000, assess, 1.0),
    ("`--version`", 14, 10, lambda binary, path, items, environment: command_version(binary, environment), 1.0),
    ("open, all sums (`show`)", 400, 100000, command("show", "i0"), 1.0),
]


def command_version(binary, environment):
    begin = time.perf_counter()
    subprocess.run([binary, "--version"], env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("before")
    parser.add_argument("after")
    parser.add_argument("--runs", type=int, default=30, help="of each build (default: 30)")
    parser.add_argument("--folder", help="where the workbooks are kept (default: a temporary folder)")
    options = parser.parse_args()
    folder = options.folder or tempfile.mkdtemp(prefix="tenken-benchmarks-")
    os.makedirs(folder, exist_ok=True)
    # Both are copied: whether a linker or a copy wrote a file makes up to a twentieth of a start.
    builds = [
        shutil.copy(build, os.path.join(folder, f"build-{number}"))
        for number, build in enumerate([options.before, options.after])]
    homes = []
    for number in range(2):
        home = os.path.join(folder, f"home-{number}")
        os.makedirs(home, exist_ok=True)
        homes.append({
            "PATH": os.environ["PATH"], "HOME": home, "XDG_STATE_HOME": os.path.join(home, "state"),
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TENKEN_BY": "計測",
        })
    print(run.header(["what", "items × entries", "before, ms", "after, ms", "after / before"]))
    try:
        for name, items, entries, timed, share in MEASURES:
            # Each build has a copy of its own: what one records must not make the other's file longer.
            path = fixtures.workbook(builds[1], folder, items, entries)
            copies = []
            for number, environment in enumerate(homes):
                shutil.rmtree(environment["XDG_STATE_HOME"], ignore_errors=True)
                place = os.path.join(folder, f"copy-{number}")
                os.makedirs(place, exist_ok=True)
                copies.append(shutil.copyfile(path, os.path.join(place, "copy.rec")))
            times = [[], []]
            for turn in range(max(1, round(options.runs * share))):
                for number in (0, 1) if turn % 2 == 0 else (1, 0):
                    times[number].append(timed(builds[number], copies[number], items, homes[number]))
            before, after = (percentile(values, 0.5) for values in times)
            print(
                f"| {name} | {items:,} × {entries:,} | {run.ms(before)} | {run.ms(after)} | {after / before:.2f} |",
                flush=True)
        print(f"\nMedians of {options.runs} runs in turn. {run.machine()}")
    finally:
        if options.folder is None:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
