import type { Wafv2WebAclRule, Wafv2WebAclVisibilityConfig } from "@cdktf/provider-aws/lib/wafv2-web-acl";

/**
 * Where each kind of rule stands among those of a web ACL; lower is asked first. Places are fixed, so that a rule
 * more or less moves no other: addresses before all, then what is cheap to see, limits before what reads whole
 * requests, so that refused requests count.
 */
export const places = {
  allow: 10,
  block: 20,
  "ip-reputation": 30,
  "anonymous-ip": 31,
  /** And the priority of the limit, from 1 to 100. */
  rateLimits: 100,
  uriBytes: 300,
  queryBytes: 301,
  headerBytes: 302,
  bodyBytes: 303,
  "known-bad-inputs": 400,
  "sql-injection": 401,
  common: 402,
} as const;

/** A rule, under whose name CloudWatch counts what it finds. */
export function namedRule(
  name: string,
  rule: Pick<Wafv2WebAclRule, "priority" | "action" | "overrideAction" | "statement">,
): Wafv2WebAclRule {
  return { name, ...rule, visibilityConfig: visibleAs(name) };
}

/** Metrics, and no samples: they show the cookies and logins that the logs leave out. */
export function visibleAs(metricName: string): Wafv2WebAclVisibilityConfig {
  return { metricName, cloudwatchMetricsEnabled: true, sampledRequestsEnabled: false };
}
