import type { Construct } from "constructs";
import { Bucket } from "./bucket";

export interface RequestLogBucketProps {
  readonly name: string;
  readonly account: string;
  /** The buckets whose requests are written down, each under a prefix of its own, and for how many days. */
  readonly sources: readonly { readonly bucket: string; readonly prefix: string; readonly days: number }[];
  /** Whether destroying it may delete what it holds. */
  readonly forceDestroy: boolean;
}

/**
 * A bucket for the server access logs of other buckets of its account and region. S3 delivers them to buckets that
 * its own key encrypts, and to no others. Its own requests are not logged: each line would make another.
 *
 * Monthly cost in us-east-1: $0.023 per GB; S3 charges nothing for writing them down.
 * @example new RequestLogBucket(this, "logs", { name, account, sources: [{ bucket: "a", prefix: "a/", days: 90 }], forceDestroy });
 */
export class RequestLogBucket extends Bucket {
  constructor(scope: Construct, id: string, { name, account, sources, forceDestroy }: RequestLogBucketProps) {
    super(scope, id, {
      name,
      expirePrefixes: sources,
      supersededDays: 7,
      forceDestroy,
      statements: (arn) => [
        {
          Sid: "ServerAccessLogs",
          Principal: { Service: "logging.s3.amazonaws.com" },
          Action: "s3:PutObject",
          Resource: sources.map(({ prefix }) => `${arn}/${prefix}*`),
          Condition: {
            StringEquals: { "aws:SourceAccount": account },
            ArnEquals: { "aws:SourceArn": sources.map(({ bucket }) => `arn:aws:s3:::${bucket}`) },
          },
        },
      ],
    });
  }
}
