#!/bin/sh
# Ranges of pyproject.toml → exact versions with hashes in requirements/, without any index address.
# Versions that still fit are kept; delete a line of a list (or pass --upgrade) to renew it.
set -eu
cd "$(dirname "$0")/.."
.venv/bin/python -m pip install --quiet --disable-pip-version-check uv

lock() { # lock LIST SOURCE… : LIST's versions agree with the lists before it
  list=$1
  shift
  .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-header --no-annotate "$@" --output-file "requirements/$list.txt"
}
run="-c requirements/run.txt" scale="-c requirements/scale.txt" dev="-c requirements/dev.txt"
lock run pyproject.toml "$@"
# shellcheck disable=SC2086  # pairs of words
{
  lock scale --group pyproject.toml:scale $run "$@"
  lock dev --group pyproject.toml:dev $run $scale "$@"
  lock e2e --group pyproject.toml:e2e $run $scale $dev "$@"
  lock postgres --group pyproject.toml:postgres $run $scale $dev "$@"
}
if grep -nE '://|--(index|find)' requirements/*.txt; then
  echo "An address got into requirements/. Remove it." >&2
  exit 1
fi
