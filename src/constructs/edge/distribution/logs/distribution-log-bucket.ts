import type { Construct } from "constructs";
import { Bucket } from "../../../data/storage/bucket";

export interface DistributionLogBucketProps {
  readonly name: string;
  readonly account: string;
  /** What is written down, each under a prefix of its own, and for how many days. */
  readonly sources: readonly { readonly prefix: string; readonly days: number }[];
  /** Whether destroying it may delete what it holds. */
  readonly forceDestroy: boolean;
}

/**
 * A bucket for the access logs of distributions of its account, in any region: visitors' addresses stay where the
 * environment is. S3's own key encrypts it.
 *
 * Monthly cost in us-east-1: $0.023 per GB.
 * @example new DistributionLogBucket(this, "distribution-logs", { name, account, sources: [{ prefix: "distribution", days: 90 }], forceDestroy });
 */
export class DistributionLogBucket extends Bucket {
  constructor(
    scope: Construct,
    id: string,
    { name, account, sources, forceDestroy }: DistributionLogBucketProps,
  ) {
    super(scope, id, {
      name,
      expirePrefixes: sources.map(({ prefix, days }) => ({ prefix: `${prefix}/`, days })),
      supersededDays: 7,
      forceDestroy,
      statements: (arn) => [
        {
          Sid: "DistributionLogs",
          Principal: { Service: "delivery.logs.amazonaws.com" },
          Action: "s3:PutObject",
          Resource: sources.map(({ prefix }) => `${arn}/${prefix}/*`),
          Condition: {
            StringEquals: { "aws:SourceAccount": account },
            // where the delivery says whose the objects are; in a bucket without ACLs it need not
            StringEqualsIfExists: { "s3:x-amz-acl": "bucket-owner-full-control" },
            ArnLike: { "aws:SourceArn": `arn:aws:logs:us-east-1:${account}:delivery-source:*` },
          },
        },
      ],
    });
  }
}
