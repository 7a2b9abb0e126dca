import type { Environment } from "../../../config/schema/names/names";
import type { Alarm } from "../../../constructs/observability/alarm";
import type { MadeAlarms } from "../create-alarms";

type Observability = NonNullable<Environment["observability"]>;

/** An alarm as a dashboard draws it. */
export interface ShownAlarm {
  readonly id: string;
  readonly region: string;
  readonly data: Observability["alarms"][string];
  readonly watched: Alarm["watched"];
  /** Where trouble is. */
  readonly side: "above" | "below";
  /** Of whatever tells of it. */
  readonly severity: "critical" | "warning";
}

/** The alarms of one region as a dashboard draws them. */
export function shownAlarms(
  region: string,
  { alarms, composites }: Pick<Observability, "alarms" | "composites">,
  made: MadeAlarms["alarms"],
): ShownAlarm[] {
  return Object.entries(alarms).flatMap(([id, data]) => {
    const alarm = made.get(id);
    const joining = Object.values(composites).find(({ anyOf }) => anyOf.includes(id));
    // what nobody is told of rolls a deployment back
    const severity = data.severity ?? joining?.severity ?? "critical";
    const side = data.above === undefined ? "below" : "above";
    return alarm ? [{ id, region, data, watched: alarm.watched, side, severity }] : [];
  });
}
