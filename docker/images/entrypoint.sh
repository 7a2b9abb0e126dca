#!/bin/sh
# Starts the application only where it has what it needs, and steps aside: `exec` gives it this process, so that SIGTERM
# reaches it and its exit code is the container's.
#
# /etc/required-environment says line by line what a command cannot do without:
#   node dist/main.js: DATABASE_URL JWT_SECRET
# A line counts for every command that begins with its words. Exit code 64 without a command, 78 where something is missing
# (EX_USAGE and EX_CONFIG of sysexits.h); otherwise the application's.
set -eu

if [ "$#" -eq 0 ]; then
  echo 'entrypoint: no command; name the one to start, as in CMD ["node", "dist/main.js"]' >&2
  exit 64
fi

required=${REQUIRED_ENVIRONMENT:-/etc/required-environment}
if [ ! -r "$required" ]; then
  echo "entrypoint: $required cannot be read; the image must bring it" >&2
  exit 78
fi

missing=
while IFS= read -r line || [ -n "$line" ]; do
  case $line in
    '' | '#'*) continue ;;
  esac
  case "$* " in
    "${line%%:*} "*) ;;
    *) continue ;;
  esac
  for name in ${line#*:}; do
    # an empty one is as good as none: a secret that nobody has filled is empty
    if [ -z "$(printenv "$name")" ]; then
      missing="$missing $name"
    fi
  done
done <"$required"

if [ -n "$missing" ]; then
  echo "entrypoint: missing or empty:$missing; $1 was not started" >&2
  exit 78
fi

exec "$@"
