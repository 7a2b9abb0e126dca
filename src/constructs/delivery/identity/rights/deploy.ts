import type { Statement } from "../../../security/policy";
import { type EnvironmentScope, roleArns, stackTag } from "../scope";
import { actions } from "./actions";

/** Puts another image into service: runs the migration, moves pointers, changes task definitions and services. */
export function deploy(scope: EnvironmentScope): Statement[] {
  const { account, system, environment, stack } = scope;
  const own = { StringEquals: { [stackTag]: stack } };
  return [
    {
      // a definition knows no name before it is there; what it may do is what the roles may that it is given
      Sid: "Definitions",
      Action: actions("ecs", "RegisterTaskDefinition", "DeregisterTaskDefinition", "TagResource"),
      Resource: "*",
      Condition: { StringEqualsIfExists: { [stackTag]: stack, "aws:RequestTag/Stack": stack } },
    },
    {
      Sid: "RunAndChange",
      Action: actions("ecs", "RunTask", "StopTask", "UpdateService"),
      Resource: "*",
      Condition: own,
    },
    {
      // AWS asks for the service and for its deployment, and the latter bears no tag
      Sid: "StopDeployments",
      Action: "ecs:StopServiceDeployment",
      Resource: [stack, `${stack}-*`].flatMap((cluster) => [
        `arn:aws:ecs:*:${account}:service/${cluster}/*`,
        `arn:aws:ecs:*:${account}:service-deployment/${cluster}/*`,
      ]),
    },
    {
      Sid: "PassRolesOfTasks",
      Action: "iam:PassRole",
      Resource: roleArns(scope),
      Condition: {
        StringEquals: { "iam:PassedToService": ["ecs-tasks.amazonaws.com", "ecs.amazonaws.com"] },
      },
    },
    {
      Sid: "Pointers",
      Action: "ssm:PutParameter",
      Resource: `arn:aws:ssm:*:${account}:parameter/${system}/${environment}/*/image`,
    },
    {
      // there while a migration runs, so that no second one does
      Sid: "MigrationLock",
      Action: actions("ssm", "PutParameter", "DeleteParameter"),
      Resource: `arn:aws:ssm:*:${account}:parameter/${system}/${environment}/migration-lock`,
    },
    {
      Sid: "ReadLogs",
      Action: actions("logs", "GetLogEvents", "FilterLogEvents"),
      Resource: `arn:aws:logs:*:${account}:log-group:*`,
      Condition: own,
    },
  ];
}
