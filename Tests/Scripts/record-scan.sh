#!/bin/sh
# Records what a scanner found, in one step: all of it, or nothing. tenken undo takes it back whole.
#
#   record-scan.sh WORKBOOK RESULTS
#
# RESULTS is a tsv without heads: the item's id, pass, fail or skip, and the scanner's words.
set -eu
workbook=$1
results=$2

awk -F '\t' -v OFS='\t' '
    BEGIN { print "item", "result", "note"; word["pass"] = "compliant"; word["fail"] = "noncompliant" }
    $2 != "skip" { print $1, ($2 in word ? word[$2] : $2), $3 }
' < "$results" | tenken assess "$workbook" --from - -q --by scanner
