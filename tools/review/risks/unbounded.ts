import { regions } from "../../../src/regions";
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
    return (isStranger(principal, account) && !conditions.some(saysWho)) || isOutsideAws(principal);
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
  const own = [account, ...loadBalancers].some((one) => principal === one || principal.includes(`::${one}:`));
  return !(own || principal.startsWith("${aws_"));
}

/** In older regions load balancers write their logs as an account of AWS, by region. */
const loadBalancers = Object.values(regions).flatMap(({ loadBalancerAccount }) => loadBalancerAccount ?? []);

/** Whether a condition leaves only some of those whom a principal means; that they come by TLS does not. */
function saysWho(condition: string): boolean {
  return /(SourceAccount|SourceArn|SourceOwner|SourceOrgID|PrincipalOrgID|PrincipalAccount|PrincipalArn|CallerAccount|SourceVpce|ExternalId) = /i.test(
    condition,
  );
}

/** Those that another provider vouches for. */
function isOutsideAws(principal: string | undefined): boolean {
  return principal?.includes(":oidc-provider/") === true || principal?.includes(":saml-provider/") === true;
}
