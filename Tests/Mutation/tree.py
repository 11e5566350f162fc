"""The copy of the tree that has all faults in it."""

import os
import subprocess

import faults

# Reads the switch once. `Fault` is internal, so each target with faults has its own.
SWITCH = """\
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The fault that is switched on, as TENKEN_FAULT names it (Tests/Mutation).
@usableFromInline
enum Fault {
    private static let number = getenv("TENKEN_FAULT").flatMap { Int(String(cString: $0)) } ?? 0

    @usableFromInline
    static func isOn(_ fault: Int) -> Bool { fault == number }
}
"""

# By number, for messages.
_names = {}


def broken_sources(root, everything):
    """The text of each file that has faults, with them in it, by its path from the root."""
    sources, by_path, problems = {}, {}, []
    for fault in everything:
        try:
            by_path.setdefault(fault.path(root), []).append(fault)
        except faults.DataError as error:
            problems.append(str(error))
    for path, of_file in by_path.items():
        with open(os.path.join(root, path), encoding="utf-8") as file:
            try:
                sources[path] = faults.put_in(file.read(), of_file)
            except faults.DataError as error:
                problems.append(str(error))
    if problems:
        raise faults.DataError("\n".join(problems))
    _names.update({fault.number: str(fault) for fault in everything})
    return sources


def copy(root, folder, sources, targets):
    """Makes the copy what the tree is now; files that stay the same are not written, so that the build skips them."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=root, capture_output=True, check=True)
    wanted = {}
    for name in listed.stdout.decode().split("\0"):
        if name and os.path.isfile(os.path.join(root, name)):
            with open(os.path.join(root, name), "rb") as file:
                wanted[name] = file.read()
    wanted |= {path: text.encode() for path, text in sources.items()}
    wanted |= {f"Sources/{target}/Fault.swift": SWITCH.encode() for target in targets}

    for name, data in wanted.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if os.path.isfile(path):
            with open(path, "rb") as file:
                if file.read() == data:
                    continue
        with open(path, "wb") as file:
            file.write(data)
        os.chmod(path, os.stat(os.path.join(root, name)).st_mode if os.path.exists(os.path.join(root, name)) else 0o644)
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in (".build", "tmp", ".git")]
        for name in names:
            path = os.path.join(parent, name)
            if os.path.relpath(path, folder) not in wanted and name != "Package.resolved":
                os.remove(path)


def with_faults(error):
    """A compiler's message, and which faults its line has."""
    path, line = (error.split(":") + ["", ""])[:2]
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read().splitlines()[int(line) - 1]
    except (OSError, ValueError, IndexError):
        return error
    return error + "".join(f"\n    {_names.get(number, number)}" for number in faults.switches(text))
