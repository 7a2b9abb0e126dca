#!/usr/bin/env bash
# Plans a stack into a file.
#   FOLDER     the stack's folder, as `npm run synth` or fetch-applied wrote it
#   PLAN_FILE  an absolute path
#   ONLY       images: refuses a plan that changes anything but which image runs; anything: takes every plan
#   LOCK       true, or false for a role that may read states and lock none
# Outputs: changes (true or false), checksum (of the plan file).
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

export TF_IN_AUTOMATION=1 TF_INPUT=0
[[ -f $FOLDER/cdk.tf.json ]] || fail "$FOLDER holds no cdk.tf.json; npm run synth writes it"

code=0
terraform -chdir="$FOLDER" init -no-color >"$PLAN_FILE.init" 2>&1 || { cat "$PLAN_FILE.init"; fail "terraform init failed in $FOLDER; see above"; }
terraform -chdir="$FOLDER" plan -no-color -detailed-exitcode -lock="$LOCK" -lock-timeout=10m -out="$PLAN_FILE" || code=$?
[[ $code == 0 || $code == 2 ]] || fail "terraform plan failed in $FOLDER; see above"

if [[ $ONLY == images ]]; then
  other=$(terraform -chdir="$FOLDER" show -json "$PLAN_FILE" | jq -r -f "$(dirname "${BASH_SOURCE[0]}")/other-than-images.jq")
  if [[ -n $other ]]; then
    echo "$other"
    rm -f "$PLAN_FILE"
    fail "this deployment would change more than which image runs, so nothing is applied: $(tr '\n' ' ' <<<"$other")"
  fi
elif [[ $ONLY != anything ]]; then
  fail "\"$ONLY\" is no kind of plan; choose images or anything"
fi
output checksum "$(sha256sum "$PLAN_FILE" | cut -d' ' -f1)"
if [[ $code == 2 ]]; then output changes true; else output changes false; fi
