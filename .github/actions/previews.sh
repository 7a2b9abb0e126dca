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

# The newest revision that Terraform registered, which is what a place's page says: as DescribeTaskDefinition tells it, with tags.
# Copies of previews lie above it, and stay: IAM cannot narrow DeregisterTaskDefinition to them. Each deployment of the
# environment registers a newer one, so they are few.
own_revision() { # family
  local revisions revision described
  revisions=$(revisions_of "$1")
  for revision in $revisions; do
    described=$(aws ecs describe-task-definition --task-definition "$revision" --include TAGS --output json)
    if [[ $(jq --arg tag "$preview_tag" 'any(.tags[]?; .key == $tag)' <<<"$described") == false ]]; then
      printf '%s' "$described"
      return
    fi
  done
  fail "Terraform has no revision of $1 that can be run; apply the environment first"
}
