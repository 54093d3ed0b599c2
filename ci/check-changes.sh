#!/bin/sh
# Checks what this branch changes in the articles, on any machine that has git and zolint.
#
#   sh check-changes.sh [REVISION]    # where the branch goes; origin/main where it is not given
#
# ZOLINT_FAIL_ON (error) is the mildest severity that fails; ZOLINT_REPORTS (.zolint-reports) is the folder for
# zolint.sarif, junit.xml and summary.md. The exit code is that of zolint check.
set -eu

revision=${1:-origin/main}
reports=${ZOLINT_REPORTS:-.zolint-reports}

mkdir -p -- "$reports"
exec zolint check --since="$revision" --fail-on="${ZOLINT_FAIL_ON:-error}" \
  --format=text \
  --format=sarif --output="$reports/zolint.sarif" \
  --format=junit --output="$reports/junit.xml" \
  --format=markdown --output="$reports/summary.md"
