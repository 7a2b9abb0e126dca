#!/usr/bin/env bash
# Tells how a deployment ended: on the page of the run, and through topics of SNS. That nobody could be told never makes a
# deployment fail.
#   STACK    as in dougust-dev
#   OUTCOME  success, failure or cancelled
#   IMAGE    what it brought
#   RUN_URL  where to read more
#   TOPICS   ARNs, one a line; may be empty
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

case $OUTCOME in
  success) says="$STACK runs $IMAGE" ;;
  failure) says="$STACK does not run $IMAGE: the deployment failed" ;;
  cancelled) says="the deployment of $IMAGE to $STACK was cancelled; look what runs" ;;
  *) fail "\"$OUTCOME\" is no outcome; choose success, failure or cancelled" ;;
esac
summarize <<<"**$says**"

while IFS= read -r topic; do
  [[ -n $topic ]] || continue
  region=$(cut -d: -f4 <<<"$topic")
  # SNS takes 100 characters of ASCII for a subject
  aws sns publish --region "$region" --topic-arn "$topic" --subject "$(tr -cd '\40-\176' <<<"$STACK: $OUTCOME" | cut -c-100)" \
    --message "$says"$'\n'"$RUN_URL" --output json >/dev/null ||
    echo "::warning::$topic could not be told"
done <<<"$TOPICS"
echo "$says"
