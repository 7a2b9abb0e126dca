# shellcheck shell=bash disable=SC2154,SC2034
# The lock of an environment's migrations: an SSM parameter, which only one can create. It says who holds it, since when, and
# which task it is about, so that whoever finds it knows whether that task has ended. Uses what migrate.sh knows: region,
# cluster, lock, family, id, version, revision, task, holder.

# A holder that has not said which task it started within this many seconds never will.
silence=600

lock_value() { # job, image
  jq -nc --arg id "$id" --arg holder "$holder" --arg job "$1" --arg image "$2" --arg revision "$revision" --arg task "$task" \
    '{ $id, $holder, $job, $image, since: (now | floor | todateiso8601), $revision, $task }'
}

acquire() { # job, image
  local answer
  # ECS takes 36 characters of who started a task
  id=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n') task='' revision='' version=''
  if answer=$(aws ssm put-parameter --region "$region" --name "$lock" --type String --value "$(lock_value "$1" "$2")" \
    --description "A migration runs; docs/runbooks/migrations.md" --query Version --output text 2>&1); then
    version=$answer
    return
  fi
  [[ $answer == *ParameterAlreadyExists* ]] || fail "the lock $lock cannot be made: $(last_line "$answer")"
  take_over "$1" "$2"
}

# Writes down what is known by now. Fails where somebody else wrote in between; a note that cannot be written is no reason to
# stop, since ECS knows the task by the lock's id.
record() { # job, image
  local written
  if written=$(aws ssm put-parameter --region "$region" --name "$lock" --overwrite --value "$(lock_value "$1" "$2")" \
    --query Version --output text); then
    version=$((version + 1))
    ((written == version))
  fi
}

release() {
  local held
  [[ -n $version ]] || return 0
  held=$(aws ssm get-parameter --region "$region" --name "$lock" --query Parameter.Value --output text) || held=''
  if [[ $(jq -r '.id? // empty' <<<"$held" 2>/dev/null) == "$id" ]]; then
    aws ssm delete-parameter --region "$region" --name "$lock" ||
      echo "the lock $lock could not be deleted; the next migration takes it over" >&2
  fi
  version=''
}

# A lock whose task has ended is a dead holder's; any other is respected.
take_over() { # job, image
  local answer held seen who task_there their_family age written
  answer=$(aws ssm get-parameter --region "$region" --name "$lock" --output json 2>&1) ||
    fail "the lock $lock was there and is gone: another migration has just ended; run this again"
  seen=$(jq .Parameter.Version <<<"$answer")
  held=$(jq -r .Parameter.Value <<<"$answer")
  jq -e '.id and .holder and .since' <<<"$held" >/dev/null 2>&1 ||
    fail "the lock $lock holds what no migration wrote; look at it, then: aws ssm delete-parameter --region $region --name $lock"
  who=$(jq -r '"\(.job) of \(.image), by \(.holder) since \(.since)"' <<<"$held")
  age=$(jq -r 'now - (.since | fromdateiso8601) | floor' <<<"$held")
  task_there=$(jq -r '.task // empty' <<<"$held")
  # ECS takes no other filter beside the id, so what ends is found by its family: what the holder wrote down, else ours
  if [[ -z $task_there ]]; then
    their_family=$(jq -r --arg ours "$family" '.revision // "" | split("/") | last // "" | split(":")[0] // "" | if . == "" then $ours else . end' <<<"$held")
    task_there=$(task_started_by "$(jq -r .id <<<"$held")" "$their_family") ||
      fail "ECS does not tell whether another migration runs ($who), so none was started; see above, and run this again"
  fi
  if [[ -n $task_there ]]; then
    require_ended "$task_there" "$who" "$age"
  elif ((age < silence)); then
    fail "another migration is about to start ($who); run this again once it is done. If nobody runs one, wait $silence seconds"
  fi
  revision=$(jq -r '.revision // empty' <<<"$held")
  [[ -z $revision ]] || deregister "$revision"
  revision=''
  written=$(aws ssm put-parameter --region "$region" --name "$lock" --overwrite --value "$(lock_value "$1" "$2")" \
    --query Version --output text)
  ((written == seen + 1)) || fail "somebody else took over $lock at the same moment; run this again once theirs is done"
  version=$written
  echo "took over the lock $lock of a migration that was cut off ($who); its task has ended: ${task_there:-it never started}"
}

require_ended() { # task, who, age
  local status
  status=$(aws ecs describe-tasks --region "$region" --cluster "$cluster" --tasks "$1" --query 'tasks[0].lastStatus' --output text)
  case $status in
    STOPPED) ;;
    # ECS forgets a task an hour after its end, and may not know yet one that has just begun
    None) (($3 >= silence)) || fail "another migration has just started ($2); run this again once it is done" ;;
    *) fail "another migration runs ($2): the task $1 is $status. Run this again once it has ended; to end it: aws ecs stop-task --region $region --cluster $cluster --task $1" ;;
  esac
}

# The task that somebody started, also one that is about to end; nothing where there is none. Fails where ECS does not tell.
task_started_by() { # id, family
  local found
  # beside this filter ECS takes no other, and tells of tasks that shall run
  found=$(aws ecs list-tasks --region "$region" --cluster "$cluster" --started-by "$1" --output json |
    jq -r '.taskArns[0] // empty') || return
  if [[ -z $found ]]; then
    found=$(aws ecs list-tasks --region "$region" --cluster "$cluster" --family "$2" --desired-status STOPPED --output json |
      jq -c --arg cluster "$cluster" '{ $cluster, tasks: .taskArns[:100] }') || return
    [[ $(jq '.tasks | length' <<<"$found") != 0 ]] || return 0
    found=$(aws ecs describe-tasks --region "$region" --cli-input-json "$found" --output json |
      jq -r --arg id "$1" '[.tasks[] | select(.startedBy == $id).taskArn][0] // empty') || return
  fi
  printf '%s' "$found"
}
