import type { WrittenStack } from "../../../../local/stacks";
import type { Cloud } from "../../emulated";
import { FaultTrial } from "./faults/trial";
import { watchedPlaces } from "./places";

/**
 * When AWS's services tell CloudWatch of trouble, the alarm of it goes off and no other, with the composites that name
 * it, and the topic of its severity hears of it; at the edge of trouble nobody does.
 */
export async function expectAlarmsFollowFaults(cloud: Cloud, stack: WrittenStack): Promise<void> {
  for (const { observability, ...place } of watchedPlaces(stack)) {
    await new FaultTrial({ cloud, ...place }, observability).run();
  }
}
