# Of a plan in JSON: the changes that a deployment of an image has no business with, one a line; nothing where there are none.

# What a container is but for the image it runs.
def but_image: map(del(.image));

def containers: (.container_definitions // "[]") | fromjson | but_image;

# The arguments of a change that differ, besides what AWS will tell.
def differing:
  . as { $before, $after, $after_unknown }
  | [ (($before // {}) + ($after // {})) | keys[] ]
  | map(select(($before[.] != $after[.]) and (($after_unknown // {})[.] != true)));

def only_image:
  .change as $change
  | ($change.actions == ["create", "delete"] or $change.actions == ["delete", "create"])
  and ($change | differing - ["container_definitions"] == [])
  and (($change.after_unknown.container_definitions // false) == false)
  and (($change.before | containers) == ($change.after | containers));

# A service, a schedule or a right that follows the task definition to its new revision.
def only_revision($argument):
  .change.actions == ["update"]
  and (.change | differing - [$argument] == [])
  and (.change | (.after_unknown[$argument] // false) != false);

.resource_changes // []
| map(select(.change.actions - ["no-op", "read"] != []))
| map(select((
    if .type == "aws_ecs_task_definition" then only_image
    elif .type == "aws_ecs_service" then only_revision("task_definition")
    else false
    end
  ) | not))
| .[] | "\(.change.actions | join(" and ")) \(.address)"
