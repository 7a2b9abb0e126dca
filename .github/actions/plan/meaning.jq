# All that a plan in JSON would change, without what differs by who planned it and when.
{
  resources: [.resource_changes // [] | .[] | select(.change.actions - ["no-op", "read"] != [])
    | { address, previous_address, deposed, change: (.change | { actions, before, after, after_unknown, replace_paths, importing }) }],
  outputs: [.output_changes // {} | to_entries[] | select(.value.actions != ["no-op"]) | { key, value: (.value | { actions, before, after }) }]
}
