import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Construct } from "constructs";
import { policyDocument, type Statement } from "./policy";

export interface CustomerKeyProps {
  /** Without the leading `alias/`. */
  readonly alias: string;
  readonly description: string;
  readonly account: string;
  readonly region: string;
  /** Whether Terraform must refuse to destroy it. @default false */
  readonly preventDestroy?: boolean;
  /** The name of a topic that it encrypts and to which SES tells bounces and complaints. @default none */
  readonly mailTopic?: string;
  /** The names of buckets that it encrypts and that the account's distributions serve. @default none */
  readonly servedBuckets?: readonly string[];
  /** What its policy says beside, for services that use it on their own. @default nothing */
  readonly statements?: readonly Statement[];
}

/**
 * A customer managed key that rotates every year. Its policy leaves people and roles to IAM and names the
 * services that use it on their own: CloudWatch Logs; CloudWatch alarms, EventBridge and SES on their way to encrypted topics; and
 * CloudFront on its way to encrypted buckets.
 * Secrets Manager, RDS, ElastiCache, ECS, ECR and S3 use it with the rights of whoever calls them.
 *
 * Monthly cost: $1, and $1 more for each of the first two yearly rotations; $0.03 per 10,000 requests.
 * @example new CustomerKey(this, "key", { alias: "dougust-dev", description: "…", account, region });
 */
export class CustomerKey extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: CustomerKeyProps) {
    super(scope, id);
    const key = new KmsKey(this, "Resource", {
      description: props.description,
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      policy: policyDocument(
        administration(props),
        logs(props),
        alarms(props),
        rules(props),
        ...mail(props),
        ...distributions(props),
        ...(props.statements ?? []),
      ),
      tags: { Name: props.alias },
      lifecycle: props.preventDestroy ? { preventDestroy: true } : undefined,
    });
    new KmsAlias(this, "alias", { name: `alias/${props.alias}`, targetKeyId: key.keyId });
    this.arn = key.arn;
  }
}

/** Without this statement nobody could ever change the key again; IAM decides who in the account may use it. */
function administration({ account }: CustomerKeyProps): Statement {
  return {
    Sid: "AccountByIam",
    Principal: { AWS: `arn:aws:iam::${account}:root` },
    Action: "kms:*",
    Resource: "*",
  };
}

function logs({ account, region }: CustomerKeyProps): Statement {
  return {
    Sid: "CloudWatchLogs",
    Principal: { Service: `logs.${region}.amazonaws.com` },
    Action: [
      "kms:Encrypt",
      "kms:Decrypt",
      "kms:ReEncryptFrom",
      "kms:ReEncryptTo",
      "kms:GenerateDataKey",
      "kms:GenerateDataKeyWithoutPlaintext",
      "kms:DescribeKey",
    ],
    Resource: "*",
    Condition: {
      ArnLike: { "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:${region}:${account}:log-group:*` },
    },
  };
}

function alarms(props: CustomerKeyProps): Statement {
  return {
    Sid: "AlarmsToTopics",
    Principal: { Service: "cloudwatch.amazonaws.com" },
    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
    Resource: "*",
    Condition: { StringEquals: { "aws:SourceAccount": props.account }, ...forTopics(props) },
  };
}

/** EventBridge names no source here: a condition on one fails all of its messages. See docs/decisions/notifications.md. */
function rules(props: CustomerKeyProps): Statement {
  return {
    Sid: "RulesToTopics",
    Principal: { Service: "events.amazonaws.com" },
    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
    Resource: "*",
    Condition: forTopics(props),
  };
}

/** SNS encrypts what others publish in their name, and says for which topic. */
function forTopics({ account, region }: CustomerKeyProps): NonNullable<Statement["Condition"]> {
  return { ArnLike: { "kms:EncryptionContext:aws:sns:topicArn": `arn:aws:sns:${region}:${account}:*` } };
}

/** SNS encrypts what SES publishes in the name of SES, and says for which topic; whether also for which account, AWS does not tell. */
function mail({ account, region, mailTopic }: CustomerKeyProps): Statement[] {
  if (mailTopic === undefined) {
    return [];
  }
  const topicArn = `arn:aws:sns:${region}:${account}:${mailTopic}`;
  return [
    {
      Sid: "MailFeedbackToTopic",
      Principal: { Service: "ses.amazonaws.com" },
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: "*",
      Condition: { StringEquals: { "kms:EncryptionContext:aws:sns:topicArn": topicArn } },
    },
  ];
}

/**
 * S3 decrypts in the name of CloudFront, and says for which bucket. Any distribution of the account: one that is named
 * would need the bucket that needs the key. Which of them reads a bucket is the bucket's policy to say.
 */
function distributions({ account, servedBuckets = [] }: CustomerKeyProps): Statement[] {
  if (servedBuckets.length === 0) {
    return [];
  }
  const arns = servedBuckets.flatMap((name) => [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`]);
  return [
    {
      Sid: "DistributionsFromBuckets",
      Principal: { Service: "cloudfront.amazonaws.com" },
      Action: "kms:Decrypt",
      Resource: "*",
      Condition: {
        ArnLike: { "aws:SourceArn": `arn:aws:cloudfront::${account}:distribution/*` },
        StringLike: { "kms:EncryptionContext:aws:s3:arn": arns },
      },
    },
  ];
}
