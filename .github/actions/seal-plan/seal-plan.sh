#!/usr/bin/env bash
# Encrypts a plan file for its way through GitHub: a plan repeats the state, which whoever reads a repository may not read.
# The key of the file is one that KMS makes with the key of the state; whoever may read the state can open it.
#   FOLDER     the stack's folder
#   PLAN_FILE  the plan
#   SEALED     a folder to write plan.sealed and key.sealed to
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

mkdir -p "$SEALED"
backend=$(jq -c .terraform.backend.s3 "$FOLDER/cdk.tf.json")
key=$(aws kms generate-data-key --region "$(jq -r .region <<<"$backend")" --key-id "$(jq -r .kms_key_id <<<"$backend")" \
  --key-spec AES_256 --encryption-context "stack=$(jq -r '.key | sub("/[^/]*$"; "")' <<<"$backend")" --output json)
# by a file descriptor: arguments and variables of a process can be seen by others
openssl enc -aes-256-cbc -pbkdf2 -salt -in "$PLAN_FILE" -out "$SEALED/plan.sealed" -pass fd:3 3< <(jq -r .Plaintext <<<"$key")
jq -r .CiphertextBlob <<<"$key" | base64 -d >"$SEALED/key.sealed"
