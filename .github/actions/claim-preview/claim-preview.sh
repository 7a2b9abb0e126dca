#!/usr/bin/env bash
# Shows the image of a branch in a place for previews: in the one that the branch has, else in a free one. Terraform has no part in it:
# it leaves alone what runs there.
#   PREVIEWS      the parameter that tells of the places, as in /saas/staging/previews
#   BRANCH        whose place it is until it is freed
#   PULL_REQUEST  its number, for people who look for a free place
#   IMAGE         as in 123456789012.dkr.ecr.me-south-1.amazonaws.com/saas-backend:4f2a9c1
# Outputs: slot, url, cluster, service.
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"
# shellcheck source=.github/actions/previews.sh
source "$(dirname "${BASH_SOURCE[0]}")/../previews.sh"

check_image() {
  local pattern='^[0-9]{12}\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com/([a-z0-9._/-]+):([^:@]+)$'
  [[ $IMAGE =~ $pattern ]] ||
    fail "\"$IMAGE\" is no image of ECR with a tag; write <account>.dkr.ecr.<region>.amazonaws.com/<repository>:<commit>"
  local region=${BASH_REMATCH[1]} repository=${BASH_REMATCH[2]} tag=${BASH_REMATCH[3]} digest
  require_tag "$tag"
  digest=$(digest_of "$region" "$repository" "$tag")
  [[ -n $digest ]] || fail "$IMAGE is not in ECR, and no place was claimed; push it first"
}

# The place that the branch has or gets. Two that ask at once get two places: Parameter Store makes a name only once.
claim() {
  local claims claim slots slot answer
  claim=$(jq -cn --arg branch "$BRANCH" --arg pullRequest "$PULL_REQUEST" --arg image "$IMAGE" '{ $branch, $pullRequest, $image }')
  claims=$(read_claims)
  slot=$(jq -r --arg branch "$BRANCH" --argjson places "$places" \
    '[.[] | select(.branch == $branch and $places.slots[.slot])][0].slot // empty' <<<"$claims")
  if [[ -n $slot ]]; then
    aws ssm put-parameter --overwrite --name "$PREVIEWS/$slot" --value "$claim" --output json >/dev/null
    printf '%s' "$slot"
    return
  fi
  slots=$(jq -r '.slots | keys[]' <<<"$places")
  for slot in $slots; do
    if answer=$(aws ssm put-parameter --name "$PREVIEWS/$slot" --type String --value "$claim" --output json 2>&1); then
      printf '%s' "$slot"
      return
    fi
    [[ $answer == *ParameterAlreadyExists* ]] || fail "$PREVIEWS/$slot cannot be claimed: ${answer##*$'\n'}"
  done
  claims=$(read_claims)
  fail "all places for previews are taken: $(jq -r 'map("\(.slot) by \(.branch) (#\(.pullRequest))") | join(", ")' <<<"$claims"); close one of these pull requests, or free its place"
}

# A copy of what Terraform says of a place, with the branch's image.
register() { # family, container
  local definition
  definition=$(own_revision "$1")
  jq -c --arg container "$2" --arg image "$IMAGE" --arg tag "$preview_tag" --arg value "$PULL_REQUEST" \
    '(.tags // []) as $tags | .taskDefinition
     | { family, taskRoleArn, executionRoleArn, networkMode, containerDefinitions, volumes, placementConstraints,
       requiresCompatibilities, cpu, memory, runtimePlatform, ephemeralStorage }
     | with_entries(select(.value != null))
     | .containerDefinitions |= map(if .name == $container then .image = $image else . end)
     | .tags = [$tags[], { key: $tag, $value }]' <<<"$definition" >"$work/revision.json"
  aws ecs register-task-definition --cli-input-json "file://$work/revision.json" \
    --query taskDefinition.taskDefinitionArn --output text
}

[[ -n ${BRANCH:-} ]] || fail "\"\" is no branch; give the pull request's own"
[[ ${PULL_REQUEST:-} =~ ^[0-9]+$ ]] || fail "\"${PULL_REQUEST:-}\" is no number of a pull request; give its own"
check_image
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
places=$(read_places)
slot=$(claim)
place=$(jq -r --arg slot "$slot" '[.cluster, (.slots[$slot] | .service, .family, .container, .host)] | @tsv' <<<"$places")
IFS=$'\t' read -r cluster service family container host <<<"$place"
revision=$(register "$family" "$container")
aws ecs update-service --cluster "$cluster" --service "$service" --task-definition "$revision" --desired-count 1 --output json >/dev/null
echo "$slot: $IMAGE for $BRANCH at https://$host"
output slot "$slot"
output url "https://$host"
output cluster "$cluster"
output service "$service"
