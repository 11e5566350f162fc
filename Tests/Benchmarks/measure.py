"""What is measured of tenken, and the same of its peers."""

import os
import shutil
import subprocess
import time

from terminal import Program, percentile

STEPS = 100
# A word that no item holds, so that every text is searched.
NOWHERE = "zq"


def steps(program, down, up, count=STEPS, reach=200):
    """Times, bytes and processor time of moving down `count` times, or down and up in a short list."""
    times, sizes = [], []
    before = program.processor_time()
    for step in range(count):
        key = down if step // max(1, reach) % 2 == 0 else up
        seconds, size = program.press(key)
        times.append(seconds)
        sizes.append(size)
    spent = program.spent(before, program.processor_time())
    processor = None if spent is None else spent / count / 1e9
    return {"p50": percentile(times, 0.5), "p95": percentile(times, 0.95), "cpu": processor, "bytes": sum(sizes) / len(sizes)}


def typed(program, text):
    """The slowest answer to one of the keys of `text`, in seconds."""
    return max((program.press(key, patience=20)[0] or 0 for key in text), default=0)


# Seconds that a fixed amount of work took, one for each start.
paces = []


def pace():
    """Times a fixed amount of work: on a shared machine the speed changes from one second to the next."""
    begin = time.perf_counter()
    sum(number * number for number in range(100_000))
    paces.append(time.perf_counter() - begin)
    # So that the start that follows does not profit from warm caches.
    time.sleep(0.1)


def starts(make, times=15):
    """The median and the least time to the first frame, and one program that is left running."""
    results = []
    program = None
    for _ in range(times):
        if program is not None:
            program.end()
        pace()
        program = make()
        results.append(program.started)
    return (percentile(results, 0.5), min(results)), program


def tenken(binary, path, items, environment):
    """Everything about one workbook in the terminal."""
    result = {}
    result["start"], program = starts(lambda: Program([binary, path], environment))
    result["memory at start"] = program.peak_memory()
    result["idle bytes"] = program.idle_bytes(3)
    result["step"] = steps(program, "j", "k", reach=min(STEPS, items - 2))
    program.settle("g")
    result["page"] = steps(program, "\x1b[6~", "\x1b[5~", 40, reach=max(1, min(40, items // 12)))
    program.settle("g")
    program.settle("/")
    result["search"] = typed(program, NOWHERE)
    program.settle("\x1b")
    program.settle("f")
    result["filter"] = typed(program, "result:partial")
    program.settle("\x1b")
    program.settle("\x1b")
    program.settle("g")
    times = []
    for _ in range(10):
        # After the first key the item has a result, which the second takes away.
        program.settle("a")
        times.append(program.press("0")[0])
        program.settle("j")
    result["append"] = percentile(times, 0.5)
    result["memory"] = program.peak_memory()
    program.end()
    return result


def peer(arguments, environment, keys, stdin=None):
    """The same of a program that shows the rows as text. `keys`: down, up, page, search (typed at once)."""
    result = {}
    result["start"], program = starts(lambda: Program(arguments, environment, stdin), 5)
    result["memory at start"] = result["memory"] = program.peak_memory()
    result["idle bytes"] = program.idle_bytes(3)
    result["step"] = steps(program, keys["down"], keys["up"])
    result["page"] = steps(program, keys["page"], keys["page up"], 40, reach=40)
    for key in keys["search"][:-1]:
        program.settle(key)
    result["search"] = program.press(keys["search"][-1])[0]
    result["memory"] = program.peak_memory()
    program.end()
    return result


def run(arguments, environment, times=5):
    """The fastest of several runs of a command, in seconds."""
    best = None
    for _ in range(times):
        begin = time.perf_counter()
        done = subprocess.run(arguments, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        seconds = time.perf_counter() - begin
        if done.returncode > 1:
            raise SystemExit(f"{arguments} failed: {done.stderr.decode(errors='replace')}")
        best = seconds if best is None else min(best, seconds)
    return best


def opening(binary, path, item, environment):
    """Reading the whole file: tenken, which checks every sum, recsel, which does not, and sha256sum, the sums alone."""
    result = {"tenken": run([binary, "show", path, item], environment)}
    result["check"] = run([binary, "check", path], environment)
    if shutil.which("recsel"):
        result["recsel"] = run(["recsel", "-t", "Entry", "-e", f'Item = "{item}"', "-c", path], environment, 3)
    if shutil.which("sha256sum"):
        result["sha256sum"] = run(["sha256sum", path], environment)
    return result


def appending(binary, path, items, environment):
    """`tenken assess`, and the floor: a write and an fsync of as many bytes on the same file system."""
    times = []
    for number in range(7):
        note = f"計測 {number} {os.getpid()}"
        begin = time.perf_counter()
        subprocess.run(
            [binary, "assess", path, f"i{number % items}", "--note", note], env=environment, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - begin)
    return percentile(times, 0.5)


def bare_append(folder, size=420, times=30):
    path = os.path.join(folder, "floor")
    results = []
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    for _ in range(times):
        begin = time.perf_counter()
        os.write(descriptor, b"x" * size)
        os.fsync(descriptor)
        results.append(time.perf_counter() - begin)
    os.close(descriptor)
    os.unlink(path)
    return percentile(results, 0.5)
