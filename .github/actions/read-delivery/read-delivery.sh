#!/usr/bin/env bash
# Reads from an environment's state how a new image gets there: which pointers follow a repository, what runs before its
# services change, where they answer.
#   FOLDER       the stack's folder, initialized
#   REPOSITORY   the image's repository in ECR, as in dougust-backend
#   TAG          the commit that the image was built from
# Outputs: deliveries (JSON, the output `delivery` of each region), moves (for move-pointer), urls (one a line), topics
# (who is told, one a line).
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

require_tag "$TAG"
outputs=$(terraform -chdir="$FOLDER" output -json)
# a second region's outputs bear its name before theirs
deliveries=$(jq -c '[to_entries[] | select(.key == "delivery" or (.key | endswith("_delivery"))) | .value.value]' <<<"$outputs")
[[ $deliveries != '[]' ]] || fail "$FOLDER has no output \"delivery\"; apply the environment with a newer commit first"

# what a repository is called in its own region, whichever region's registry the pointer names
moves=$(jq -c --arg repository "$REPOSITORY" --arg tag "$TAG" '
  [ .[] | .region as $region
    | [ .services, (.jobs // {}) | to_entries[].value ] + .migrations
    | .[]
    | select(.repository != null and (.repository | endswith("/" + $repository)))
    | { region: $region, parameter: .imageParameter, image: "\(.repository):\($tag)" } ]
  | unique' <<<"$deliveries")
[[ $moves != '[]' ]] || fail "nothing in $FOLDER runs images of \"$REPOSITORY\"; there are: $(jq -r \
  '[.[] | (.services, (.jobs // {})) | to_entries[].value.repository] | unique | join(", ")' <<<"$deliveries")"

output deliveries "$deliveries"
output moves "$moves"
output urls "$(jq -r '[.[].healthUrls[]] | unique | .[]' <<<"$deliveries")"
output topics "$(jq -r 'to_entries[] | select(.key | test("(^|_)warning_topic$")) | .value.value' <<<"$outputs")"
jq -r '.[] | "\(.parameter) in \(.region) will name \(.image)"' <<<"$moves"
