#!/usr/bin/env bash
# Fetches the Terraform JSON that was applied last, with its lock file of providers, from beside the state, and initializes it.
#   STACK        as in dougust-dev
#   AWS_ACCOUNT  the account of its environment
#   AWS_REGION   the region of its state, which is the account page's
#   FOLDER       where it goes; must not exist
# Outputs: folder, commit (of this repository, as the apply said).
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"
# shellcheck source=.github/actions/terraform.sh
source "$(dirname "${BASH_SOURCE[0]}")/../terraform.sh"

[[ $STACK =~ ^([a-z0-9]+)-[a-z0-9-]+$ ]] || fail "\"$STACK\" is no stack; write <system>-<environment>, as in dougust-dev"
bucket=${BASH_REMATCH[1]}-terraform-state-$AWS_ACCOUNT
[[ ! -e $FOLDER ]] || fail "$FOLDER exists; name a folder that does not"

archive=$(mktemp)
answer=$(aws s3api get-object --region "$AWS_REGION" --bucket "$bucket" --key "$STACK/applied.tar.gz" "$archive" --output json 2>&1) ||
  fail "nothing tells what was applied to $STACK last (${answer##*$'\n'}); run the workflow that applies it, once"
mkdir -p "$FOLDER"
tar -xzf "$archive" -C "$FOLDER"
rm -f "$archive"
initialize "$FOLDER"
output folder "$FOLDER"
output commit "$(jq -r '.Metadata.commit // ""' <<<"$answer")"
echo "$STACK is as commit $(jq -r '.Metadata.commit // "unknown"' <<<"$answer") applied it"
