import type { Construct } from "constructs";
import { Bucket } from "../../data/storage/bucket";

export interface FlowLogBucketProps {
  readonly bucket: string;
  readonly days: number;
  readonly account: string;
  /** Whether destroying it may delete what it holds. */
  readonly forceDestroy: boolean;
}

/** Where all flow logs of an accelerator begin; AWS goes on with `AWSLogs/<account>/`. */
export const flowLogPrefix = "accelerator";

/**
 * A bucket that accelerators of its account may write down their connections to: who reached which region, when, with how
 * many bytes.
 *
 * Monthly cost in us-east-1: $0.25 per GB delivered, $0.023 per GB kept.
 */
export class FlowLogBucket extends Bucket {
  constructor(scope: Construct, id: string, { bucket, days, account, forceDestroy }: FlowLogBucketProps) {
    const delivery = { Service: "delivery.logs.amazonaws.com" };
    // accelerators are in no region; their logs are delivered from AWS's own choice of one
    const here = {
      StringEquals: { "aws:SourceAccount": account },
      ArnLike: { "aws:SourceArn": `arn:aws:logs:*:${account}:*` },
    };
    super(scope, id, {
      name: bucket,
      expireDays: days,
      supersededDays: 7,
      forceDestroy,
      // Source: Amazon CloudWatch Logs User Guide, "Logs sent to Amazon S3"
      statements: (arn) => [
        {
          Sid: "LogDeliveryCheck",
          Principal: delivery,
          Action: "s3:GetBucketAcl",
          Resource: arn,
          Condition: here,
        },
        {
          Sid: "LogDelivery",
          Principal: delivery,
          Action: "s3:PutObject",
          Resource: `${arn}/${flowLogPrefix}/AWSLogs/${account}/*`,
          Condition: {
            ...here,
            // where the delivery says whose the objects are; in a bucket without ACLs it need not
            StringEqualsIfExists: { "s3:x-amz-acl": "bucket-owner-full-control" },
          },
        },
      ],
    });
  }
}
