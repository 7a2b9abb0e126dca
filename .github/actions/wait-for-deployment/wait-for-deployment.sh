#!/usr/bin/env bash
# Waits until the services of moved pointers run their new image, whichever strategy they have, and fails where ECS brought the
# former version back: with ECS's reason, why tasks stopped and the last lines that they wrote. ECS has no circuit breaker for
# blue/green and canary deployments, so one that takes too long is taken back.
#   DELIVERIES  JSON, the output deliveries of read-delivery
#   MOVES       JSON, the output moves of read-delivery
#   MINUTES     how long a deployment may take (default: what the environment says of each service)
#   PAUSE       seconds between two looks at a deployment (default: 10)
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"
# shellcheck source=.github/actions/ecs.sh
source "$(dirname "${BASH_SOURCE[0]}")/../ecs.sh"

pause=${PAUSE:-10}
# what ECS is given to bring the former version back
rollback_minutes=20

# The task definition that a service is to run.
task_definition_of() { # region, cluster, name
  aws ecs describe-services --region "$1" --cluster "$2" --services "$3" --query 'services[0].taskDefinition' --output text
}

has_image() { # region, task definition, image
  local definition
  definition=$(aws ecs describe-task-definition --region "$1" --task-definition "$2" --output json) || return
  jq -e --arg image "$3" '.taskDefinition.containerDefinitions | any(.image == $image)' <<<"$definition" >/dev/null
}

# Whether a deployment brings an image, and is the one that the last apply started.
brings() { # region, cluster, name, image, deployment
  local target asked
  target=$(aws ecs describe-service-revisions --region "$1" --service-revision-arns "$(jq -r .targetServiceRevisionArn <<<"$5")" \
    --query 'serviceRevisions[0].taskDefinition' --output text) || return
  has_image "$1" "$target" "$4" || return
  asked=$(task_definition_of "$1" "$2" "$3") || return
  # the service asks for another revision: for the former one, where ECS has taken this deployment back already; where that
  # one has the image, too, this is an earlier attempt
  [[ $asked == "$target" ]] || ! has_image "$1" "$asked" "$4"
}

# Waits until ECS tells of a deployment of an image: right after an apply the newest may be the one before. Nothing where it never does.
find_deployment() { # region, cluster, name, image
  local newest
  for _ in 1 2 3 4 5 6; do
    newest=$(newest_deployment "$1" "$2" "$3") || fail "ECS does not tell of deployments of $3; see above"
    if [[ -n $newest ]] && brings "$1" "$2" "$3" "$4" "$newest"; then
      printf '%s' "$newest"
      return
    fi
    sleep "$pause"
  done
}

# Brings the former version back. What has ended by itself meanwhile is none that cannot be stopped.
take_back() { # region, cluster, name, deployment
  local answer newest
  if ! answer=$(aws ecs stop-service-deployment --region "$1" --service-deployment-arn "$(jq -r .serviceDeploymentArn <<<"$4")" \
    --stop-type ROLLBACK --output json 2>&1); then
    newest=$(newest_deployment "$1" "$2" "$3") || fail "ECS does not tell of deployments of $3; see above"
    ! goes_on "$(jq -r .status <<<"$newest")" ||
      fail "the deployment of $3 cannot be taken back, and goes on: $(last_line "$answer"). Do it by hand: aws ecs stop-service-deployment --region $1 --service-deployment-arn $(jq -r .serviceDeploymentArn <<<"$4") --stop-type ROLLBACK"
  fi
}

# Waits for a deployment, or a newer one, to end, and prints it.
wait_for_end() { # region, cluster, name, minutes, deployment
  local deadline=$((SECONDS + $(seconds_of "$4"))) newest=$5 status told='' taken_back=false
  while :; do
    status=$(jq -r .status <<<"$newest")
    goes_on "$status" || break
    [[ $status == "$told" ]] || echo "$3: $status" >&2
    told=$status
    if ((SECONDS >= deadline)); then
      [[ $taken_back == false ]] || fail "$3 is still $status $rollback_minutes minutes after it was taken back; look at it: aws ecs describe-services --region $1 --cluster $2 --services $3"
      taken_back=true
      echo "$3: not done after $4 minutes, so it is taken back" >&2
      take_back "$1" "$2" "$3" "$newest"
      deadline=$((SECONDS + rollback_minutes * 60))
    fi
    sleep "$pause"
    newest=$(newest_deployment "$1" "$2" "$3") || fail "ECS does not tell of deployments of $3; see above"
  done
  printf '%s' "$newest"
}

