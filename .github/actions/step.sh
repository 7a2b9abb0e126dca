# shellcheck shell=bash
# What all steps share; they source it from beside their folder, so it comes with them wherever they are used.

# without it what fails within $(…) goes on there, with whatever it has
shopt -s inherit_errexit 2>/dev/null || {
  echo "::error::this is bash $BASH_VERSION; the steps of workflows need 4.4 or newer" >&2
  exit 1
}

# Ends the step: what is wrong, the value, the remedy, in one line that GitHub also shows on top of the run.
fail() {
  echo "::error::$1" >&2
  exit 1
}

# Tells the steps that follow a value, which may have several lines.
output() { # name, value
  local end
  end=end-of-$1-$RANDOM$RANDOM
  printf '%s<<%s\n%s\n%s\n' "$1" "$end" "$2" "$end" >>"${GITHUB_OUTPUT:-/dev/null}"
}

# Adds Markdown from standard input to the page that GitHub shows of the run.
summarize() {
  cat >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
}

# The image as Docker and pointers write it, for a repository and a tag in the account and region of the credentials.
image_uri() { # repository, tag
  local account
  account=$(aws sts get-caller-identity --query Account --output text)
  printf '%s.dkr.ecr.%s.amazonaws.com/%s:%s' "$account" "$AWS_REGION" "$1" "$2"
}

# The digest of a tag in ECR; nothing where there is no such image. Any other trouble is one.
digest_of() { # region, repository, tag
  local answer
  if answer=$(aws ecr describe-images --region "$1" --repository-name "$2" --image-ids "imageTag=$3" \
    --query 'imageDetails[0].imageDigest' --output text 2>&1); then
    printf '%s' "$answer"
  elif [[ $answer != *ImageNotFoundException* ]]; then
    fail "ECR does not answer for $2:$3 in $1: ${answer##*$'\n'}"
  fi
}

# A tag that names one build for ever: a commit, or what a person called a release, never a moving name.
require_tag() { # tag
  [[ $1 =~ ^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]] || fail "\"$1\" is no tag of an image; give the commit it was built from"
  [[ $1 != latest ]] || fail "\"latest\" names another image with every build; give the commit it was built from"
}
