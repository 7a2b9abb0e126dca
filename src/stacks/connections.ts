import type { Uses } from "../config/schema/compute/uses";
import type { Workload } from "../constructs/compute/workload";
import type { Bucket } from "../constructs/data/storage/bucket";
import type { Parts } from "./parts";

/** Lets a workload reach what its data says that it uses: every environment's who-may-reach-whom in one place. */
export function connect({ securityGroup, task }: Workload, uses: Uses, { database, buckets }: Parts): void {
  database.allowFrom(securityGroup);
  for (const { bucket, prefix, rights } of uses.buckets) {
    for (const right of rights) {
      bucketOf(buckets, bucket)[grants[right]](task.taskRole, prefix);
    }
  }
}

const grants = { read: "grantRead", write: "grantWrite", presign: "grantPresign" } as const;

function bucketOf(buckets: Parts["buckets"], part: string): Bucket {
  const bucket = buckets.get(part);
  if (!bucket) {
    throw new Error(`"${part}" is no bucket of this environment; add it to buckets`);
  }
  return bucket;
}
