import type { Statement } from "../../../security/policy";
import { type EnvironmentScope, newStackTag, stackTag } from "../scope";
import { actions } from "./actions";

/**
 * Shows the code of pull requests in places for previews, and nothing else of an environment. Whoever opens a pull request writes
 * the workflow that has these rights. None takes a definition away: that knows neither names nor tags, and would be anybody's.
 */
export function preview({ account, system, environment, stack }: EnvironmentScope): Statement[] {
  const places = `arn:aws:ecs:*:${account}:service/*/${stack}-preview-*`;
  const definitions = `arn:aws:ecs:*:${account}:task-definition/${stack}-preview-*:*`;
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
      Sid: "SeePlaces",
      Action: "ecs:DescribeServices",
      Resource: places,
      Condition: { StringEquals: { [stackTag]: stack } },
    },
    {
      Sid: "Show",
      Action: "ecs:UpdateService",
      Resource: places,
      Condition: {
        StringEquals: { [stackTag]: stack },
        ArnLike: { "ecs:task-definition": definitions },
      },
    },
    {
      // these APIs know no resources
      Sid: "ReadDefinitions",
      Action: actions("ecs", "DescribeTaskDefinition", "ListTaskDefinitions"),
      Resource: "*",
    },
    {
      // what a definition may do is what the roles may that it is given
      Sid: "Copy",
      Action: "ecs:RegisterTaskDefinition",
      Resource: definitions,
      Condition: { StringEquals: { [newStackTag]: stack } },
    },
    {
      // the copy alone: by another tag anything else would become this environment's
      Sid: "TagCopy",
      Action: "ecs:TagResource",
      Resource: definitions,
      Condition: { StringEquals: { [newStackTag]: stack, "ecs:CreateAction": "RegisterTaskDefinition" } },
    },
    {
      Sid: "PassRolesOfPlaces",
      Action: "iam:PassRole",
      Resource: `arn:aws:iam::${account}:role/${stack}-preview-*`,
      Condition: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
    },
  ];
}
