import type { Observability } from "../../config/schema/names/observability-names";
import { seriesOf } from "./series/series";
import type { Watched } from "./watched";

/**
 * Holds each alarm to being made in one region at least. One region may lack what another has; an alarm that none has anything
 * for would be left out in silence.
 */
export function assertWatchedSomewhere(
  alarms: Observability["alarms"],
  regions: readonly (Watched | undefined)[],
): void {
  for (const [id, alarm] of Object.entries(alarms)) {
    if (!regions.some((watched) => watched && seriesOf(watched, alarm))) {
      const of = alarm.of === undefined ? "" : ` of ${alarm.of}`;
      throw new Error(
        `the alarm "${id}" watches ${alarm.watches}${of}, which no region has; the data was not checked`,
      );
    }
  }
}
