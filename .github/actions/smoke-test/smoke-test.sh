#!/usr/bin/env bash
# Asks addresses until each answers well, the way its users reach it.
#   URLS       one a line
#   ATTEMPTS   how often each is asked at most
#   PAUSE      seconds between two attempts
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

body=$(mktemp)
trap 'rm -f "$body"' EXIT

ask() { # url
  local attempt status
  for ((attempt = 1; attempt <= ATTEMPTS; attempt++)); do
    : >"$body"
    # 000 where nobody answers at all
    status=$(curl --silent --show-error --max-time 10 --output "$body" --write-out '%{http_code}' "$1" || true)
    echo "$1: $status (attempt $attempt of $ATTEMPTS)"
    [[ $status =~ ^2[0-9][0-9]$ ]] && return
    ((attempt == ATTEMPTS)) || sleep "$PAUSE"
  done
  echo "its answer begins:"
  head -c 500 "$body"
  echo
  fail "$1 answered $status after $ATTEMPTS attempts; see its log group and the alarms"
}

asked=0
while IFS= read -r url; do
  [[ -n $url ]] || continue
  ask "$url"
  asked=$((asked + 1))
done <<<"$URLS"
((asked > 0)) || fail "there is no address to ask; the environment's output \"delivery\" names none"
