#!/usr/bin/env bash
# Brings the database up to a new image before any service changes: runs each migration of the image once, as a task of that
# image, and fails with its log where it fails. Never two at once in an environment. docs/runbooks/migrations.md
#   DELIVERIES  JSON, the output deliveries of read-delivery
#   MOVES       JSON, the output moves of read-delivery: which images come
#   MINUTES     how long one migration may take (default: 30)
#   HOLDER      who runs it, for whoever finds the lock (default: this run on GitHub, or who is logged in)
#   PAUSE       seconds between two looks at the task (default: 5)
set -euo pipefail
# shellcheck source=.github/actions/step.sh
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"
# shellcheck source=.github/actions/ecs.sh
source "$(dirname "${BASH_SOURCE[0]}")/../ecs.sh"
# shellcheck source=.github/actions/migrate/lock.sh
source "$(dirname "${BASH_SOURCE[0]}")/lock.sh"

minutes=${MINUTES:-30} pause=${PAUSE:-5}
holder=${HOLDER:-}
if [[ -z $holder ]]; then
  holder="$(whoami)@$(uname -n)"
  [[ -z ${GITHUB_RUN_ID:-} ]] || holder=$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID
fi

# What is under way; whatever ends this script leaves things as safe as it can.
region='' cluster='' lock='' family='' id='' version='' revision='' task='' task_ended=true

clean_up() {
  if [[ $task_ended != true ]]; then
    echo "the task $task may go on; the lock $lock stays until it has ended" >&2
    return
  fi
  if [[ -n $revision ]]; then
    deregister "$revision"
    revision=''
  fi
  release
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

deregister() { # task definition
  aws ecs deregister-task-definition --region "$region" --task-definition "$1" --output json >/dev/null ||
    echo "the one-off revision $1 could not be deregistered; it does no harm" >&2
}

require_image() { # image
  [[ $1 =~ ^[0-9]{12}\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com/([a-z0-9._/-]+):([^:@/]+)$ ]] ||
    fail "\"$1\" is no image of ECR with a tag; write <account>.dkr.ecr.<region>.amazonaws.com/<repository>:<commit>"
  local digest
  digest=$(digest_of "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" "${BASH_REMATCH[3]}")
  [[ -n $digest ]] ||
    fail "$1 is not in ECR, and nothing was migrated; push it first"
}

# The job's task definition with another image, as a revision that is used once.
register() { # definition (answer of DescribeTaskDefinition), container, image
  local input
  input=$(jq -c --arg container "$2" --arg image "$3" '
    (.tags // []) as $tags
    | .taskDefinition
    | del(.taskDefinitionArn, .revision, .status, .requiresAttributes, .compatibilities, .registeredAt, .registeredBy,
        .deregisteredAt)
    | .containerDefinitions |= map(if .name == $container then .image = $image else . end)
    | if $tags == [] then . else .tags = $tags end' <<<"$1")
  aws ecs register-task-definition --region "$region" --cli-input-json "$input" \
    --query taskDefinition.taskDefinitionArn --output text
}

start_task() { # run-task input
  local input answer started
  input=$(jq -c --arg revision "$revision" --arg id "$id" '.taskDefinition = $revision | .startedBy = $id' <<<"$1")
  # from here on one may run, whatever the answer is
  task_ended=unknown task="started by $id"
  if ! answer=$(aws ecs run-task --region "$region" --cli-input-json "$input" --output json 2>&1); then
    # where ECS does not tell this either, one may run
    if started=$(task_started_by "$id" "$family") && [[ -z $started ]]; then task_ended=true; fi
    fail "ECS starts no task: $(last_line "$answer")"
  fi
  task=$(jq -r '.tasks[0].taskArn // empty' <<<"$answer")
  if [[ -z $task ]]; then
    task_ended=true
    fail "ECS starts no task: $(jq -r '[.failures[] | "\(.reason) \(.detail // "")"] | join("; ")' <<<"$answer")"
  fi
}

# Waits for the task to end; past the limit it is stopped. Prints how ECS describes it then.
wait_for_task() {
  local deadline=$((SECONDS + $(seconds_of "$minutes"))) described stopped=false
  while :; do
    described=$(aws ecs describe-tasks --region "$region" --cluster "$cluster" --tasks "$task" \
      --query 'tasks[0]' --output json) || described='{}'
    if [[ $(jq -r '.lastStatus // empty' <<<"$described") == STOPPED ]]; then
      printf '%s' "$described"
      return
    fi
    if ((SECONDS >= deadline)); then
      [[ $stopped == false ]] || return 0
      stopped=true
      aws ecs stop-task --region "$region" --cluster "$cluster" --task "$task" \
        --reason "took longer than $minutes minutes" --output json >/dev/null ||
        echo "ECS does not stop $task; waiting all the same" >&2
      # the longest that Fargate gives a task to end, and some
      deadline=$((SECONDS + 180))
    fi
    sleep "$pause"
  done
}

migrate() { # one line of JSON: where, what, with which image
  local job container image definition described code log
  region=$(jq -r .region <<<"$1") cluster=$(jq -r .cluster <<<"$1") lock=$(jq -r .lock <<<"$1")
  job=$(jq -r .job <<<"$1") container=$(jq -r .container <<<"$1") image=$(jq -r .image <<<"$1")
  require_image "$image"
  definition=$(aws ecs describe-task-definition --region "$region" --include TAGS \
    --task-definition "$(jq -r .runTask.taskDefinition <<<"$1")" --output json)
  family=$(jq -r .taskDefinition.family <<<"$definition")

  acquire "$job" "$image"
  revision=$(register "$definition" "$container" "$image")
  record "$job" "$image" || fail "somebody else took over $lock at the same moment; run this again once theirs is done"
  start_task "$(jq -c .runTask <<<"$1")"
  record "$job" "$image" || stop_intruder
  echo "$job of $image runs as ${task##*/}"

  described=$(wait_for_task)
  [[ -n $described ]] || fail "$job took longer than $minutes minutes and does not end; look at $task, and do not deploy before it has"
  task_ended=true
  log=$(read_log "$region" "$(jq -c .taskDefinition <<<"$definition")" "$container" "$task" all)
  echo "what $job wrote:"
  quoted <<<"${log:-nothing}"
  code=$(jq -r --arg name "$container" '.containers[] | select(.name == $name) | .exitCode' <<<"$described")
  [[ $code == 0 ]] || fail "$job of $image failed: $(describe_end "$described"). Its log is above; no service was changed"
  clean_up
  echo "$job of $image is done"
}

# Two who took over the same lock: whoever finds the other one's mark stops.
stop_intruder() {
  aws ecs stop-task --region "$region" --cluster "$cluster" --task "$task" --reason "another migration has the lock" --output json >/dev/null
  [[ -n $(wait_for_task) ]] && task_ended=true
  fail "somebody else took over $lock at the same moment; this migration was stopped. Run it again once theirs is done"
}

require_delivery "$DELIVERIES" "$MOVES"
require_minutes "$minutes"
migrations=$(jq -nc --argjson deliveries "$DELIVERIES" --argjson moves "$MOVES" '
  $deliveries[] as $delivery
  | $delivery.migrations[] as $migration
  | $moves[] | select(.region == $delivery.region and .parameter == $migration.imageParameter)
  | $migration + { region, image, cluster: $delivery.cluster, lock: $delivery.migrationLock }')
if [[ -z $migrations ]]; then
  echo "nothing migrates before these services change"
  exit 0
fi
while IFS= read -r migration; do
  migrate "$migration" </dev/null
done <<<"$migrations"
