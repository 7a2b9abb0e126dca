import { quantities } from "../../../../../src/alarms/quantities";
import type { AlarmData } from "./telling";

/** Units of things that are whole. */
const whole = new Set([
  ...["connections", "count", "days", "hosts", "messages", "requests", "runs", "starts", "status", "tasks"],
]);

/** A level a little beyond the threshold of an alarm, and one that does not pass it yet. */
export function levelsAround({ watches, above, below, unit }: AlarmData) {
  const threshold = above ?? below ?? Number.NaN;
  const [beyond, within] = whole.has(unit) ? [1, 0] : [threshold * 0.01 || 0.01, threshold * 0.01];
  const side = quantities[watches].alarms === "above" ? 1 : -1;
  return { trouble: threshold + side * beyond, fine: threshold - side * within };
}

/** A level that is trouble for none of several alarms on the same. */
export function fineFor(alarms: readonly AlarmData[]): number {
  const levels = alarms.map((alarm) => levelsAround(alarm).fine);
  return alarms.some(({ above }) => above !== undefined) ? Math.min(...levels) : Math.max(...levels);
}
