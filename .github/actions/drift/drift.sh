#!/usr/bin/env bash
# Compares what was applied last with what is there, and changes nothing.
#   FOLDER  the stack's folder, as fetch-applied wrote it
#   STACK   as in dougust-dev
#   REPORT  a file of Markdown to write
# Outputs: drifted (true or false).
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"
# shellcheck source=.github/actions/terraform.sh
source "$(dirname "${BASH_SOURCE[0]}")/../terraform.sh"

# the role that looks may read no secret: docs/decisions/secrets.md
export TF_VAR_read_secrets=false
plan=$(mktemp)
trap 'rm -f "$plan"' EXIT
code=0
initialize "$FOLDER"
# the text may quote what the state holds: only addresses leave this machine
terraform -chdir="$FOLDER" plan -no-color -detailed-exitcode -lock=false -out="$plan" >/dev/null || code=$?
[[ $code == 0 || $code == 2 ]] || fail "terraform plan failed for $STACK; run it by hand to see why: docs/runbooks/drift.md"

shown=$(terraform -chdir="$FOLDER" show -json "$plan")
changed=$(jq -r '.resource_changes // [] | map(select(.change.actions - ["no-op", "read"] != []))
  | .[] | "- `\(.address)`: \(.change.actions | join(" and "))"' <<<"$shown")
failed=$(jq -r '.checks // [] | map(select(.status != "pass")) | .[]
  | "- `\(.address.to_display)`", (.instances // [] | .[].problems // [] | .[] | "  \(.message)")' <<<"$shown")

if [[ -z $changed && -z $failed ]]; then
  output drifted false
  echo "$STACK is as it was applied"
  exit 0
fi
{
  echo "\`$STACK\` is not as it was applied last. What an apply would change:"
  echo
  echo "${changed:-nothing}"
  if [[ -n $failed ]]; then
    printf '\nChecks that fail:\n\n%s\n' "$failed"
  fi
  echo
  echo "What to do: docs/runbooks/drift.md."
} >"$REPORT"
output drifted true
cat "$REPORT"
