import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";

export interface LifecycleProps {
  /** Days until an object goes. @default never */
  readonly expireDays?: number;
  /** Days that overwritten and deleted versions are kept. */
  readonly supersededDays: number;
  /** Where objects go for less money, and after how many days. @default they stay where they are */
  readonly transition?: { readonly to: keyof typeof storageClasses; readonly days: number };
  /** What goes earlier than the rest, by the beginning of its key. @default nothing */
  readonly expirePrefixes?: readonly { readonly prefix: string; readonly days: number }[];
}

const storageClasses = {
  /** Moves by itself what is not read; $0.0025 per 1,000 objects above 128 KB. */
  "intelligent-tiering": "INTELLIGENT_TIERING",
  /** $0.0125 per GB, $0.01 per GB read, 30 days and 128 KB at least. */
  "standard-ia": "STANDARD_IA",
  /** $0.004 per GB, $0.03 per GB read, 90 days and 128 KB at least. */
  "glacier-instant-retrieval": "GLACIER_IR",
  /** $0.0036 per GB, hours until it can be read, 90 days at least. */
  "glacier-flexible-retrieval": "GLACIER",
  /** $0.00099 per GB, half a day until it can be read, 180 days at least. */
  "glacier-deep-archive": "DEEP_ARCHIVE",
};

/** What becomes of a bucket's objects with time; uploads that nobody completes go after a week. */
export function addLifecycle(
  scope: Construct,
  bucket: string,
  props: LifecycleProps,
  dependsOn: ITerraformDependable[],
): void {
  const rules = [expire(props), ...transition(props), ...expirePrefixes(props)];
  new S3BucketLifecycleConfiguration(scope, "lifecycle", {
    bucket,
    rule: rules.map((rule) => ({ status: "Enabled", filter: [{ prefix: "" }], ...rule })),
    dependsOn,
  });
}

function expire({ expireDays, supersededDays }: LifecycleProps) {
  return {
    id: "expire",
    ...(expireDays !== undefined && { expiration: [{ days: expireDays }] }),
    noncurrentVersionExpiration: [{ noncurrentDays: supersededDays }],
    abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
  };
}

function transition({ transition }: LifecycleProps) {
  return transition
    ? [
        {
          id: transition.to,
          transition: [{ days: transition.days, storageClass: storageClasses[transition.to] }],
        },
      ]
    : [];
}

function expirePrefixes({ expirePrefixes = [] }: LifecycleProps) {
  return expirePrefixes.map(({ prefix, days }) => ({
    id: `expire-${prefix}`,
    filter: [{ prefix }],
    expiration: [{ days }],
  }));
}
