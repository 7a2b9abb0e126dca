import type { Uses } from "../config/schema/compute/uses";
import type { Workload } from "../constructs/compute/workload";
import type { Parts } from "./parts";

/** Lets a workload reach what its data says that it uses: every environment's who-may-reach-whom in one place. */
export function connect({ securityGroup }: Workload, _uses: Uses, { database }: Parts): void {
  database.allowFrom(securityGroup);
}
