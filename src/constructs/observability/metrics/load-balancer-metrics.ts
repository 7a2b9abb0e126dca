import type { Metric } from "./metric";

/** What a load balancer tells of itself. */
export interface LoadBalancerMetrics {
  /** Answers of its own with a status of 5xx: no healthy task, or one that broke the connection off. */
  readonly ownErrors: Metric;
}

/** @param loadBalancer as CloudWatch calls it: `app/<name>/<id>` */
export function loadBalancerMetrics(loadBalancer: string): LoadBalancerMetrics {
  return {
    ownErrors: {
      namespace: "AWS/ApplicationELB",
      name: "HTTPCode_ELB_5XX_Count",
      dimensions: { LoadBalancer: loadBalancer },
      statistic: "Sum",
    },
  };
}
