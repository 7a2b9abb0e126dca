# shellcheck shell=bash
# Places for previews, for the steps that claim and free them.
#   PREVIEWS  the parameter that tells of them, as in /saas/staging/previews: output previews_parameter of the environment's stack

# JSON: { "cluster", "slots": { "preview-1": { "service", "family", "container", "host" } } }
read_places() {
  local answer
  answer=$(aws ssm get-parameter --name "$PREVIEWS" --query Parameter.Value --output text 2>&1) ||
    fail "there are no places for previews at $PREVIEWS (${answer##*$'\n'}); add previews to the environment's page and apply it"
  printf '%s' "$answer"
}

# JSON: [{ "slot", "branch", "pullRequest", "image" }]
read_claims() {
  aws ssm get-parameters-by-path --path "$PREVIEWS" --output json |
    jq -c '[.Parameters[] | { slot: (.Name | split("/") | last) } + (.Value | fromjson? // {})]'
}

# What says of a revision that a preview registered it, and not Terraform.
preview_tag=Preview

# The revisions of a family that can be run, the newest first.
revisions_of() { # family
  aws ecs list-task-definitions --family-prefix "$1" --status ACTIVE --query 'taskDefinitionArns[]' --output json |
    jq -r 'sort_by(split(":") | last | tonumber) | reverse[]'
}

# Those of them that previews registered.
copies_of() { # family
  local revision
  for revision in $(revisions_of "$1"); do
    if [[ $(aws ecs describe-task-definition --task-definition "$revision" --include TAGS --output json |
      jq --arg tag "$preview_tag" 'any(.tags[]?; .key == $tag)') == true ]]; then
      printf '%s\n' "$revision"
    fi
  done
}

deregister() { # revision
  aws ecs deregister-task-definition --task-definition "$1" --output json >/dev/null
}
