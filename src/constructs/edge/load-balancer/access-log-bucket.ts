import type { Construct } from "constructs";
import { regions } from "../../../regions";
import { Bucket } from "../../data/storage/bucket";
import type { Statement } from "../../security/policy";

export interface AccessLogBucketProps {
  readonly accessLogBucket: string;
  readonly accessLogDays: number;
  readonly forceDestroy: boolean;
  readonly account: string;
  readonly region: string;
}

/** A bucket that the load balancers of its account and region may write their access logs to. */
export class AccessLogBucket extends Bucket {
  constructor(scope: Construct, id: string, props: AccessLogBucketProps) {
    super(scope, id, {
      name: props.accessLogBucket,
      expireDays: props.accessLogDays,
      supersededDays: 7,
      forceDestroy: props.forceDestroy,
      statements: (arn) => [writer(arn, props)],
    });
  }
}

/** Who writes access logs: an account of AWS in older regions, a service in newer ones. */
function writer(bucketArn: string, { account, region }: AccessLogBucketProps): Statement {
  const older = regions[region]?.loadBalancerAccount;
  return {
    Sid: "AccessLogs",
    Principal: older
      ? { AWS: `arn:aws:iam::${older}:root` }
      : { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
    Action: "s3:PutObject",
    Resource: `${bucketArn}/AWSLogs/${account}/*`,
  };
}
