#!/usr/bin/env python3
"""Breaks tenken in one small way after another, and tells which of them no test notices. How to use it: README.md.

    python3 Tests/Mutation/run.py [--only TARGET or TARGET/ID]… [--list | --check] [--quick] [--folder FOLDER] [--jobs N]
"""

import argparse
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import faults
import testrun
import tree

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
# The share of faults that must be found, in hundredths.
WANTED = 95

# The suites that bear on each target; what is left is run after them.
OWN_TESTS = {
    "Recfile": "^RecfileTests", "WorkbookModel": "^(WorkbookModelTests|CatalogTests)", "WorkbookFiles": "^WorkbookFilesTests",
    "TerminalUI": "^TerminalUITests", "WorkbookUI": "^WorkbookUITests", "tenken": "^EndToEndTests",
}
SLOW_TESTS = "^EndToEndTests"
# Suites that try something at random or at every byte, size or width; they take most of the time of the others.
LONG_TESTS = (
    "PropertyTests|BitFlipTests|GeneratedWorkbookTests|LastRecordTests|TornTailTests|ChunkReadingTests|OrderIndependenceTests"
    "|WorkbookModelTests.DamageTests|LineBreakTests|FuzzCorpusTests|noRowOverflowsAtAnySize|noRowIsWiderThan"
)


class Runner:
    """Runs the stages of one fault after another, several faults at a time."""

    def __init__(self, executable, folder, jobs, quick):
        self.tests = testrun.Tests(executable, folder)
        self.jobs, self.quick = jobs, quick
        # What fails without a fault, and is left out.
        self.failing = []
        self.limits = {}
        self.lock = threading.Lock()

    def stages(self, fault):
        """What to run, the narrowest first: (name, arguments)."""
        own = OWN_TESTS.get(fault.target, f"^{fault.target}Tests")
        stages = [("suites", ["--filter", fault.suites])] if fault.suites else []
        if own != SLOW_TESTS:
            stages += [
                ("own", ["--filter", own, "--skip", LONG_TESTS]),
                ("others", ["--skip", f"{SLOW_TESTS}|{own}|{LONG_TESTS}"]),
                ("long", ["--filter", LONG_TESTS, "--skip", SLOW_TESTS]),
            ]
        if not self.quick:
            stages += [("slow", ["--filter", SLOW_TESTS])]
        # Where nothing is expected, the nearest tests will do.
        return [stage for stage in stages if stage[0] in ("suites", "own")] if fault.argued else stages

    def baseline(self):
        """Runs everything without a fault: what fails then says nothing later."""
        stages = [("quick", ["--skip", SLOW_TESTS])] + ([] if self.quick else [("slow", ["--filter", SLOW_TESTS])])
        for name, arguments in stages:
            result = self.tests.run(0, arguments, limit=1800, until_first=False)
            self.limits[name] = 30 + 4 * result.seconds
            say(f"without a fault: {name} tests in {result.seconds:.0f} s" + (f", {result.reason}" if result.failed else ""))
            if result.failed and not result.tests:
                sys.exit(f"the tests do not run: {result.reason}")
            self.failing += result.tests
        if self.failing:
            say("left out, because they fail without a fault: " + ", ".join(self.failing))

    def limit(self, stage):
        return self.limits.get("slow" if stage == "slow" else "quick", 600)

    def find(self, fault):
        """The stage and the failure that show the fault, or None for both."""
        for name, arguments in self.stages(fault):
            left_out = [word for test in self.failing for word in ("--skip", testrun.pattern(test))]
            result = self.tests.run(fault.number, arguments + left_out, self.limit(name))
            if result.count == 0 and not result.failed:
                if name == "suites":
                    raise faults.DataError(f"{fault}: no test is called {fault.suites}")
                continue
            if not result.failed:
                continue
            # Tests of whole programs, which the suites may be, can fail for the load: the one that failed must do so again.
            if name in ("suites", "slow") and result.tests:
                again = self.tests.run(fault.number, ["--filter", testrun.pattern(result.tests[0])], self.limit(name))
                if not again.failed:
                    say(f"  {fault}: {result.tests[0]} failed only once")
                    continue
            return name, result
        return None, None

    def run(self, chosen):
        """Tries all of them; returns those that were not found."""
        missed = []

        def attempt(fault):
            start = time.monotonic()
            stage, result = self.find(fault)
            seconds = time.monotonic() - start
            with self.lock:
                if stage is None:
                    missed.append(fault)
                    say(f"NOT FOUND  {fault}  ({seconds:.0f} s): {fault.rule}")
                else:
                    say(f"found  {fault}  ({stage}, {seconds:.0f} s): {result.reason}")
                    if fault.argued:
                        say(f"  though its data says why nothing can find it")

        with ThreadPoolExecutor(self.jobs) as pool:
            for done in [pool.submit(attempt, fault) for fault in chosen]:
                done.result()
        return missed


