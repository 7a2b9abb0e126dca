#!/usr/bin/env bash
# Pushes a built and scanned image to ECR under its commit; one that is there already is left alone.
#   LOCAL_IMAGE  as Docker on this machine calls it
#   REPOSITORY   the repository's name in ECR, as in dougust-backend
#   TAG          the commit it was built from
#   AWS_REGION   where the repository is
# Outputs: image (what pointers name), digest, pushed (true, or false where it was there).
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

require_tag "$TAG"
image=$(image_uri "$REPOSITORY" "$TAG")
digest=$(digest_of "$AWS_REGION" "$REPOSITORY" "$TAG")
pushed=false
if [[ -z $digest ]]; then
  aws ecr get-login-password | docker login --username AWS --password-stdin "${image%%/*}"
  docker tag "$LOCAL_IMAGE" "$image"
  # tags are immutable: where another run was quicker, its image is the one
  docker push "$image" || echo "the push failed; looking whether somebody else's arrived"
  digest=$(digest_of "$AWS_REGION" "$REPOSITORY" "$TAG")
  [[ -n $digest ]] || fail "$image did not arrive in ECR; see what docker push says above"
  pushed=true
fi
output image "$image"
output digest "$digest"
output pushed "$pushed"
echo "$image is $digest"
