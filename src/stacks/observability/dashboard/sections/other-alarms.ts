import { isDeepStrictEqual } from "node:util";
import { quantities } from "../../../../alarms/quantities";
import { graph } from "../graphs";
import type { Draft } from "../section";
import type { ShownAlarm } from "../shown-alarm";

/** What alarms watch and no other graph draws: each alarm stands somewhere. */
export function otherAlarmGraphs(alarms: readonly ShownAlarm[]): Draft[] {
  // one graph has the thresholds of all alarms on a series
  const first = alarms.filter((alarm, index) => index === alarms.findIndex((other) => alike(alarm, other)));
  return first.flatMap(({ id, region, data: { watches, of, unit }, watched: { series, periodSeconds } }) => {
    const { name, units } = quantities[watches];
    const title = of === undefined ? capital(name) : `${of}: ${name}`;
    return graph(region, { title, unit, periodSeconds }, [
      { label: id, series, scale: 1 / (units[unit]?.factor ?? 1) },
    ]);
  });
}

function alike({ watched, data }: ShownAlarm, other: ShownAlarm): boolean {
  return data.unit === other.data.unit && isDeepStrictEqual(watched.series, other.watched.series);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
