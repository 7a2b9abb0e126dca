import { CloudwatchLogDelivery } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery";
import { CloudwatchLogDeliveryDestination } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery-destination";
import { CloudwatchLogDeliverySource } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery-source";
import { Construct } from "constructs";
import type { DistributionLogBucket } from "./distribution-log-bucket";

export interface AccessLogsProps {
  /** Of the delivery's ends; at most 60 characters. */
  readonly name: string;
  readonly distributionArn: string;
  readonly bucket: DistributionLogBucket;
  /** Below which they stand in the bucket, without a slash. */
  readonly prefix: string;
}

/**
 * What is written down of a request, in AWS's own order: enough to tell who asked for what, when, from where, and how long
 * it took. Left out is what can hold people's secrets and tokens: cookies, query strings, and the referrer, which has
 * those of the page before.
 */
const recordFields = [
  "date",
  "time",
  "x-edge-location",
  "sc-bytes",
  "c-ip",
  "cs-method",
  "cs-uri-stem",
  "sc-status",
  "cs(User-Agent)",
  "x-edge-result-type",
  "x-edge-request-id",
  "x-host-header",
  "cs-protocol",
  "cs-bytes",
  "time-taken",
  "ssl-protocol",
  "ssl-cipher",
  "x-edge-response-result-type",
  "cs-protocol-version",
  "time-to-first-byte",
  "x-edge-detailed-result-type",
  "sc-content-type",
  "sc-content-len",
];

/**
 * A distribution's requests, as JSON in a bucket, in a folder for each hour. It stands in us-east-1, as all of CloudFront's
 * deliveries do; the bucket may stand elsewhere.
 *
 * Monthly cost: what the bucket holds; CloudFront's deliveries to S3 are free.
 * @example new AccessLogs(edge, "logs", { name: "saas-prod-edge", distributionArn, bucket, prefix: "distribution" });
 */
export class AccessLogs extends Construct {
  constructor(scope: Construct, id: string, { name, distributionArn, bucket, prefix }: AccessLogsProps) {
    super(scope, id);
    const source = new CloudwatchLogDeliverySource(this, "source", {
      name,
      logType: "ACCESS_LOGS",
      resourceArn: distributionArn,
    });
    const destination = new CloudwatchLogDeliveryDestination(this, "destination", {
      name,
      outputFormat: "json",
      // with a prefix of ours AWS adds none of its own, which it does to new deliveries and forgets in changed ones
      deliveryDestinationConfiguration: [{ destinationResourceArn: `${bucket.arn}/${prefix}` }],
      dependsOn: [bucket.ready],
    });
    new CloudwatchLogDelivery(this, "Resource", {
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.arn,
      recordFields,
      s3DeliveryConfiguration: [
        { suffixPath: "{DistributionId}/{yyyy}/{MM}/{dd}/{HH}", enableHiveCompatiblePath: true },
      ],
      // AWS draws its id: its name tells it from other deliveries
      tags: { Name: name },
    });
  }
}
