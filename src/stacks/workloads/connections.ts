import type { ITerraformDependable } from "cdktf";
import type { Environment } from "../../config/schema/names/names";
import type { Workload } from "../../constructs/compute/workload";
import { type Parts, partOf } from "../parts/parts";
import { asksForWriter } from "./variables";

/** What the data of a workload says of the parts that it reaches. */
type Wishes = Pick<Environment["services"][string], "uses" | "variables">;

/** Lets a workload reach what its data says that it uses: every environment's who-may-reach-whom in one place. */
export function connect(workload: Workload, { uses, variables }: Wishes, parts: Parts): void {
  const { securityGroup, task } = workload;
  const { database, databaseProxy, writer, cache } = parts;
  (databaseProxy ?? database).allowFrom(securityGroup);
  databaseProxy?.grantConnect(task.taskRole);
  if (asksForWriter(variables)) {
    writer?.connect(workload);
  }
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
  { uses, variables }: Wishes,
  { database, databaseProxy, writer, cache }: Parts,
): readonly ITerraformDependable[] {
  return [
    ...(databaseProxy ?? database).ready,
    ...(asksForWriter(variables) && writer ? writer.ready : []),
    ...(uses.cache && cache ? cache.ready : []),
  ];
}

const bucketGrants = { read: "grantRead", write: "grantWrite", presign: "grantPresign" } as const;
const userGrants = { authenticate: "grantAuthenticate", administer: "grantAdminister" } as const;
const queueGrants = { send: "grantSend", consume: "grantConsume" } as const;
