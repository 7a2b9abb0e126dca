import type { Computed, Metric } from "./metric";

/** What a load balancer tells of itself. */
export interface LoadBalancerMetrics {
  /** Answers of its own with a status of 5xx: no healthy task, or one that broke the connection off. */
  readonly ownErrors: Metric;
  /** Per cent of all requests. */
  readonly ownErrorShare: Computed;
}

/** @param loadBalancer as CloudWatch calls it: `app/<name>/<id>` */
export function loadBalancerMetrics(loadBalancer: string): LoadBalancerMetrics {
  const metric = (name: string): Metric => ({
    namespace: "AWS/ApplicationELB",
    name,
    dimensions: { LoadBalancer: loadBalancer },
    statistic: "Sum",
  });
  const ownErrors = metric("HTTPCode_ELB_5XX_Count");
  return {
    ownErrors,
    ownErrorShare: {
      label: "load balancer's 5xx, per cent",
      // requests are counted once a task was chosen for them: what fails after that is in the whole twice, which is nothing to
      // one per cent; where all are refused, the errors are the whole. Source: Elastic Load Balancing, "CloudWatch metrics"
      expression: "100 * FILL(errors, 0) / SUM([requests, errors])",
      metrics: { errors: ownErrors, requests: metric("RequestCount") },
    },
  };
}
