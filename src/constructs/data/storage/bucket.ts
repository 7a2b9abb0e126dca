import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { policyDocument, type Statement } from "../../security/policy";

export interface BucketProps {
  /** Unique in all of AWS: it ends in the account's number. */
  readonly name: string;
  /** @default S3's own key, the only one that load balancers can log to */
  readonly keyArn?: string;
  /** Days until an object goes. @default never */
  readonly expireDays?: number;
  /** Days that overwritten and deleted versions are kept. */
  readonly supersededDays: number;
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
  /** What must stand before others write to the bucket. */
  readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, props: BucketProps) {
    super(scope, id);
    const bucket = new S3Bucket(this, "Resource", {
      bucket: props.name,
      forceDestroy: props.forceDestroy ?? false,
      lifecycle: props.preventDestroy ? { preventDestroy: true } : undefined,
    });
    this.name = bucket.bucket;
    this.arn = bucket.arn;
    this.close();
    this.encrypt(props.keyArn);
    this.keepVersions(props);
    this.ready = this.addPolicy(props.statements?.(bucket.arn) ?? []);
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

  private keepVersions({ expireDays, supersededDays }: BucketProps): void {
    const versioning = new S3BucketVersioningA(this, "versioning", {
      bucket: this.name,
      versioningConfiguration: { status: "Enabled" },
    });
    new S3BucketLifecycleConfiguration(this, "lifecycle", {
      bucket: this.name,
      rule: [
        {
          id: "expire",
          status: "Enabled",
          filter: [{ prefix: "" }],
          ...(expireDays !== undefined && { expiration: [{ days: expireDays }] }),
          noncurrentVersionExpiration: [{ noncurrentDays: supersededDays }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
        },
      ],
      // a rule for old versions is refused until versioning is on
      dependsOn: [versioning],
    });
  }

  private addPolicy(statements: readonly Statement[]): ITerraformDependable {
    const tlsOnly: Statement = {
      Sid: "TlsOnly",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: [this.arn, `${this.arn}/*`],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    };
    return new S3BucketPolicy(this, "policy", {
      bucket: this.name,
      policy: policyDocument(tlsOnly, ...statements),
    });
  }
}
