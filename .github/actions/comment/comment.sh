#!/usr/bin/env bash
# Keeps one comment per subject on a pull request: writes it, or writes it anew where it stands.
#   PULL_REQUEST  its number
#   SUBJECT       what tells this comment from others, as in: plan of dougust-dev
#   BODY_FILE     Markdown
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"
# shellcheck source=.github/actions/github.sh
source "$(dirname "${BASH_SOURCE[0]}")/../github.sh"

comments=$(github_list "issues/$PULL_REQUEST/comments?")
comment=$(find_marked "$comments" "$SUBJECT" id)
body=$(marked_body "$SUBJECT" "$BODY_FILE" | jq -Rs '{ body: . }')
if [[ -n $comment ]]; then
  github PATCH "issues/comments/$comment" "$body" >/dev/null
else
  github POST "issues/$PULL_REQUEST/comments" "$body" >/dev/null
fi
