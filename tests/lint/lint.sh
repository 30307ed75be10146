#!/bin/sh
# Form and house rules of the sources: lint.sh BUILD_FOLDER JOBS. Shows all that is wrong.
set -u

failed=''
sources=$(find src tests -name '*.h' -o -name '*.cpp' | LC_ALL=C sort)

# No file name here has blanks, so the list may be split.
# shellcheck disable=SC2086
unformed=$(clang-format --dry-run $sources 2>&1 |
    sed -n 's/^\([^ :]*\):[0-9].*\[-Wclang-format-violations\]$/\1/p' | uniq)
for file in $unformed; do
    echo "$file: make format would change it"
    failed=' clang-format'
done

python3 tests/lint/rooms.py . || failed="$failed rooms"

# run-clang-tidy names every command it runs; what it finds is all that is of interest.
log=$1/clang-tidy.log
if ! run-clang-tidy -quiet -p "$1" -j "$2" >"$log" 2>&1; then
    grep -E -A6 '(error|warning):' "$log" || cat "$log"
    failed="$failed clang-tidy"
fi

[ -z "$failed" ] || echo "lint found something:$failed" >&2
[ -z "$failed" ]
