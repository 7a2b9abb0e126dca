import { quantities } from "../../alarms/quantities";
import type { AlarmData } from "./series/series-of";

/** Where whoever was woken reads on. */
const reading = "see docs/runbooks/alarms.md";

/** What an alarm says to whoever it wakes: `average CPU of app above 80 percent for 5 min; see …`. */
export function describeAlarm({
  watches,
  of,
  above,
  below,
  unit,
  statistic,
  periodSeconds,
  periods,
}: AlarmData): string {
  const { name } = quantities[watches];
  const what = [statistic, name, of && `of ${of}`].filter((word) => word !== undefined).join(" ");
  const threshold = above === undefined ? `below ${below}` : `above ${above}`;
  return `${what} ${threshold} ${unit} for ${duration(periodSeconds * periods)}; ${reading}`;
}

/** What an alarm says that joins others, by their ids. */
export function describeComposite(members: readonly string[]): string {
  return `One of: ${members.join(", ")}; ${reading}`;
}

function duration(seconds: number): string {
  const minutes = seconds / 60;
  if (minutes < 120) {
    return `${minutes} min`;
  }
  return minutes < 2880 ? `${minutes / 60} h` : `${minutes / 1440} days`;
}
