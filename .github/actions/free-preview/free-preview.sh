#!/usr/bin/env bash
# Empties the places for previews that a branch has, and gives them back; none is no mistake.
#   PREVIEWS  the parameter that tells of the places, as in /saas/staging/previews
#   BRANCH    whose places they are
# Outputs: freed (their names, with blanks between).
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"
# shellcheck source=.github/actions/previews.sh
source "$(dirname "${BASH_SOURCE[0]}")/../previews.sh"

# Before the claim goes, nothing of the branch runs: whoever claims the place next finds it as Terraform made it.
empty() { # service, family
  local revision
  revision=$(own_revision "$2")
  aws ecs update-service --cluster "$cluster" --service "$1" --task-definition "$(jq -r .taskDefinition.taskDefinitionArn <<<"$revision")" \
    --desired-count 0 --output json >/dev/null
}

[[ -n ${BRANCH:-} ]] || fail "\"\" is no branch; give the pull request's own"
places=$(read_places)
cluster=$(jq -r .cluster <<<"$places")
freed=()
claims=$(read_claims)
slots=$(jq -r --arg branch "$BRANCH" '.[] | select(.branch == $branch).slot' <<<"$claims")
for slot in $slots; do
  place=$(jq -c --arg slot "$slot" '.slots[$slot] // empty' <<<"$places")
  # a place that the page no longer has went with its service
  if [[ -n $place ]]; then empty "$(jq -r .service <<<"$place")" "$(jq -r .family <<<"$place")"; fi
  aws ssm delete-parameter --name "$PREVIEWS/$slot"
  freed+=("$slot")
done
echo "$BRANCH had ${freed[*]:-no place}"
output freed "${freed[*]}"
