#!/usr/bin/env bash
# Moves image pointers. All of them are looked at before the first is moved.
#   MOVES     JSON: [{ "region": "us-east-1", "parameter": "/dougust/dev/api/image", "image": "…/dougust-backend:4f2a9c1" }]
#   PATIENCE  how many seconds an image may take to arrive, where ECR copies it to another region (default: 0)
# Outputs: former (the same list with the images that the pointers named before; moving to it undoes the move), moved
# (true, or false where all named these images already).
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

# Exactly what pointers may name: an image of ECR, by a tag or a digest.
check_image() { # image
  local image=$1 answer id
  local pattern='^([0-9]{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com/([a-z0-9._/-]+)(:([^:@]+)|@(sha256:[0-9a-f]{64}))$'
  [[ $image =~ $pattern ]] ||
    fail "\"$image\" is no image of ECR with a tag or a digest; write <account>.dkr.ecr.<region>.amazonaws.com/<repository>:<commit>"
  local account=${BASH_REMATCH[1]} image_region=${BASH_REMATCH[2]} repository=${BASH_REMATCH[3]}
  local tag=${BASH_REMATCH[5]} digest=${BASH_REMATCH[6]}
  if [[ -n $tag ]]; then
    require_tag "$tag"
    id=imageTag=$tag
  else
    id=imageDigest=$digest
  fi
  local patience=$((SECONDS + ${PATIENCE:-0}))
  until answer=$(aws ecr describe-images --region "$image_region" --registry-id "$account" \
    --repository-name "$repository" --image-ids "$id" --output json 2>&1); do
    ((SECONDS < patience)) || fail "$image is not in ECR, and no pointer was moved (${answer##*$'\n'}); push it first"
    sleep 10
  done
}

read_pointer() { # region, parameter
  local answer
  answer=$(aws ssm get-parameter --region "$1" --name "$2" --query Parameter.Value --output text 2>&1) ||
    fail "there is no pointer $2 in $1 to move (${answer##*$'\n'}); apply the environment first"
  printf '%s' "$answer"
}

jq -e 'type == "array" and length > 0 and all(.region and .parameter and .image)' <<<"${MOVES:-null}" >/dev/null 2>&1 ||
  fail "\"$MOVES\" says no pointer to move; write JSON: [{ \"region\": …, \"parameter\": …, \"image\": … }]"
former='[]'
while IFS=$'\t' read -r region parameter image; do
  check_image "$image"
  before=$(read_pointer "$region" "$parameter")
  former=$(jq -c --arg region "$region" --arg parameter "$parameter" --arg image "$before" \
    '. + [{ $region, $parameter, $image }]' <<<"$former")
done < <(jq -r '.[] | [.region, .parameter, .image] | @tsv' <<<"$MOVES")
# before the first is moved: whatever happens from here on can be undone
output former "$former"

moved=false
while IFS=$'\t' read -r region parameter image before; do
  if [[ $image == "$before" ]]; then
    echo "$parameter names $image already"
    continue
  fi
  aws ssm put-parameter --region "$region" --overwrite --name "$parameter" --value "$image" --output json >/dev/null
  echo "$parameter: $before -> $image"
  moved=true
done < <(jq -r --argjson former "$former" \
  'to_entries[] | [.value.region, .value.parameter, .value.image, $former[.key].image] | @tsv' <<<"$MOVES")
output moved "$moved"
