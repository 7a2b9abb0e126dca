import { Construct } from "constructs";
import { quantities } from "../../alarms/quantities";
import type { Observability } from "../../config/schema/names/observability-names";
import { Alarm } from "../../constructs/observability/alarm";
import { WideAlarm } from "../../constructs/observability/wide-alarm";
import { createComposites } from "./create-composites";
import { type Topics, told } from "./create-notifications";
import { describeAlarm } from "./describe-alarm";
import { seriesOf } from "./series/series";
import type { AlarmData } from "./series/series-of";
import type { Watched } from "./watched";

/** Alarms by their ids in the data. */
type Alarms = ReadonlyMap<string, Alarm | WideAlarm>;

/** The alarms on what one region of an environment has, and those that join them. */
export function createAlarms(
  scope: Construct,
  { alarms, composites }: Pick<Observability, "alarms" | "composites">,
  watched: Watched,
  topics: Topics,
): Alarms {
  const room = new Construct(scope, "alarms");
  const made = new Map(
    Object.entries(alarms).flatMap(([id, data]) => {
      const alarm = createAlarm(room, id, data, watched, topics);
      return alarm ? [[id, alarm] as const] : [];
    }),
  );
  createComposites(room, { alarms, composites }, made, topics);
  return made;
}

function createAlarm(
  room: Construct,
  id: string,
  data: AlarmData,
  watched: Watched,
  topics: Topics,
): Alarm | WideAlarm | undefined {
  const series = seriesOf(watched, data);
  if (!series) {
    return undefined;
  }
  const { alarms, missing } = quantities[data.watches];
  const props = {
    ...data,
    series,
    description: describeAlarm(data),
    alarms,
    threshold: thresholdOf(id, data),
    missing,
    topicArns: told(data, topics),
  };
  return "parts" in series && series.parts
    ? new WideAlarm(room, id, { ...props, parts: series.parts })
    : new Alarm(room, id, props);
}

/** In CloudWatch's unit. */
function thresholdOf(id: string, { watches, unit: name, above, below }: AlarmData): number {
  const { alarms, units } = quantities[watches];
  const threshold = alarms === "above" ? above : below;
  const unit = units[name];
  if (threshold === undefined || unit === undefined) {
    throw new Error(`the alarm "${id}" has no threshold; the data was not checked`);
  }
  return threshold * (unit.factor ?? 1);
}
