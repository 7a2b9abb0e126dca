#!/usr/bin/env bash
# Looks whether services can be deployed before anything moves: refuses while a deployment is under way, and warns of alarms
# that ECS will not watch, because they are off their targets already.
#   DELIVERIES  JSON, the output deliveries of read-delivery
#   MOVES       JSON, the output moves of read-delivery
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"
# shellcheck source=.github/actions/ecs.sh
source "$(dirname "${BASH_SOURCE[0]}")/../ecs.sh"

check_service() { # one line of JSON
  local region cluster name newest status alarms ringing
  region=$(jq -r .region <<<"$1") cluster=$(jq -r .cluster <<<"$1") name=$(jq -r .name <<<"$1")
  newest=$(newest_deployment "$region" "$cluster" "$name")
  status=$(jq -r '.status // "none"' <<<"${newest:-null}")
  ! goes_on "$status" ||
    fail "a deployment of $name is under way ($status), and nothing was changed; wait for it, or take it back: aws ecs stop-service-deployment --region $region --service-deployment-arn $(jq -r .serviceDeploymentArn <<<"$newest") --stop-type ROLLBACK"
  alarms=$(aws ecs describe-services --region "$region" --cluster "$cluster" --services "$name" --output json |
    jq -c '.services[0].deploymentConfiguration.alarms.alarmNames // []')
  [[ $alarms != '[]' ]] || return 0
  ringing=$(aws cloudwatch describe-alarms --region "$region" --output json \
    --cli-input-json "$(jq -nc --argjson AlarmNames "$alarms" '{ $AlarmNames, AlarmTypes: ["MetricAlarm", "CompositeAlarm"], StateValue: "ALARM" }')" |
    jq -r '[(.MetricAlarms // [])[], (.CompositeAlarms // [])[] | .AlarmName] | join(", ")')
  [[ -z $ringing ]] || echo "::warning::ECS will not roll $name back on $ringing: in ALARM already, before this deployment"
}

require_delivery "$DELIVERIES" "$MOVES"
services=$(moved_services "$DELIVERIES" "$MOVES")
while IFS= read -r service; do
  [[ -z $service ]] || check_service "$service" </dev/null
done <<<"$services"
