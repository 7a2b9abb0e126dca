# shellcheck shell=bash
# GitHub's API, for the steps that write comments and issues.
#   GITHUB_TOKEN, GITHUB_API_URL, GITHUB_REPOSITORY  as GitHub gives them

github() { # method, path below the repository, [body]
  local method=$1 path=$2 words=()
  if [[ $# -ge 3 ]]; then words=(--data-binary @-); fi
  # the token by a file descriptor: arguments of a process can be seen by others
  curl --silent --show-error --fail-with-body --max-time 60 --request "$method" "${words[@]}" \
    --header 'Accept: application/vnd.github+json' --header 'Content-Type: application/json' \
    --header 'X-GitHub-Api-Version: 2022-11-28' --config <(printf 'header = "Authorization: Bearer %s"\n' "$GITHUB_TOKEN") \
    "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/$path" <<<"${3:-}" ||
    fail "GitHub refuses $method $path; has the job the permission?"
}

# All pages of a list.
github_list() { # path with a query
  local page=1 some all='[]'
  while :; do
    some=$(github GET "$1&per_page=100&page=$page")
    all=$(jq -c --argjson some "$some" '. + $some' <<<"$all")
    [[ $(jq length <<<"$some") == 100 ]] || break
    page=$((page + 1))
  done
  printf '%s' "$all"
}

# What GitHub takes of a comment, with the mark by which the next run finds it.
marked_body() { # mark, file
  local limit=60000
  printf '<!-- %s -->\n' "$1"
  head -c "$limit" "$2"
  if (($(wc -c <"$2") > limit)); then printf '\n\n… shortened; the run has all of it.\n'; fi
}

# What workflows wrote that bears a mark: the number of the first, or nothing. Others may quote a mark, and do not count.
find_marked() { # list, mark, name of the number
  jq -r --arg mark "<!-- $2 -->" --arg id "$3" \
    '[.[] | select(.user.login == "github-actions[bot]" and ((.body // "") | startswith($mark)))][0][$id] // empty' <<<"$1"
}
