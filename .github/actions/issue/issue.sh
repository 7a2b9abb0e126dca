#!/usr/bin/env bash
# Keeps one issue per subject: opens it, writes it anew while it is open, closes it when there is nothing to say any more.
#   SUBJECT    what tells this issue from others, as in: drift of dougust-dev; also its title
#   OPEN       true or false
#   BODY_FILE  Markdown; not read where OPEN is false
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"
# shellcheck source=.github/actions/github.sh
source "$(dirname "${BASH_SOURCE[0]}")/../github.sh"

issues=$(github_list 'issues?state=open&creator=github-actions%5Bbot%5D')
issue=$(find_marked "$issues" "$SUBJECT" number)
if [[ $OPEN != true ]]; then
  [[ -n $issue ]] || exit 0
  github POST "issues/$issue/comments" '{ "body": "It is over." }' >/dev/null
  github PATCH "issues/$issue" '{ "state": "closed", "state_reason": "completed" }' >/dev/null
  exit 0
fi
body=$(marked_body "$SUBJECT" "$BODY_FILE" | jq -Rs --arg title "$SUBJECT" '{ title: $title, body: . }')
if [[ -n $issue ]]; then
  github PATCH "issues/$issue" "$body" >/dev/null
else
  github POST issues "$body" >/dev/null
fi
