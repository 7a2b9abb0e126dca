#!/usr/bin/env bash
# Looks whether an image was built and pushed already: an image is built once, and promoted from then on.
#   REPOSITORY  the repository's name in ECR, as in dougust-backend
#   TAG         the commit it is built from
#   AWS_REGION  where the repository is
# Outputs: image (what pointers name), exists (true or false), digest (empty where it does not exist).
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

require_tag "$TAG"
image=$(image_uri "$REPOSITORY" "$TAG")
digest=$(digest_of "$AWS_REGION" "$REPOSITORY" "$TAG")
output image "$image"
output digest "$digest"
if [[ -n $digest ]]; then
  output exists true
  echo "$image is there already: $digest"
else
  output exists false
  echo "$image is not there yet"
fi
