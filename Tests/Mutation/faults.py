"""The faults as data: reading faults/TARGET.toml, and putting them into a source file behind their switches."""

import os
import re
import tomllib
import zlib
from dataclasses import dataclass


class DataError(Exception):
    """The data does not fit the sources; the message has one line for each fault that does not."""


@dataclass(frozen=True)
class Fault:
    target: str
    id: str
    # Anywhere in Sources/TARGET.
    file: str
    # The rule that is broken.
    rule: str
    kind: str
    text: str
    replacement: str
    # Where set, the text is looked for behind this one.
    after: str = ""
    # A pattern of tests to run first.
    suites: str = ""
    # Why no test can find it.
    argued: str = ""

    def __str__(self):
        return f"{self.target}/{self.id}"

    @property
    def number(self):
        """Switches it on; goes by its name, so that a new fault rebuilds its own file only."""
        return zlib.crc32(str(self).encode()) & 0x7FFFFFFF

    def path(self, root):
        """Where its file is, from the root; a file's name is found once in its target."""
        folder = os.path.join(root, "Sources", self.target)
        found = [os.path.join(parent, self.file) for parent, _, names in os.walk(folder) if self.file in names]
        if len(found) != 1:
            raise DataError(f"{self}: {len(found)} files in Sources/{self.target}, not one: {self.file}")
        return os.path.relpath(found[0], root)

    def is_named(self, names):
        return not names or self.target in names or str(self) in names or self.id in names

    def span(self, source):
        """Where its text stands in its file."""
        start = 0
        if self.after:
            if source.count(self.after) != 1:
                raise DataError(f"{self}: {source.count(self.after)} times in {self.file}, not once: {self.after}")
            start = source.index(self.after) + len(self.after)
        elif source.count(self.text) != 1:
            raise DataError(f"{self}: {source.count(self.text)} times in {self.file}, not once: {self.text}")
        start = source.find(self.text, start)
        if start < 0:
            raise DataError(f"{self}: not in {self.file} behind {self.after}: {self.text}")
        return start, start + len(self.text)

    def switched(self, text):
        """The text with the fault beside it, behind its switch."""
        switch = f"Fault.isOn({self.number})"
        if self.kind == "expression":
            return f"({switch} ? ({self.replacement}) : ({text}))"
        if self.kind == "statement":
            return f"if {switch} {{ {self.replacement} }} else {{ {text} }}"
        return self.replacement.replace("FAULT", switch)


KINDS = ["expression", "statement", "inline"]
FIELDS = {"id", "file", "rule", "kind", "text", "replacement", "after", "suites", "argued"}


def read(folder):
    """All faults, by target."""
    found = []
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as file:
            try:
                data = tomllib.load(file)
            except tomllib.TOMLDecodeError as error:
                raise DataError(f"{name}: {error}")
        target = name.removesuffix(".toml")
        for entry in data["fault"]:
            entry = {"kind": "expression"} | entry
            missing = {"id", "file", "rule", "text", "replacement"} - entry.keys()
            unknown = entry.keys() - FIELDS
            if missing or unknown or entry["kind"] not in KINDS:
                raise DataError(f"{name}: {entry.get('id')}: lacks {missing or '{}'}, unknown {unknown or '{}'}, {entry['kind']}")
            fault = Fault(target=target, **entry)
            if fault.kind == "inline" and "FAULT" not in fault.replacement:
                raise DataError(f"{fault}: an inline replacement needs FAULT in it")
            found.append(fault)
    for key in (str, lambda fault: fault.number):
        keys = [key(fault) for fault in found]
        if len(set(keys)) != len(keys):
            raise DataError("two faults share a name: " + str(next(k for k in keys if keys.count(k) > 1)))
    return found


def put_in(source, of_file):
    """The source with all its faults. Faults may share a text, and one's text may hold another's."""
    spans, problems = [], []
    for fault in of_file:
        try:
            spans.append((*fault.span(source), fault))
        except DataError as error:
            problems.append(str(error))
    if problems:
        raise DataError("\n".join(problems))
    # Outer before inner.
    spans.sort(key=lambda span: (span[0], -span[1]))

    def rewritten(start, end, within):
        result, position, index = "", start, 0
        while index < len(within):
            begin, finish, fault = within[index]
            if finish > end:
                raise DataError(f"{fault}: its text overlaps another fault's")
            last = index + 1
            while last < len(within) and within[last][0] < finish:
                last += 1
            if fault.kind == "inline" and last > index + 1:
                raise DataError(f"{fault}: its text holds {within[index + 1][2]}'s, which would be lost")
            result += source[position:begin] + fault.switched(rewritten(begin, finish, within[index + 1:last]))
            position, index = finish, last
        return result + source[position:end]

    return rewritten(0, len(source), spans)


def switches(text):
    """The numbers of the faults whose switches stand in a text."""
    return [int(number) for number in re.findall(r"Fault\.isOn\((\d+)\)", text)]
