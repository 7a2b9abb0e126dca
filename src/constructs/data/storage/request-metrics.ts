import { S3BucketMetric } from "@cdktf/provider-aws/lib/s3-bucket-metric";
import type { Construct } from "constructs";

/** What S3's own console calls the metrics of all of a bucket's requests. */
const wholeBucket = "EntireBucket";

/**
 * Lets CloudWatch count, minute by minute, what is asked of a bucket, how long answers take and which fail.
 *
 * Monthly cost: $0.30 for each of up to 16 metrics, those alone that have values.
 * @returns what CloudWatch calls them by, beside the bucket
 */
export function addRequestMetrics(scope: Construct, bucket: string): string {
  return new S3BucketMetric(scope, "request-metrics", { bucket, name: wholeBucket }).name;
}
