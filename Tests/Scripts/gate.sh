#!/bin/sh
# A gate for continuous integration: green while the work goes on, red where a file is damaged or something is overdue.
#
#   gate.sh FOLDER WORKBOOK...
#
# Leaves junit.xml and findings.sarif in FOLDER for the server, says what is wrong on standard error, and exits with the status
# of the check: 1 where it finds something, 65 or 66 where a workbook can not be read.
set -u
folder=$1
shift
mkdir -p "$folder" || exit 73

gate() { tenken check "$@" --only overdue,integrity; }

gate "$@" --format junit > "$folder/junit.xml" 2> /dev/null
gate "$@" --format sarif > "$folder/findings.sarif" 2> /dev/null
gate "$@" >&2
