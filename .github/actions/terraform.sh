# shellcheck shell=bash
# Terraform, for the steps that plan, apply and look; they source it after step.sh.
export TF_IN_AUTOMATION=1 TF_INPUT=0

# Init installs what the state names, too, and whoever deploys writes the state: on GitHub, HashiCorp's own providers alone.
# Elsewhere, and where a runner has a mirror, whoever runs this says where Terraform takes them from.
if [[ ${GITHUB_ACTIONS:-} == true && -z ${TF_CLI_CONFIG_FILE:-} ]]; then
  TF_CLI_CONFIG_FILE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/providers.tfrc
  export TF_CLI_CONFIG_FILE
fi

# Makes a folder ready, with exactly the providers of its lock file where it has one; says what went wrong.
initialize() { # folder
  local log words=(-no-color)
  [[ ! -f $1/.terraform.lock.hcl ]] || words+=(-lockfile=readonly)
  log=$(terraform -chdir="$1" init "${words[@]}" 2>&1) || {
    printf '%s\n' "$log"
    fail "terraform init failed in $1; see above"
  }
}
