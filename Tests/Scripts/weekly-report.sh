#!/bin/sh
# The week's report as Markdown: how far the work is, who recorded how much, and what is due.
#
#   weekly-report.sh WORKBOOK SINCE
#
# SINCE is a day, an entry, or last-seal, as for tenken history.
set -eu
workbook=$1
since=$2

summary=$(tenken summary "$workbook" --format json)
history=$(tenken history "$workbook" --since "$since" --format json)
due=$(tenken list "$workbook" -f 'is:open due<+2w' --format json)

printf '%s\n' "$summary" | jq -r '
    "# \(.title)", "",
    "\(.progress.assessed) of \(.progress.total) assessed", "",
    (.results | to_entries[] | select(.value > 0) | "- \(.key): \(.value)")'

echo
echo "## Recorded since $since"
echo
printf '%s\n' "$history" | jq -r '
    [.entries[] | select(.kind == "assess")] | group_by(.by)[]
    | "- \(.[0].by): \(length) entries about \(map(.item) | unique | length) items"'

echo
echo "## Due within two weeks, or overdue"
echo
printf '%s\n' "$due" | jq -r '
    sort_by(.due)[] | "- \(.due) \(.item), \(if .owner == "" then "nobody" else .owner end): \(.text | split("\n")[0])"'
