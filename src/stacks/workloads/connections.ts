import type { ITerraformDependable } from "cdktf";
import type { Uses } from "../../config/schema/compute/uses";
import type { Workload } from "../../constructs/compute/workload";
import { type Parts, partOf } from "../parts/parts";

/** Lets a workload reach what its data says that it uses: every environment's who-may-reach-whom in one place. */
export function connect({ securityGroup, task }: Workload, uses: Uses, parts: Parts): void {
  const { database, databaseProxy, cache } = parts;
  (databaseProxy ?? database).allowFrom(securityGroup);
  databaseProxy?.grantConnect(task.taskRole);
  if (uses.cache) {
    cache?.allowFrom(securityGroup);
    cache?.grantConnect(task.taskRole);
  }
  for (const use of uses.userPool) {
    parts.userPool?.[userGrants[use]](task.taskRole);
  }
  for (const { bucket, prefix, rights } of uses.buckets) {
    for (const right of rights) {
      partOf(parts.buckets, bucket)[bucketGrants[right]](task.taskRole, prefix);
    }
  }
  for (const [queue, rights] of Object.entries(uses.queues)) {
    for (const right of rights) {
      partOf(parts.queues, queue)[queueGrants[right]](task.taskRole);
    }
  }
  if (uses.mail) {
    parts.mail?.grantSend(task.taskRole);
  }
}

/** What must stand before a workload finds all that it uses. */
export function readyFor(
  uses: Uses,
  { database, databaseProxy, cache }: Parts,
): readonly ITerraformDependable[] {
  return [...(databaseProxy ?? database).ready, ...(uses.cache && cache ? cache.ready : [])];
}

const bucketGrants = { read: "grantRead", write: "grantWrite", presign: "grantPresign" } as const;
const userGrants = { authenticate: "grantAuthenticate", administer: "grantAdminister" } as const;
const queueGrants = { send: "grantSend", consume: "grantConsume" } as const;
