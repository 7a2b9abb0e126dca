import type { Permission } from "../policies/policy";
import type { PlanAround } from "./finding";

/** Actions for which AWS takes no other resource than all, and which tell or touch little. */
const withoutResource = [
  "cloudwatch:PutMetricData",
  "ecr:GetAuthorizationToken",
  "ssmmessages:CreateControlChannel",
  "ssmmessages:CreateDataChannel",
  "ssmmessages:OpenControlChannel",
  "ssmmessages:OpenDataChannel",
  "tag:GetResources",
  "xray:GetSamplingRules",
  "xray:GetSamplingStatisticSummaries",
  "xray:GetSamplingTargets",
  "xray:PutTelemetryRecords",
  "xray:PutTraceSegments",
];

/**
 * Whether a permission has no bounds: of an identity's policy, any action of a service or any resource; of a resource's
 * policy and of a role's trust, somebody outside the account and AWS.
 */
export function isUnbounded(
  permission: Permission,
  of: "identity" | "resource",
  { account }: PlanAround,
): boolean {
  const { action, resource, principal, conditions } = permission;
  if (of === "resource") {
    return (isStranger(principal, account) && conditions.length === 0) || isOutsideAws(principal);
  }
  const anyAction = action.endsWith(":*") || action === "*" || action.startsWith("not:");
  const anyResource = (resource === "*" || resource.startsWith("not:")) && conditions.length === 0;
  return (
    anyAction || (anyResource && !withoutResource.includes(action) && !/:(Describe|List)\w+$/.test(action))
  );
}

/** Neither of AWS nor of the account. */
function isStranger(principal: string | undefined, account: string): boolean {
  if (principal === undefined || principal.endsWith(".amazonaws.com")) {
    return false;
  }
  return !(principal === account || principal.includes(`::${account}:`) || principal.startsWith("${aws_"));
}

/** Those that another provider vouches for. */
function isOutsideAws(principal: string | undefined): boolean {
  return principal?.includes(":oidc-provider/") === true || principal?.includes(":saml-provider/") === true;
}
