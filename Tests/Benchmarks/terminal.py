"""A program in a pseudo-terminal, and how long it takes to answer a key."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

ROWS, COLUMNS = 30, 100
# After so many seconds without output a frame counts as finished.
QUIET = 0.03


class Program:
    """Started at once; `started` is the time from exec to the last byte of the first frame, in seconds."""

    def __init__(self, arguments, environment, stdin=None, quiet=0.25):
        # The child tells when it becomes the program, as forking the interpreter is no part of the start.
        told, tell = os.pipe()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            if stdin is not None:
                os.dup2(os.open(stdin, os.O_RDONLY), 0)
            # The window has its size before the program asks for it.
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.write(tell, struct.pack("d", time.perf_counter()))
            os.execvpe(arguments[0], arguments, environment)
        os.close(tell)
        begin = struct.unpack("d", os.read(told, 8))[0]
        os.close(told)
        self.bytes = 0
        self.output = b""
        last = self._drain(60, quiet)
        if last is None:
            raise SystemExit(f"no first frame from {arguments}")
        self.started = last - begin

    def press(self, keys, patience=60, quiet=QUIET):
        """Seconds from the key to the last byte of what it draws, and how many bytes that was; `None` for no answer."""
        before = self.bytes
        begin = time.perf_counter()
        os.write(self.terminal, keys if isinstance(keys, bytes) else keys.encode())
        last = self._drain(patience, quiet)
        return (None if last is None else last - begin), self.bytes - before

    def settle(self, keys):
        """Presses keys whose answer, if any, does not matter."""
        self.press(keys, patience=0.3, quiet=0.1)

    def idle_bytes(self, seconds):
        before = self.bytes
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._read(left)
        return self.bytes - before

    def processor_time(self):
        """Nanoseconds on a processor so far, by thread; `None` where the system does not say (macOS)."""
        times = {}
        try:
            threads = os.listdir(f"/proc/{self.pid}/task")
        except OSError:
            return None
        for thread in threads:
            try:
                times[thread] = int(open(f"/proc/{self.pid}/task/{thread}/schedstat").read().split()[0])
            except OSError:
                pass  # The thread has ended since.
        return times

    @staticmethod
    def spent(before, after):
        """Nanoseconds that the present threads spent between two results of `processor_time`."""
        if before is None or after is None:
            return None
        return sum(time - before.get(thread, 0) for thread, time in after.items())

    def peak_memory(self):
        """The most memory it has had, in bytes."""
        try:
            for line in open(f"/proc/{self.pid}/status"):
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
        except OSError:
            pass
        return None

    def end(self, keys=None):
        try:
            if keys is not None:
                os.write(self.terminal, keys.encode())
                self.idle_bytes(0.3)
            os.kill(self.pid, signal.SIGKILL)
        except OSError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.terminal)

    def _drain(self, patience, quiet):
        last = None
        while self._read(patience if last is None else quiet):
            last = time.perf_counter()
        return last

    def _read(self, seconds):
        if not select.select([self.terminal], [], [], seconds)[0]:
            return False
        try:
            chunk = os.read(self.terminal, 1 << 16)
        except OSError:  # Linux reports so that the other side of the pseudo-terminal is closed.
            chunk = b""
        # Asked where the cursor is, a terminal answers; tenken and vim learn so how wide it draws ambiguous characters.
        for _ in range(chunk.count(b"\x1b[6n")):
            os.write(self.terminal, b"\x1b[1;2R")
        self.bytes += len(chunk)
        self.output = (self.output + chunk)[-4000:]
        return bool(chunk)


def percentile(values, part):
    values = sorted(value for value in values if value is not None)
    return values[min(len(values) - 1, int(len(values) * part))] if values else None
