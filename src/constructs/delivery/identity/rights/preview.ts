import type { Statement } from "../../../security/policy";
import { type EnvironmentScope, newStackTag, stackTag } from "../scope";
import { actions } from "./actions";

/**
 * Shows the code of pull requests in places for previews, and nothing else of an environment. Whoever opens a pull request writes
 * the workflow that has these rights.
 */
export function preview({ account, system, environment, stack }: EnvironmentScope): Statement[] {
  const places = `arn:aws:ecs:*:${account}:service/*/${stack}-preview-*`;
  const directory = `arn:aws:ssm:*:${account}:parameter/${system}/${environment}/previews`;
  return [
    {
      Sid: "ReadPlaces",
      Action: actions("ssm", "GetParameter", "GetParametersByPath"),
      Resource: [directory, `${directory}/*`],
    },
    {
      Sid: "Claim",
      Action: actions("ssm", "PutParameter", "DeleteParameter"),
      Resource: `${directory}/preview-*`,
    },
    {
      Sid: "Show",
      Action: actions("ecs", "DescribeServices", "UpdateService"),
      Resource: places,
      Condition: { StringEquals: { [stackTag]: stack } },
    },
    {
      // these APIs know no resources
      Sid: "ReadDefinitions",
      Action: actions("ecs", "DescribeTaskDefinition", "ListTaskDefinitions"),
      Resource: "*",
    },
    {
      // a definition knows no name before it is there; what it may do is what the roles may that it is given
      Sid: "Copy",
      Action: actions("ecs", "RegisterTaskDefinition", "TagResource"),
      Resource: "*",
      Condition: { StringEquals: { [newStackTag]: stack } },
    },
    {
      Sid: "DropCopies",
      Action: "ecs:DeregisterTaskDefinition",
      Resource: "*",
      Condition: { StringEquals: { [stackTag]: stack }, Null: { "aws:ResourceTag/Preview": "false" } },
    },
    {
      Sid: "PassRolesOfPlaces",
      Action: "iam:PassRole",
      Resource: `arn:aws:iam::${account}:role/${stack}-preview-*`,
      Condition: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
    },
  ];
}
