"""Running the tests with one fault switched on, until the first failure."""

import glob
import os
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass, field

ISSUE = re.compile(r"^\S+\s+Test (.+?) recorded an issue")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
FINISHED = re.compile(r"Test run with (\d+) tests?")
# A fault that makes the program fill the memory must not take the machine along.
MEMORY = 8 << 30


@dataclass
class Result:
    seconds: float
    reason: str = ""
    failed: bool = False
    # How many tests there were, where the run came to its end.
    count: int | None = None
    # The names of those that failed.
    tests: list = field(default_factory=list)


def pattern(test):
    """A filter that lets one test through, named as a message names it."""
    return re.escape("/" + test.split("(")[0]) + r"\("


def executable(folder):
    """The tests' own executable (Linux)."""
    return glob.glob(os.path.join(folder, ".build/debug/*.xctest"))[0]


class Tests:
    def __init__(self, executable, folder):
        self.executable, self.folder = executable, folder

    def run(self, number, arguments, limit, until_first=True):
        """Runs what the arguments let through; a failure, a crash and running over the limit (seconds) all count."""
        temporary = tempfile.mkdtemp(prefix="tf-")
        environment = os.environ | {
            "TENKEN_FAULT": str(number), "TMPDIR": temporary, "SWIFT_BACKTRACE": "enable=no",
        }
        start = time.monotonic()
        process = subprocess.Popen(
            [self.executable, "--testing-library", "swift-testing"] + arguments, cwd=self.folder, env=environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
            start_new_session=True, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY)))
        is_late = threading.Event()

        def stop():
            is_late.set()
            end(process)

        timer = threading.Timer(limit, stop)
        timer.start()
        result = Result(seconds=0)
        try:
            for line in map(lambda line: COLOUR.sub("", line).strip(), process.stdout):
                if match := ISSUE.match(line):
                    result.failed = True
                    result.reason = result.reason or line[2:160]
                    if match[1] not in result.tests:
                        result.tests.append(match[1])
                    if until_first:
                        end(process)
                        break
                elif match := FINISHED.search(line):
                    result.count = int(match[1])
            status = process.wait()
        finally:
            timer.cancel()
            end(process)
            process.stdout.close()
            shutil.rmtree(temporary, ignore_errors=True)
        result.seconds = time.monotonic() - start
        if not result.failed and is_late.is_set():
            result.failed, result.reason = True, f"did not end in {limit:.0f} s"
        elif not result.failed and status != 0 and result.count != 0:
            result.failed, result.reason = True, f"ended with {status}"
        return result


def end(process):
    """Ends the tests and what they started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
