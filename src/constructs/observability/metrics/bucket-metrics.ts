import type { Metric } from "./metric";

/** What S3 tells of the requests to a bucket, where they are counted. */
export interface BucketMetrics {
  readonly requests: Metric;
  readonly clientErrors: Metric;
  readonly serverErrors: Metric;
  /** In milliseconds. */
  readonly firstByteLatency: Metric;
}

/** @param filter what the bucket's request metrics are called by */
export function bucketMetrics(bucket: string, filter: string): BucketMetrics {
  const metric = (name: string, statistic: Metric["statistic"]): Metric => ({
    namespace: "AWS/S3",
    name,
    dimensions: { BucketName: bucket, FilterId: filter },
    statistic,
  });
  return {
    requests: metric("AllRequests", "Sum"),
    clientErrors: metric("4xxErrors", "Sum"),
    serverErrors: metric("5xxErrors", "Sum"),
    firstByteLatency: metric("FirstByteLatency", "Average"),
  };
}
