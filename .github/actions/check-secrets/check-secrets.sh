#!/usr/bin/env bash
# Looks whether every secret that people supply has a value, before anything changes. Reads no value.
#   FOLDER      the stack's folder, initialized
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

names=$(terraform -chdir="$FOLDER" output -json | jq -r '.secrets_to_supply.value // {} | keys[]')
missing=()
for name in $names; do
  current=$(aws secretsmanager describe-secret --secret-id "$name" --output json |
    jq '[.VersionIdsToStages // {} | .[] | select(index("AWSCURRENT"))] | length')
  [[ $current != 0 ]] || missing+=("$name")
done
[[ ${#missing[@]} -eq 0 ]] || fail "secrets without a value: ${missing[*]}; fill each first: npm run secrets -- --help in example-org/slipway"
echo "every secret that people supply has a value"
