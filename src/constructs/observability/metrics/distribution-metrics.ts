import type { Metric } from "./metric";

/** What CloudFront tells of a distribution, in us-east-1 alone. */
export interface DistributionMetrics {
  readonly requests: Metric;
  /** Per cent of all requests, those answered from its cache too. */
  readonly serverErrorRate: Metric;
  readonly clientErrorRate: Metric;
  readonly bytesOut: Metric;
}

export function distributionMetrics(distributionId: string): DistributionMetrics {
  const metric = (name: string, statistic: Metric["statistic"]): Metric => ({
    namespace: "AWS/CloudFront",
    name,
    dimensions: { DistributionId: distributionId, Region: "Global" },
    statistic,
  });
  return {
    requests: metric("Requests", "Sum"),
    serverErrorRate: metric("5xxErrorRate", "Average"),
    clientErrorRate: metric("4xxErrorRate", "Average"),
    bytesOut: metric("BytesDownloaded", "Sum"),
  };
}
