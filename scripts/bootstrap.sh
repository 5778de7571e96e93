#!/bin/sh
# Makes .venv and installs what is locked in requirements/; called by the Makefile.
#
#   sh scripts/bootstrap.sh run                     what `make run` needs
#   sh scripts/bootstrap.sh run scale dev e2e       what developing and testing need
#
# Plain POSIX sh, because it has to give a clear sentence on machines whose Python is too old or
# missing. A stamp per list, keyed on the list and the place, makes the second call take no time.
# pip, not uv: pip compiles bytecode, and uncompiled imports would cost seconds at every start.
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$@" >&2; }
stop() { say "" "$@" ""; exit 1; }

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
  for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
    if command -v "$candidate" >/dev/null 2>&1 && new_enough "$candidate"; then
      command -v "$candidate"; return 0
    fi
  done
  return 1
}

explain_python() {
  found=$(python3 --version 2>&1 || echo "Python 3: none")
  stop "Python 3.11 以上が必要です（この機械にあるもの: $found）。新しい Python を入れてから、もう一度お試しください。" \
    "Python 3.11 or newer is needed (found here: $found). Install one and try again;" \
    "if it has another name:  make run PYTHON=/path/to/python3.11"
}

check_venv_module() {
  "$1" -c 'import venv, ensurepip' 2>/dev/null && return 0
  version=$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  stop "Python の venv モジュールがありません。Debian や Ubuntu では次で入ります。" \
    "Python's venv module is missing. On Debian and Ubuntu:" \
    "    sudo apt-get install python$version-venv"
}

check_writable() {
  if mkdir -p .venv 2>/dev/null && touch .venv/.writable 2>/dev/null; then
    rm -f .venv/.writable; return 0
  fi
  stop "このフォルダーに書き込めません: $(pwd)" \
    "空き容量と権限を確認するか、書き込める場所に clone してください。" \
    "This folder cannot be written to. Check free space and permissions, or clone it somewhere else."
}

make_venv() {
  python=$(find_python) || explain_python
  check_venv_module "$python"
  check_writable
  say "準備しています（初回だけ、1分ほど） / Preparing, once, about a minute …"
  "$python" -m venv --clear .venv || stop \
    ".venv を作れませんでした。上の文と、空き容量を確認してください。" \
    "The virtual environment could not be made. See the lines above, and check free space."
  printf '%s\n' "$here" >.venv/.place
}

install() {
  list="requirements/$1.txt"
  want=$(cksum <"$list")
  stamp=".venv/.installed-$1"
  [ "$(cat "$stamp" 2>/dev/null)" = "$want" ] && return 0
  check_writable
  say "部品を入れています / Installing $list …"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
    --require-hashes --prefer-binary -r "$list" || stop \
    "部品を入れられませんでした（$list）。ネットワークと空き容量を確認して、もう一度お試しください。" \
    "Installing $list did not finish. Check the network and free space, then try again."
  printf '%s\n' "$want" >"$stamp"
}

# A venv knows its place; a moved or copied folder, or a Python that was removed, needs a new one.
here=$(pwd -P)
if [ "$(cat .venv/.place 2>/dev/null)" != "$here" ] || ! .venv/bin/python -c '' 2>/dev/null; then
  make_venv
fi
for list in "$@"; do install "$list"; done
