#!/usr/bin/env python3
"""Lets compliance-trestle judge OSCAL documents: check-oscal.py [--schemas FOLDER] FILE...

trestle (pip install compliance-trestle) is taken from PATH. With --schemas the documents are also held against NIST's JSON schemas
(oscal_catalog_schema.json and so on) in FOLDER, by jsonschema and regex (pip install jsonschema regex). Ends with an error where a
document is not accepted.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

# By the key that a document stands under: trestle's name of the model, and the schema's.
MODELS = {
    "catalog": ("catalogs", "catalog"),
    "mapping-collection": ("mapping-collections", "mapping"),
    "assessment-results": ("assessment-results", "assessment-results"),
    "plan-of-action-and-milestones": ("plan-of-action-and-milestones", "poam"),
}


def of_trestle(trestle, files):
    """What is wrong with each file, by file."""
    problems = {}
    with tempfile.TemporaryDirectory() as workspace:
        subprocess.run([trestle, "init", "--local"], cwd=workspace, check=True, capture_output=True)
        for number, (path, key) in enumerate(files.items()):
            folder, name = os.path.join(MODELS[key][0], f"m{number}"), key + ".json"
            os.makedirs(os.path.join(workspace, folder))
            shutil.copy(path, os.path.join(workspace, folder, name))
        for number, (path, key) in enumerate(files.items()):
            name = os.path.join(MODELS[key][0], f"m{number}", key + ".json")
            run = subprocess.run([trestle, "validate", "-f", name], cwd=workspace, capture_output=True, text=True)
            told = run.stdout + run.stderr
            # It warns of what does not resolve, and accepts it.
            if run.returncode or "VALID" not in told or "INVALID" in told or "not in resources" in told:
                problems[path] = told.strip()
    return problems


def of_schemas(folder, files):
    try:
        import jsonschema
        import regex
    except ImportError as error:
        sys.exit(f"check-oscal: {error.name} is missing: pip install jsonschema regex")

    # The schemas' patterns have classes of Unicode, which Python's own expressions lack.
    def pattern(validator, pattern, instance, schema):
        if isinstance(instance, str) and not regex.search(pattern, instance):
            yield jsonschema.ValidationError(f"{instance!r} is not of {pattern!r}")

    problems, validators = {}, {}
    for path, key in files.items():
        if key not in validators:
            with open(os.path.join(folder, f"oscal_{MODELS[key][1]}_schema.json"), encoding="utf-8") as file:
                schema = json.load(file)
            kind = jsonschema.validators.extend(jsonschema.Draft7Validator, {"pattern": pattern})
            resolved = {"$schema": "http://json-schema.org/draft-07/schema#", **named(schema)}
            validators[key] = kind(resolved, format_checker=jsonschema.FormatChecker())
        with open(path, encoding="utf-8") as file:
            error = jsonschema.exceptions.best_match(validators[key].iter_errors(json.load(file)))
        if error:
            problems[path] = f"{error.json_path}: {error.message}"
    return problems


def named(schema):
    """The schema with references to where definitions stand instead of to the names that they give themselves."""
    places = {value["$id"]: f"#/definitions/{key}" for key, value in schema["definitions"].items() if "$id" in value}

    def walk(value):
        if isinstance(value, list):
            return [walk(each) for each in value]
        if isinstance(value, dict):
            return {
                key: places.get(each, each) if key == "$ref" else walk(each)
                for key, each in value.items() if key != "$id" or not isinstance(each, str)
            }
        return value

    return walk(schema)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--schemas", metavar="FOLDER")
    parser.add_argument("files", nargs="+", metavar="FILE")
    options = parser.parse_args()
    trestle = shutil.which("trestle")
    if not trestle:
        sys.exit("check-oscal: trestle is missing: pip install compliance-trestle, and put it on PATH")
    files = {}
    for path in options.files:
        with open(path, encoding="utf-8") as file:
            keys = list(json.load(file))
        if len(keys) != 1 or keys[0] not in MODELS:
            sys.exit(f"check-oscal: {path} is none of {', '.join(MODELS)}")
        files[path] = keys[0]
    judges = {"trestle": of_trestle(trestle, files)}
    if options.schemas:
        judges["schema"] = of_schemas(options.schemas, files)
    for judge, problems in judges.items():
        for path, told in problems.items():
            print(f"{path}: {judge}: {told}")
        print(f"{judge}: {len(files) - len(problems)} of {len(files)} accepted")
    sys.exit(any(judges.values()))


if __name__ == "__main__":
    main()
