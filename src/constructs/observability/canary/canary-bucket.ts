import { S3Object } from "@cdktf/provider-aws/lib/s3-object";
import { Construct } from "constructs";
import { Bucket } from "../../data/storage/bucket";
import { keyRight } from "../../data/storage/bucket-rights";
import type { Role } from "../../security/role";

export interface CanaryBucketProps {
  readonly name: string;
  readonly keyArn: string;
  /** The canaries, each with the days that its results are kept. */
  readonly canaries: Readonly<Record<string, { readonly retentionDays: number }>>;
}

/**
 * A bucket with what an environment's canaries run, and what came of it.
 *
 * Monthly cost in us-east-1: below $0.10; a run writes a few KB.
 * @example new CanaryBucket(this, "bucket", { name: "saas-prod-canaries-123456789012", keyArn, canaries: { health: { retentionDays: 30 } } });
 */
export class CanaryBucket extends Bucket {
  private readonly packages = new Construct(this, "packages");

  constructor(scope: Construct, id: string, { name, keyArn, canaries }: CanaryBucketProps) {
    super(scope, id, {
      name,
      keyArn,
      expirePrefixes: Object.entries(canaries).map(([canary, { retentionDays: days }]) => ({
        prefix: `${folderOf(canary)}/`,
        days,
      })),
      supersededDays: 7,
      // the data has the scripts, and results go anyway
      forceDestroy: true,
    });
  }

  /** Keeps the package that a canary runs. */
  addPackage(canary: string, contentBase64: string): S3Object {
    return new S3Object(this.packages, canary, {
      bucket: this.name,
      key: `packages/${canary}.zip`,
      contentBase64,
      contentType: "application/zip",
      // the canary runs one version
      dependsOn: [this.versioning],
    });
  }

  /** Where a canary writes its results, as Synthetics wants it. */
  resultsOf(canary: string): string {
    return `s3://${this.name}/${folderOf(canary)}`;
  }

  /**
   * Lets a canary add its results and read them, and delete none. Its runtime asks which buckets there are, too.
   * Source: CloudWatch User Guide, "Required roles and permissions for canaries".
   */
  grantResults(role: Role, canary: string): void {
    role.grant(
      "write-results",
      { Action: ["s3:PutObject", "s3:GetObject"], Resource: `${this.arn}/${folderOf(canary)}/*` },
      { Action: "s3:GetBucketLocation", Resource: this.arn },
      // names alone, and of all: AWS knows no narrower right
      { Action: "s3:ListAllMyBuckets", Resource: "*" },
      ...keyRight(this, "kms:Decrypt", "kms:GenerateDataKey"),
    );
  }
}

function folderOf(canary: string): string {
  return `results/${canary}`;
}
