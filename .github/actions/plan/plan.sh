#!/usr/bin/env bash
# Plans a stack into a file.
#   FOLDER        the stack's folder, as `npm run synth` or fetch-applied wrote it
#   PLAN_FILE     an absolute path
#   ONLY          images: refuses a plan that changes anything but which image runs; anything: takes every plan
#   LOCK          true, or false for a role that may read states and lock none
#   READ_SECRETS  true, or false for a role that may read none: docs/decisions/secrets.md
#   MEANING       refuses a plan that means anything else; empty: takes every plan
# Outputs: changes (true or false), checksum (of the plan file), meaning (a checksum of all that it would change, whoever
# planned it), writes-secrets (true where only a plan that reads secrets can be applied).
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"
# shellcheck source=.github/actions/terraform.sh
source "$(dirname "${BASH_SOURCE[0]}")/../terraform.sh"
here=$(dirname "${BASH_SOURCE[0]}")

export TF_VAR_read_secrets=$READ_SECRETS
[[ -f $FOLDER/cdk.tf.json ]] || fail "$FOLDER holds no cdk.tf.json; npm run synth writes it"
[[ $ONLY == images || $ONLY == anything ]] || fail "\"$ONLY\" is no kind of plan; choose images or anything"

initialize "$FOLDER"
code=0
terraform -chdir="$FOLDER" plan -no-color -detailed-exitcode -lock="$LOCK" -lock-timeout=10m -out="$PLAN_FILE" || code=$?
[[ $code == 0 || $code == 2 ]] || fail "terraform plan failed in $FOLDER; see above"

shown=$(mktemp)
trap 'rm -f "$shown"' EXIT
terraform -chdir="$FOLDER" show -json "$PLAN_FILE" >"$shown"

# nobody may apply what was refused
refuse() {
  rm -f "$PLAN_FILE"
  fail "$1"
}

if [[ $ONLY == images ]]; then
  other=$(jq -r -f "$here/other-than-images.jq" "$shown")
  [[ -z $other ]] || refuse "this deployment would change more than which image runs, so nothing is applied: ${other//$'\n'/, }"
fi
meaning=$(jq -S -f "$here/meaning.jq" "$shown" | sha256sum | cut -d' ' -f1)
[[ -z ${MEANING:-} || $MEANING == "$meaning" ]] || refuse "the plan is not the reviewed one any more; review it anew"

writes_secrets=false
[[ $READ_SECRETS == true ]] || writes_secrets=$(jq -r -f "$here/writes-secrets.jq" "$shown")
changes=false
[[ $code == 0 ]] || changes=true
output meaning "$meaning"
output checksum "$(sha256sum "$PLAN_FILE" | cut -d' ' -f1)"
output writes-secrets "$writes_secrets"
output changes "$changes"
