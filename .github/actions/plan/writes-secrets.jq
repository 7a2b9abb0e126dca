# Whether a plan in JSON changes something that is given a secret's value, which a plan without the right to read secrets
# does not hold.
[.configuration.root_module.resources[]?
  | select([.expressions | .. | .references? // empty | .[] | select(startswith("ephemeral.aws_secretsmanager_secret_version"))] != [])
  | .address] as $given
| any(.resource_changes // [] | .[]; (.change.actions - ["no-op", "read", "delete"] != []) and (.address as $address | $given | index($address) != null))
