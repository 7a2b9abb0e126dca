# Of a plan in JSON: the changes that a deployment of an image has no business with, one a line; nothing where there are none.

# What says something: AWS tells what is empty, off or zero where nobody wrote it, and a page leaves it out.
def said:
  walk(if type == "object" then with_entries(select(.value | . != null and . != false and . != 0 and . != "" and . != [] and . != {}))
    else . end);

# Whether two values are the same but for what AWS will tell.
def same($before; $after; $unknown):
  if $unknown == true then true
  elif ($before | type) == "object" and ($after | type) == "object" then
    all($before + $after | keys[]; . as $key
      | same($before[$key]; $after[$key]; if ($unknown | type) == "object" then $unknown[$key] else false end))
  elif ($before | type) == "array" and ($after | type) == "array" and ($before | length) == ($after | length) then
    all(range($before | length); . as $index
      | same($before[$index]; $after[$index]; if ($unknown | type) == "array" then $unknown[$index] else false end))
  else $before == $after
  end;

# The arguments of a change that differ.
def differing:
  (.before // {} | said) as $before | (.after // {} | said) as $after | (.after_unknown // {}) as $unknown
  | [ $before + $after | keys[] | select(same($before[.]; $after[.]; $unknown[.]) | not) ];

# The containers without the image that each runs, with what ECS fills in, in one order.
def but_images:
  (.container_definitions // "[]") | fromjson
  | map(del(.image)
    | .essential = (if .essential == false then "no" else "yes" end)
    | .portMappings = (.portMappings // [] | map({ hostPort: .containerPort, protocol: "tcp" } + .))
    | .healthCheck = (if .healthCheck then { interval: 30, timeout: 5, retries: 3 } + .healthCheck else null end)
    | .environment = (.environment // [] | sort_by(.name))
    | .secrets = (.secrets // [] | sort_by(.name)))
  | said;

# Another image in the same task.
def another_image:
  .change
  | (.actions == ["create", "delete"] or .actions == ["delete", "create"])
  and (differing - ["container_definitions"] == [])
  and (.after_unknown.container_definitions != true)
  and ((.before | but_images) == (.after | but_images));

# The same service with the revision that this makes.
def another_revision:
  .change
  | .actions == ["update"]
  and differing == []
  and (.after_unknown | to_entries | map(select(.value == true) | .key) - ["task_definition"] == []);

.resource_changes // []
| map(select(.change.actions - ["no-op", "read"] != []))
| map(select(
    if .type == "aws_ecs_task_definition" then another_image | not
    elif .type == "aws_ecs_service" then another_revision | not
    else true
    end))
| .[] | "\(.change.actions | join(" and ")) \(.address)"
