import type { Statement } from "../../../../security/policy";
import { type EnvironmentScope, newStackTag, roleArns } from "../../scope";
import { actions } from "../actions";

/** The services that act for an environment by roles of it. */
const servicesWithRoles = [
  ...["ecs-tasks", "ecs", "scheduler", "events", "vpc-flow-logs", "monitoring.rds", "rds", "s3", "backup"],
  ...["lambda", "synthetics", "logs", "chatbot"],
].map((service) => `${service}.amazonaws.com`);

/** The services that make a role of their own in an account the first time that they are used. */
const servicesWithLinkedRoles = [
  ...["ecs", "ecs.application-autoscaling", "rds", "rds.application-autoscaling", "elasticache", "backup"],
  ...[
    "elasticloadbalancing",
    "globalaccelerator",
    "wafv2",
    "vpcorigin.cloudfront",
    "logger.cloudfront",
    "delivery.logs",
    "replication.ecr",
  ],
  ...["email.cognito-idp", "events", "synthetics", "management.chatbot"],
].map((service) => `${service}.amazonaws.com`);

/** Its roles: made and changed within the boundary alone. */
export function roles(scope: EnvironmentScope): Statement[] {
  const { stack, boundaryArn, account } = scope;
  const arns = roleArns(scope);
  return [
    {
      Sid: "MakeRolesWithinBoundary",
      Action: "iam:CreateRole",
      Resource: arns,
      Condition: { StringEquals: { "iam:PermissionsBoundary": boundaryArn, [newStackTag]: stack } },
    },
    {
      Sid: "ChangeRolesWithinBoundary",
      Action: actions("iam", "PutRolePermissionsBoundary", "PutRolePolicy", "DeleteRolePolicy"),
      Resource: arns,
      Condition: { StringEquals: { "iam:PermissionsBoundary": boundaryArn } },
    },
    {
      Sid: "AttachPoliciesOfAws",
      Action: actions("iam", "AttachRolePolicy", "DetachRolePolicy"),
      Resource: arns,
      Condition: {
        StringEquals: { "iam:PermissionsBoundary": boundaryArn },
        ArnLike: { "iam:PolicyARN": "arn:aws:iam::aws:policy/service-role/*" },
      },
    },
    {
      Sid: "KeepRoles",
      Action: actions("iam", "UpdateAssumeRolePolicy", "UpdateRole", "UpdateRoleDescription", "DeleteRole"),
      Resource: arns,
    },
    {
      Sid: "TagRoles",
      Action: actions("iam", "TagRole", "UntagRole"),
      Resource: arns,
      Condition: { StringEqualsIfExists: { [newStackTag]: stack } },
    },
    {
      Sid: "PassRoles",
      Action: "iam:PassRole",
      Resource: arns,
      Condition: { StringEquals: { "iam:PassedToService": servicesWithRoles } },
    },
    {
      Sid: "RolesOfServices",
      Action: "iam:CreateServiceLinkedRole",
      Resource: `arn:aws:iam::${account}:role/aws-service-role/*`,
      Condition: { StringEquals: { "iam:AWSServiceName": servicesWithLinkedRoles } },
    },
  ];
}
