import { Cloudtrail } from "@cdktf/provider-aws/lib/cloudtrail";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";
import { Bucket } from "../../data/storage/bucket";
import { RequestLogBucket } from "../../data/storage/request-log-bucket";
import { Role } from "../role";
import { trailArn, trailBucketStatements } from "./trail-rights";

export interface TrailProps {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  /** A key whose policy has `trailKeyStatements`. */
  readonly keyArn: string;
  readonly bucket: string;
  /** In which S3 writes down who asked for what was recorded. */
  readonly requestLogBucket: string;
  /** Days that the record stays in the bucket, and those that an overwritten or deleted object stays after that. */
  readonly keepDays: number;
  readonly supersededDays: number;
  readonly requestLogDays: number;
  /** Days that it can be searched and watched in CloudWatch Logs. */
  readonly logDays: number;
  /** Whether Terraform and S3 refuse to let the record go. */
  readonly protect: boolean;
}

/**
 * What everybody did in the account, in all regions and in the services that have none: CloudTrail writes it into a
 * bucket, signed so that a change would be seen, and into a log group, where alarms watch it.
 *
 * Monthly cost in us-east-1: nothing for the first trail of an account (management events), $2.00 per 100,000 events for
 * another one; $0.50 per GB in CloudWatch Logs, of which a small account writes less than one, $0.023 per GB in S3.
 * @example new Trail(this, "trail", { name: "dougust-account-trail", account, region, keyArn: key.arn, keepDays: 365, … });
 */
export class Trail extends Construct {
  /** The log group that alarms watch. */
  readonly logGroup: string;
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: TrailProps) {
    super(scope, id);
    this.bucket = this.addBucket(props);
    const group = new CloudwatchLogGroup(this, "group", {
      name: `/cloudtrail/${props.name}`,
      retentionInDays: props.logDays,
      kmsKeyId: props.keyArn,
    });
    this.logGroup = group.name;
    const role = this.addRole(props, group.arn);
    new Cloudtrail(this, "Resource", {
      name: props.name,
      s3BucketName: this.bucket.name,
      kmsKeyId: props.keyArn,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      cloudWatchLogsGroupArn: `${group.arn}:*`,
      cloudWatchLogsRoleArn: role.arn,
      // CloudTrail tries whether it may write to either
      dependsOn: [this.bucket.ready, ...role.policies],
    });
  }

  private addBucket(props: TrailProps): Bucket {
    const prefix = "trail/";
    const requests = new RequestLogBucket(this, "request-logs", {
      name: props.requestLogBucket,
      account: props.account,
      sources: [{ bucket: props.bucket, prefix, days: props.requestLogDays }],
      forceDestroy: !props.protect,
    });
    return new Bucket(this, "bucket", {
      name: props.bucket,
      keyArn: props.keyArn,
      expireDays: props.keepDays,
      supersededDays: props.supersededDays,
      requestLogs: { bucket: requests, prefix },
      statements: (arn) => trailBucketStatements(arn, props.account, trailArn(props)),
      forceDestroy: !props.protect,
      preventDestroy: props.protect,
    });
  }

  private addRole(props: TrailProps, groupArn: string): Role {
    const role = new Role(this, "role", {
      name: props.name,
      description: `CloudTrail writes ${props.name} to CloudWatch Logs`,
      service: "cloudtrail.amazonaws.com",
      account: props.account,
      sourceArn: trailArn(props),
    });
    role.grant("write-logs", {
      Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
      // a stream per region, named so
      Resource: `${groupArn}:log-stream:${props.account}_CloudTrail_*`,
    });
    return role;
  }
}
