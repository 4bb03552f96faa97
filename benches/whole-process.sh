#!/usr/bin/env bash
# Times whole processes: a cold build of the sample compared with `typst compile` of the same templates with the same data
# and ready-made charts, and `check` compared with `build`. Needs the published typst-cli 0.15.1 (cargo install typst-cli
# --version 0.15.1 --locked) and hyperfine.
set -euo pipefail
cd "$(dirname "$0")/.."

typst=${TYPST:-typst}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cargo build --release
target/release/brugwerk build data/esf-512 --out "$work/out" --save-view "$work/view"
root=$work/view/final-report
build="target/release/brugwerk build data/esf-512 --out $work/out"
compile="$typst compile --root $root --font-path $root/templates/fonts --ignore-system-fonts \
  --pdf-standard a-3a,ua-1 --features a11y-extras $root/templates/documents/final-report.typ $work/typst.pdf"

hyperfine --warmup 1 --runs 9 "$build" "$compile" "target/release/brugwerk check data/esf-512"

peak() { /usr/bin/time -f '%M' "$@" 2>&1 >/dev/null | tail -n 1; }
# shellcheck disable=SC2086
printf 'peak memory, KiB: build %s, typst compile %s\n' "$(peak $build)" "$(peak $compile)"
