#!/bin/sh
# Commits the workbooks of a repository every night where every sum and seal holds, and mails on trouble only.
#
#   nightly.sh FOLDER ADDRESS
#
# For cron: says nothing itself, and exits with 1 on trouble.
set -u
cd "$1" || exit 66
address=$2
words=$(mktemp) || exit 73
trap 'rm -f "$words"' EXIT

commit() {
    git add -- ./*.rec &&
    { git diff --cached --quiet || git commit -q -m "Workbooks of $(date +%F)"; }
}

{ tenken verify -q ./*.rec && commit; } > "$words" 2>&1
status=$?
[ $status -eq 0 ] && [ ! -s "$words" ] && exit 0
mail -s "tenken: trouble in $1" "$address" < "$words"
exit 1
