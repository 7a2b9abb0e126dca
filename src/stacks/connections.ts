import type { ITerraformDependable } from "cdktf";
import type { Uses } from "../config/schema/compute/uses";
import type { Workload } from "../constructs/compute/workload";
import { type Parts, partOf } from "./parts";

/** Lets a workload reach what its data says that it uses: every environment's who-may-reach-whom in one place. */
export function connect({ securityGroup, task }: Workload, uses: Uses, parts: Parts): void {
  parts.database.allowFrom(securityGroup);
  if (uses.cache) {
    parts.cache?.allowFrom(securityGroup);
    parts.cache?.grantConnect(task.taskRole);
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
export function readyFor(uses: Uses, { database, cache }: Parts): readonly ITerraformDependable[] {
  return [...database.ready, ...(uses.cache && cache ? cache.ready : [])];
}

const bucketGrants = { read: "grantRead", write: "grantWrite", presign: "grantPresign" } as const;
const userGrants = { authenticate: "grantAuthenticate", administer: "grantAdminister" } as const;
const queueGrants = { send: "grantSend", consume: "grantConsume" } as const;
