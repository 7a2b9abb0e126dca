/** Metrics that one alarm may have. Source: CloudWatch User Guide, "Create a CloudWatch alarm based on a metric math expression". */
export const mostMetrics = 10;

/** What an alarm is called that watches more metrics than one may have: alarms on each part, and one that joins them. */
export function wideAlarmNames(name: string, parts: number): { parts: readonly string[]; joined: string } {
  return {
    // the first is the alarm that it was with fewer metrics, under its name: more metrics move none
    parts: Array.from({ length: parts }, (_, index) => (index === 0 ? name : `${name}-part-${index + 1}`)),
    joined: `${name}-any`,
  };
}
