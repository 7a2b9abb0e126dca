import type { Metric } from "./metric";

/** What AWS WAF tells of a web ACL, over all of its rules. */
export interface FirewallMetrics {
  readonly blocked: Metric;
}

/**
 * @param webAcl the name of its own metrics
 * @param region where it stands; left out for those of CloudFront, which know none
 */
export function firewallMetrics(webAcl: string, region?: string): FirewallMetrics {
  return {
    blocked: {
      namespace: "AWS/WAFV2",
      name: "BlockedRequests",
      dimensions: { WebACL: webAcl, ...(region !== undefined && { Region: region }), Rule: "ALL" },
      statistic: "Sum",
    },
  };
}
