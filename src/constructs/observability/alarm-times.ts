import type { Series } from "./metrics/metric";

/** How far an alarm may lag behind what it watches, in seconds. */
export interface AlarmTimes {
  /** From the first of the trouble to the alarm. */
  readonly beginsAfter: number;
  /** From the last of the trouble to the alarm's end. */
  readonly endsAfter: number;
}

/**
 * CloudWatch looks at an alarm every minute, at periods of whole minutes: trouble begins and ends within a minute, and is seen
 * within the next. Source: CloudWatch User Guide, "Alarm evaluation".
 */
const minutesAround = 2 * 60;

/** The times of an alarm of so many periods in a row: it ends with the first period that is good. */
export function timesOf({
  series,
  periodSeconds,
  periods,
}: {
  readonly series: Series;
  readonly periodSeconds: number;
  readonly periods: number;
}): AlarmTimes {
  return {
    beginsAfter: shownAfter(series) + periods * periodSeconds + minutesAround,
    endsAfter: periodSeconds + minutesAround,
  };
}

function shownAfter(series: Series): number {
  const metrics = "expression" in series ? Object.values(series.metrics) : [series];
  return Math.max(0, ...metrics.map(({ shownAfterSeconds = 0 }) => shownAfterSeconds));
}