# Why the newest tasks of a service stopped, and what the last one wrote.
tell_stopped_tasks() { # region, cluster, name
  local arns tasks newest definition container log
  arns=$(aws ecs list-tasks --region "$1" --cluster "$2" --service-name "$3" --desired-status STOPPED --output json |
    jq -c '.taskArns[:100]')
  [[ $arns != '[]' ]] || return 0
  # those of the version that runs again were only made room for
  tasks=$(aws ecs describe-tasks --region "$1" --cli-input-json "$(jq -nc --arg cluster "$2" --argjson tasks "$arns" '{ $cluster, $tasks }')" --output json |
    jq -c --arg running "$(task_definition_of "$1" "$2" "$3")" '
      (.tasks | map(select(.taskDefinitionArn != $running))) as $others
      | (if $others == [] then .tasks else $others end) | sort_by(.stoppedAt) | reverse | .[:3]')
  jq -c '.[]' <<<"$tasks" | while IFS= read -r task; do
    echo "the task $(jq -r '.taskArn | split("/") | last' <<<"$task") of $3 stopped: $(describe_end "$task")"
  done
  newest=$(jq -c '.[0]' <<<"$tasks")
  definition=$(aws ecs describe-task-definition --region "$1" --task-definition "$(jq -r .taskDefinitionArn <<<"$newest")" \
    --query taskDefinition --output json)
  container=$(jq -r '.containerDefinitions[0].name' <<<"$definition")
  log=$(read_log "$1" "$definition" "$container" "$(jq -r .taskArn <<<"$newest")" 20)
  [[ -n $log ]] || return 0
  echo "the last lines that it wrote:"
  quoted <<<"$log"
}

tell_events() { # region, cluster, name
  echo "what ECS says of $3, newest first:"
  aws ecs describe-services --region "$1" --cluster "$2" --services "$3" --output json |
    jq -r '.services[0].events[:10][] | .message' | quoted
}

# Waits for one service; says what went wrong, and fails.
wait_for_service() { # one line of JSON
  local region cluster name image minutes newest status
  region=$(jq -r .region <<<"$1") cluster=$(jq -r .cluster <<<"$1") name=$(jq -r .name <<<"$1") image=$(jq -r .image <<<"$1")
  minutes=${MINUTES:-$(jq -r .minutes <<<"$1")}
  newest=$(find_deployment "$region" "$cluster" "$name" "$image") || return 1
  if [[ -z $newest ]]; then
    echo "::error::ECS knows no deployment of $image by $name; apply the environment after the pointer was moved" >&2
    return 1
  fi
  newest=$(wait_for_end "$region" "$cluster" "$name" "$minutes" "$newest") || return 1
  status=$(jq -r .status <<<"$newest")
  if [[ $status == SUCCESSFUL ]]; then
    echo "$name runs $image"
    return 0
  fi
  tell_events "$region" "$cluster" "$name"
  tell_stopped_tasks "$region" "$cluster" "$name"
  echo "::error::$name does not run $image: $status, $(jq -r '.statusReason // "no reason told"' <<<"$newest")" >&2
  return 1
}

require_delivery "$DELIVERIES" "$MOVES"
[[ -z ${MINUTES:-} ]] || require_minutes "$MINUTES"
failed=()
services=$(moved_services "$DELIVERIES" "$MOVES")
while IFS= read -r service; do
  [[ -n $service ]] || continue
  # each to its end, so that nothing is under way when somebody rolls back
  wait_for_service "$service" </dev/null || failed+=("$(jq -r .name <<<"$service")")
done <<<"$services"
[[ ${#failed[@]} -eq 0 ]] || fail "the deployment failed for ${failed[*]}; what stood there before runs again, or see above"
