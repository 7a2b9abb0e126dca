#!/usr/bin/env bash
# Reviews a plan with `npm run review`, into a file and onto the page of the run. Runs where this repository is checked out,
# with its packages and the stack synthesized.
#   STACK      as in dougust-dev
#   PLAN_FILE  an absolute path
#   REPORT     a file of Markdown to write
#   MEANING    what the plan step told
#   STOP       true: ends the job where the plan needs a person's yes
# Outputs: needs-yes (true or false).
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

code=0
npm run --silent review -- --markdown --stack "$STACK" "$PLAN_FILE" >"$REPORT" || code=$?
[[ $code == 0 || $code == 1 ]] || fail "the review of $STACK failed; see above"
{
  cat "$REPORT"
  echo
  echo "Checksum of this review, for who says yes: \`$MEANING\`"
} | summarize
if [[ $code == 0 ]]; then
  output needs-yes false
  exit 0
fi
output needs-yes true
[[ $STOP != true ]] ||
  fail "the plan of $STACK needs a person's yes, so nothing is applied: read this run's summary, then run \"Apply\" by hand with stack $STACK and reviewed $MEANING"
