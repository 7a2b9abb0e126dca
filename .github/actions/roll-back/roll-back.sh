#!/usr/bin/env bash
# Moves pointers back to the image that each named before, by the history that Parameter Store keeps; an apply then makes the
# services follow. An image that a pointer went back from is none that it named before: it may be the one that failed. A run that has just moved them itself moves them back by what move-pointer told instead.
#   MOVES  JSON, the output moves of read-delivery: which pointers; the images in it do not matter
# Outputs: moves (the pointers with the images that they name from now on), former (those that they named until now).
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

jq -e 'type == "array" and length > 0 and all(.region and .parameter)' <<<"$MOVES" >/dev/null 2>&1 ||
  fail "\"$MOVES\" says no pointer to move; give the output moves of the step read-delivery"
back='[]'
while IFS=$'\t' read -r region parameter; do
  history=$(aws ssm get-parameter-history --region "$region" --name "$parameter" --output json 2>&1) ||
    fail "there is no pointer $parameter in $region (${history##*$'\n'}); apply the environment first"
  former=$(jq -r '
    [.Parameters | sort_by(.Version) | .[].Value]
    | reduce .[] as $image ([];
        if $image == .[-1] then . elif length > 1 and $image == .[-2] then .[:-1] else . + [$image] end)
    | if length > 1 then .[-2] else empty end' <<<"$history")
  [[ -n $former ]] || fail "$parameter named no other image before that it did not go back from, and no pointer was moved; deploy one that works, by its commit"
  back=$(jq -c --arg region "$region" --arg parameter "$parameter" --arg image "$former" \
    '. + [{ $region, $parameter, $image }]' <<<"$back")
done < <(jq -r '.[] | [.region, .parameter] | @tsv' <<<"$MOVES")
output moves "$back"
MOVES=$back "$(dirname "${BASH_SOURCE[0]}")/../move-pointer/move-pointer.sh"