def say(line):
    print(line, flush=True)


def report(chosen, missed):
    """Prints the figures; returns whether they are good enough."""
    say("")
    for target in dict.fromkeys(fault.target for fault in chosen):
        of_target = [fault for fault in chosen if fault.target == target]
        say(f"{target}: {sum(fault not in missed for fault in of_target)} of {len(of_target)} found")
    share = 100 * (len(chosen) - len(missed)) / len(chosen)
    say(f"all: {len(chosen) - len(missed)} of {len(chosen)} found ({share:.1f} %)")
    for fault in sorted(missed, key=str):
        say(f"not found: {fault}: {fault.rule}\n    " + (f"argued: {fault.argued}" if fault.argued else "NOT ARGUED"))
    return share >= WANTED and all(fault.argued for fault in missed)


def build(folder, swift):
    """Builds the program and its tests; returns the executable that runs the tests."""
    start = time.monotonic()
    built = subprocess.run(swift + ["build", "--build-tests"], cwd=folder, capture_output=True, text=True)
    if built.returncode != 0:
        errors = [line for line in built.stdout.splitlines() if ": error:" in line] or [built.stdout + built.stderr]
        say("\n".join(dict.fromkeys(tree.with_faults(line) for line in errors)))
        sys.exit(2)
    say(f"built in {time.monotonic() - start:.0f} s")
    return testrun.executable(folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", action="append", default=[], metavar="TARGET[/ID]", help="these faults alone")
    parser.add_argument("--list", action="store_true", help="print the faults, and try nothing")
    parser.add_argument("--check", action="store_true", help="see that each fault's text stands once in its file, and stop")
    parser.add_argument("--quick", action="store_true", help="leave the end-to-end tests out")
    parser.add_argument("--folder", help="where to build; kept, so that the next build is short (default: a temporary one)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="faults tried at a time (default: the processors)")
    parser.add_argument("--swift", default="swift", help="the command that builds (default: swift)")
    options = parser.parse_args()

    try:
        everything = faults.read(os.path.join(ROOT, "Tests/Mutation/faults"))
        chosen = [fault for fault in everything if fault.is_named(options.only)]
        if not chosen:
            raise faults.DataError("no fault is called " + ", ".join(options.only))
        sources = tree.broken_sources(ROOT, everything)
        if options.list:
            for fault in chosen:
                say(f"{fault}: {fault.rule}" + (f" (argued: {fault.argued})" if fault.argued else ""))
        if options.check:
            say(f"{len(everything)} faults, each with its text in its file")
        if options.list or options.check:
            return
        folder = os.path.abspath(options.folder) if options.folder else tempfile.mkdtemp(prefix="tenken-faults-")
        try:
            tree.copy(ROOT, folder, sources, {fault.target for fault in everything})
            swift = shlex.split(options.swift)
            runner = Runner(build(folder, swift), folder, options.jobs, options.quick)
            runner.baseline()
            is_good = report(chosen, runner.run(chosen))
        finally:
            if not options.folder:
                shutil.rmtree(folder, ignore_errors=True)
    except faults.DataError as error:
        print(error, file=sys.stderr)
        sys.exit(2)
    sys.exit(0 if is_good else 1)


if __name__ == "__main__":
    main()
