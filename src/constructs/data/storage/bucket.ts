import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { type ITerraformDependable, Lazy } from "cdktf";
import { Construct } from "constructs";
import { type BucketRight, bucketRightName } from "../../../bucket-right";
import { type BucketMetrics, bucketMetrics } from "../../observability/metrics/bucket-metrics";
import { policyDocument, type Statement } from "../../security/policy";
import type { Role } from "../../security/role";
import { bucketRight } from "./bucket-rights";
import { addLifecycle, type LifecycleProps } from "./lifecycle";
import { addCors, type PresignedUrlsProps, refuseOldUrls } from "./presigned-urls";
import { addRequestMetrics } from "./request-metrics";

export interface BucketProps extends LifecycleProps {
  /** Unique in all of AWS: it ends in the account's number. */
  readonly name: string;
  /** @default S3's own key, the only one that load balancers can log to */
  readonly keyArn?: string;
  /** Where the requests to it are written down. @default nowhere */
  readonly requestLogs?: { readonly bucket: Bucket; readonly prefix: string };
  /** Whether CloudWatch counts the requests to it. @default false: it tells how much it holds alone, once a day */
  readonly requestMetrics?: boolean;
  /** Limits of URLs that carry a signature. @default what S3 allows: seven days, no page of another origin */
  readonly presignedUrls?: PresignedUrlsProps;
  /** Statements for those who use it, made of its ARN. @default none */
  readonly statements?: (arn: string) => readonly Statement[];
  /** Whether destroying it may delete what it holds. @default false */
  readonly forceDestroy?: boolean;
  /** Whether Terraform must refuse to destroy it. @default false */
  readonly preventDestroy?: boolean;
}

/**
 * A private bucket: no public access, no ACLs, TLS only, encrypted, versioned, stale uploads dropped.
 *
 * Monthly cost in us-east-1: $0.023 per GB, $0.005 per 1,000 writes.
 * @example new Bucket(this, "access-logs", { name: "dougust-dev-alb-logs-123456789012", expireDays: 90, supersededDays: 7 });
 */
export class Bucket extends Construct {
  readonly name: string;
  readonly arn: string;
  /** Where it answers in its own region, as in `media.s3.us-east-1.amazonaws.com`. */
  readonly regionalDomainName: string;
  readonly region: string;
  /** What must stand before others write to the bucket. */
  readonly ready: ITerraformDependable;
  /** What must stand before its objects are replicated. */
  readonly versioning: ITerraformDependable;
  /** The customer key that encrypts it, where it has one. */
  readonly keyArn?: string;
  /** Left out where requests are not counted. */
  readonly metrics?: BucketMetrics;
  /** A bucket has one policy, so what several parts say in it stands together. */
  private readonly statements: Statement[];

  constructor(scope: Construct, id: string, props: BucketProps) {
    super(scope, id);
    const bucket = new S3Bucket(this, "Resource", {
      bucket: props.name,
      forceDestroy: props.forceDestroy ?? false,
      lifecycle: props.preventDestroy ? { preventDestroy: true } : undefined,
    });
    this.name = bucket.bucket;
    this.arn = bucket.arn;
    this.regionalDomainName = bucket.bucketRegionalDomainName;
    this.region = bucket.region;
    this.keyArn = props.keyArn;
    this.statements = [...this.refusals(props), ...(props.statements?.(this.arn) ?? [])];
    this.close();
    this.encrypt(props.keyArn);
    this.versioning = this.keepVersions(props);
    this.ready = this.addPolicy();
    this.logRequests(props);
    this.metrics = props.requestMetrics
      ? bucketMetrics(this.name, addRequestMetrics(this, this.name))
      : undefined;
    if (props.presignedUrls && props.presignedUrls.origins.length > 0) {
      addCors(this, this.name, props.presignedUrls);
    }
  }

  /** Lets a role read and list all objects, or those below a prefix such as `weekly/`. */
  grantRead(role: Role, prefix = ""): void {
    this.grant(role, "read", prefix);
  }

  /** Lets a role write and delete objects: of what was there before, a version stays for its days. */
  grantWrite(role: Role, prefix = ""): void {
    this.grant(role, "write", prefix);
  }

  /** Lets those to whom a role gives a presigned URL read or write an object, and the role itself nothing else. */
  grantPresign(role: Role, prefix = ""): void {
    this.grant(role, "presign", prefix);
  }

  /**
   * Lets CloudFront read the objects below a prefix such as `public/` for one distribution, and list none: what is
   * missing is refused as all else is.
   */
  grantReadThrough(distributionArn: string, prefix: string): void {
    this.statements.push({
      Sid: "DistributionReads",
      Principal: { Service: "cloudfront.amazonaws.com" },
      Action: "s3:GetObject",
      Resource: `${this.arn}/${prefix}*`,
      Condition: { StringEquals: { "aws:SourceArn": distributionArn } },
    });
  }

  private grant(role: Role, right: BucketRight, prefix: string): void {
    const name = bucketRightName(right, this.node.id, prefix);
    role.grant(name, ...bucketRight(right, { arn: this.arn, keyArn: this.keyArn }, prefix));
  }

  private close(): void {
    new S3BucketPublicAccessBlock(this, "public-access", {
      bucket: this.name,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new S3BucketOwnershipControls(this, "ownership", {
      bucket: this.name,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    });
  }

  private encrypt(keyArn: string | undefined): void {
    const byDefault =
      keyArn === undefined ? { sseAlgorithm: "AES256" } : { sseAlgorithm: "aws:kms", kmsMasterKeyId: keyArn };
    new S3BucketServerSideEncryptionConfigurationA(this, "encryption", {
      bucket: this.name,
      rule: [{ applyServerSideEncryptionByDefault: byDefault, bucketKeyEnabled: keyArn !== undefined }],
    });
  }

  private keepVersions(props: BucketProps): ITerraformDependable {
    const versioning = new S3BucketVersioningA(this, "versioning", {
      bucket: this.name,
      versioningConfiguration: { status: "Enabled" },
    });
    // a rule for old versions is refused until versioning is on
    addLifecycle(this, this.name, props, [versioning]);
    return versioning;
  }

  private refusals({ presignedUrls }: BucketProps): Statement[] {
    const tlsOnly: Statement = {
      Sid: "TlsOnly",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: [this.arn, `${this.arn}/*`],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    };
    return [tlsOnly, ...(presignedUrls ? [refuseOldUrls(this.arn, presignedUrls)] : [])];
  }

  private addPolicy(): ITerraformDependable {
    return new S3BucketPolicy(this, "policy", {
      bucket: this.name,
      policy: Lazy.stringValue({ produce: () => policyDocument(...this.statements) }),
    });
  }

  private logRequests({ requestLogs }: BucketProps): void {
    if (requestLogs) {
      new S3BucketLoggingA(this, "request-logs", {
        bucket: this.name,
        targetBucket: requestLogs.bucket.name,
        targetPrefix: requestLogs.prefix,
        dependsOn: [requestLogs.bucket.ready],
      });
    }
  }
}
