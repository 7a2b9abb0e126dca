import { quantities } from "../../../../alarms/quantities";
import { type Cache, copiesOf } from "../../data/cache";
import type { EnvironmentData } from "../../environment-fields";
import { type Finding, show } from "../../rule";
import type { AlarmData } from "./alarm";

/** Whether the cache has what alarms watch of it. */
export function* checkCacheAlarms({
  observability,
  cache,
}: Pick<EnvironmentData, "observability" | "cache">): Iterable<Finding> {
  for (const [id, alarm] of Object.entries(observability?.alarms ?? {})) {
    const problem = cache && quantities[alarm.watches].of === "cache" && unwatchable(alarm, cache);
    if (problem) {
      yield {
        path: ["observability", "alarms", id, "watches"],
        message: `${show(alarm.watches)} ${problem}`,
      };
    }
  }
}

/** Why an alarm cannot watch what it should. */
function unwatchable({ watches }: AlarmData, { mode, evictionPolicy }: Cache): string | undefined {
  const copies = copiesOf(mode).count;
  if (watches === "cache-evictions" && evictionPolicy === "noeviction") {
    return 'watches what "noeviction" never does: a full cache refuses to write instead; use "cache-memory"';
  }
  if (watches === "cache-lag" && copies === 0) {
    return "watches replicas, and the cache has none; remove it, or add replicas";
  }
  return undefined;
}
