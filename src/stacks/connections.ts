import type { Uses } from "../config/schema/compute/uses";
import type { Workload } from "../constructs/compute/workload";
import { type Parts, partOf } from "./parts";

/** Lets a workload reach what its data says that it uses: every environment's who-may-reach-whom in one place. */
export function connect({ securityGroup, task }: Workload, uses: Uses, { database, queues }: Parts): void {
  database.allowFrom(securityGroup);
  for (const [id, ways] of Object.entries(uses.queues)) {
    const queue = partOf(queues, id);
    if (ways.includes("send")) {
      queue.grantSend(task.taskRole);
    }
    if (ways.includes("consume")) {
      queue.grantConsume(task.taskRole);
    }
  }
}
