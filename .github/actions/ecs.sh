# shellcheck shell=bash
# What steps share that run tasks or wait for services; they source it after step.sh.

# Shows lines that somebody else wrote; GitHub must not take them for commands of its own.
quoted() {
  if [[ ${GITHUB_ACTIONS:-} != true ]]; then
    sed 's/^/  | /'
    return
  fi
  local token
  token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  echo "::stop-commands::$token"
  sed 's/^/  | /'
  echo "::$token::"
}

# The last line of what the AWS command line answered, which says what is wrong.
last_line() {
  printf '%s' "${1##*$'\n'}"
}

# What a task's container wrote, as far as CloudWatch has it; nothing where it wrote nothing.
read_log() { # region, task definition (JSON), container, task, how many of the last lines ("all": every line)
  local region=$1 task=$4 lines=$5 group stream page token='' next
  group=$(jq -r --arg name "$3" '.containerDefinitions[] | select(.name == $name) | .logConfiguration.options["awslogs-group"] // empty' <<<"$2")
  stream=$(jq -r --arg name "$3" --arg task "${task##*/}" '.containerDefinitions[] | select(.name == $name)
    | "\(.logConfiguration.options["awslogs-stream-prefix"])/\(.name)/\($task)"' <<<"$2")
  [[ -n $group ]] || return 0
  if [[ $lines != all ]]; then
    page=$(aws logs get-log-events --region "$region" --log-group-name "$group" --log-stream-name "$stream" \
      --limit "$lines" --output json 2>/dev/null) || return 0
    jq -r '.events[].message' <<<"$page"
    return
  fi
  while :; do
    page=$(aws logs get-log-events --region "$region" --log-group-name "$group" --log-stream-name "$stream" \
      --start-from-head ${token:+--next-token "$token"} --output json 2>/dev/null) || return 0
    jq -r '.events[].message' <<<"$page"
    next=$(jq -r .nextForwardToken <<<"$page")
    # the end gives back the token that it was asked with
    [[ $next != "$token" ]] || return 0
    token=$next
  done
}

# Why a task ended, in one line: ECS's reason, and of each container its exit code and its own reason.
describe_end() { # task (JSON)
  jq -r '"\(.stoppedReason // "no reason told")" + ([.containers[]
    | select(.exitCode != null or (.reason // "") != "")
    | "; \(.name)" + (if .exitCode == null then "" else " ended with exit code \(.exitCode)" end)
      + (if (.reason // "") == "" then "" else ": \(.reason)" end)] | join(""))' <<<"$1"
}

# The services that follow the pointers which are moved, each with the image that it shall run: one JSON object a line.
moved_services() { # deliveries, moves
  jq -nc --argjson deliveries "$1" --argjson moves "$2" '
    $deliveries[] as $delivery
    | $delivery.services | to_entries[] | .key as $id | .value as $service
    | $moves[] | select(.region == $delivery.region and .parameter == $service.imageParameter)
    | { id: $id, region, cluster: $delivery.cluster, name: $service.name, image, minutes: $service.waitMinutes }'
}

# The newest deployment of a service, as ListServiceDeployments tells it; nothing where there is none.
newest_deployment() { # region, cluster, service
  aws ecs list-service-deployments --region "$1" --cluster "$2" --service "$3" --output json |
    jq -c '.serviceDeployments | sort_by(.createdAt) | last // empty'
}

# Whether a deployment goes on.
goes_on() { # status
  case $1 in
    PENDING | IN_PROGRESS | STOP_REQUESTED | ROLLBACK_REQUESTED | ROLLBACK_IN_PROGRESS) return 0 ;;
    *) return 1 ;;
  esac
}

# Both inputs are JSON, as read-delivery made them.
require_delivery() { # deliveries, moves
  jq -e 'type == "array" and length > 0 and all(.region and .cluster and .services and .migrations)' <<<"$1" >/dev/null 2>&1 ||
    fail "\"$1\" tells nothing of services; give the output deliveries of the step read-delivery"
  jq -e 'type == "array" and length > 0 and all(.region and .parameter and .image)' <<<"$2" >/dev/null 2>&1 ||
    fail "\"$2\" says no pointer to move; give the output moves of the step read-delivery"
}

require_minutes() { # minutes
  [[ $1 =~ ^[0-9]{1,4}(\.[0-9]+)?$ && $1 =~ [1-9] ]] || fail "\"$1\" are no minutes; write a number such as 30"
}

seconds_of() { # minutes
  jq -n "$1 * 60 | ceil"
}
