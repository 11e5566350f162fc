#!/usr/bin/env python3
"""Has others read what `tenken check` prints for continuous integration, for random workbooks, most of them harmed.

    check-gates.py TENKEN SCHEMA [COUNT [SEED]]

SARIF is held against its schema (SCHEMA is OASIS's sarif-schema-2.1.0.json) by jsonschema, JUnit's XML is read by junitparser
(`pip install jsonschema junitparser`). What both say is compared with `check --format json`.
"""

import collections
import json
import os
import random
import sys
import tempfile

import jsonschema
import junitparser

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from compare_reading import Program  # noqa: E402
from damaged_workbooks import damage  # noqa: E402
from random_workbooks import make_workbook  # noqa: E402


def sarif_findings(text, validator, wrong):
    """The findings that SARIF tells, each as its code, item and line; 0 where the line may be another's."""
    document = json.loads(text)
    wrong += [f"schema: {error.message[:200]}" for error in validator.iter_errors(document)]
    run = document["runs"][0]
    found = []
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        if rule["id"] != result["ruleId"] or rule["defaultConfiguration"]["level"] != result["level"]:
            wrong.append(f"rule of {result}")
        place = result["locations"][0]
        item = place.get("logicalLocations", [{"fullyQualifiedName": ""}])[0]["fullyQualifiedName"]
        found.append((result["ruleId"], item, place["physicalLocation"]["region"]["startLine"]))
    return found


def junit_counts(text, path, wrong):
    """How many findings of each code JUnit's XML tells."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    suites = list(junitparser.JUnitXml.fromfile(path))
    counts = collections.Counter()
    for suite in suites:
        cases = list(suite)
        failed = [case for case in cases if case.result]
        if suite.tests != len(cases) or suite.failures != len(failed) or suite.errors != 0:
            wrong.append(f"counts of {suite.name}")
        for case in failed:
            counts[case.name] += int(case.result[0].message.split(":")[0])
            # Each has its line, and the remedy the last one.
            if len(case.result[0].text.split("\n")) < counts[case.name] + 1:
                wrong.append(f"text of {case.name}")
    return counts


def differences(program, path, validator):
    wrong = []
    told = program.json("check", path)
    if told is None:
        return wrong, None
    findings = told["findings"]
    places = [(one["code"], one["item"], one["line"]) for one in findings]
    shown = sarif_findings(program.run("check", path, "--format", "sarif").stdout, validator, wrong)
    if [one[:2] for one in shown] != [one[:2] for one in places]:
        wrong.append("SARIF has other findings")
    wrong += [f"line of {theirs}" for mine, theirs in zip(places, shown) if mine[2] not in (0, theirs[2]) or theirs[2] < 1]
    counts = junit_counts(program.run("check", path, "--format", "junit").stdout, path + ".xml", wrong)
    if counts != collections.Counter(one[0] for one in places):
        wrong.append(f"JUnit counts {dict(counts)}")
    return wrong, findings


def main():
    tenken, schema = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    with open(schema) as file:
        schema = json.load(file)
    validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
    seen, differing, unread = collections.Counter(), 0, 0
    for done in range(count):
        chance = random.Random(seed * 1000003 + done)
        with tempfile.TemporaryDirectory() as folder:
            program = Program(tenken, folder)
            path = os.path.join(folder, "a b#1.rec")
            data = make_workbook(program, folder, chance)
            with open(path, "wb") as file:
                file.write(data if done % 4 == 0 else damage(data, chance))
            wrong, findings = differences(program, path, validator)
            unread += findings is None
            seen.update(one["code"] for one in findings or [])
            if wrong:
                differing += 1
                print(f"workbook {done}: " + "; ".join(wrong[:6]))
    print("seen: " + ", ".join(f"{code} {seen[code]}" for code in sorted(seen)))
    print(f"{count} workbooks, {unread} unreadable, {differing} differ")
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
