#!/usr/bin/env bash
# Applies a plan file, the very one that was reviewed, and writes down beside the state what is applied now.
#   FOLDER     the stack's folder, as it was planned from
#   PLAN_FILE  an absolute path
#   CHECKSUM   what the plan step told of the file
#   RECORD     true: later deployments and drift detection go by this folder; false: it is itself a record
#   COMMIT     the commit of this repository that the folder was made from
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"
# shellcheck source=.github/actions/terraform.sh
source "$(dirname "${BASH_SOURCE[0]}")/../terraform.sh"

[[ -f $PLAN_FILE ]] || fail "there is no plan $PLAN_FILE; plan first"
found=$(sha256sum "$PLAN_FILE" | cut -d' ' -f1)
[[ $found == "$CHECKSUM" ]] || fail "$PLAN_FILE is not the plan that was reviewed: its checksum is $found, the reviewed one's $CHECKSUM"

[[ -d $FOLDER/.terraform ]] || initialize "$FOLDER"
terraform -chdir="$FOLDER" apply -no-color "$PLAN_FILE" ||
  fail "terraform apply failed; where it says that the plan is stale, somebody applied in between: plan anew. Else docs/runbooks/killed-apply.md"

[[ $RECORD == true ]] || exit 0
backend=$(jq -c '.terraform.backend.s3 // empty' "$FOLDER/cdk.tf.json")
[[ -n $backend ]] || fail "$FOLDER keeps its state in a file, beside which nothing can be recorded; docs/state.md moves it"
archive=$(mktemp)
files=()
# beside the JSON and the lock file: whatever a stack may bring along, but not what init and plan leave
while IFS= read -r file; do files+=("$file"); done < <(cd "$FOLDER" && find . -type f -not -path './.terraform/*' -not -name '*.tfplan*' | sort)
tar -czf "$archive" -C "$FOLDER" "${files[@]}"
aws s3api put-object --region "$(jq -r .region <<<"$backend")" --bucket "$(jq -r .bucket <<<"$backend")" \
  --key "$(jq -r '.key | sub("/[^/]*$"; "")' <<<"$backend")/applied.tar.gz" --body "$archive" --metadata "commit=$COMMIT" \
  --server-side-encryption aws:kms --ssekms-key-id "$(jq -r .kms_key_id <<<"$backend")" --output json >/dev/null
rm -f "$archive"
