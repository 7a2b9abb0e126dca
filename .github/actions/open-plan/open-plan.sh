#!/usr/bin/env bash
# Decrypts a plan that seal-plan encrypted. Whether it is the reviewed one, the apply step tells by its checksum.
#   FOLDER     the stack's folder
#   SEALED     the folder with plan.sealed and key.sealed
#   PLAN_FILE  where the plan goes
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

[[ -f $SEALED/plan.sealed && -f $SEALED/key.sealed ]] || fail "$SEALED holds no sealed plan; plans are kept for a day, so plan anew"
backend=$(jq -c .terraform.backend.s3 "$FOLDER/cdk.tf.json")
key=$(aws kms decrypt --region "$(jq -r .region <<<"$backend")" --ciphertext-blob "fileb://$SEALED/key.sealed" \
  --encryption-context "stack=$(jq -r '.key | sub("/[^/]*$"; "")' <<<"$backend")" --output json) ||
  fail "KMS does not open $SEALED/key.sealed; it was sealed for another stack, or this role may not read the state"
openssl enc -d -aes-256-cbc -pbkdf2 -in "$SEALED/plan.sealed" -out "$PLAN_FILE" -pass fd:3 3< <(jq -r .Plaintext <<<"$key") ||
  fail "$SEALED/plan.sealed was changed on its way; plan anew"
