import { quantities } from "../../../../alarms/quantities";
import { mostMetrics, wideAlarmNames } from "../../../../alarms/wide-alarms";
import { type Cache, nodesOf } from "../../data/cache";
import type { Environment } from "../names";
import type { Observability } from "../observability-names";
import type { CreatedName } from "./created-name";

interface Watched {
  /** Where it watches, if that is not the environment's own region. */
  readonly region?: string | undefined;
  readonly cache?: { readonly mode: Cache["mode"] } | undefined;
}

export function* observabilityNames(
  observability: Observability | undefined,
  { region, cache }: Watched,
): Iterable<CreatedName> {
  if (!observability) {
    return;
  }
  const { notifications, channels, alarms, composites, events } = observability;
  const there = { within: "region", region } as const;
  const at = (...keys: string[]) => ["observability", ...keys];
  for (const [severity, { name }] of Object.entries(notifications)) {
    yield { kind: "topic", name, path: at("notifications", severity), ...there };
  }
  for (const { name, path } of region === undefined ? Object.values(channels) : []) {
    yield { kind: "role", name, path: at("notifications", ...path), within: "account" };
  }
  for (const [id, { name }] of Object.entries(events)) {
    yield { kind: "event rule", name, path: at("events", id), ...there };
  }
  for (const [id, alarm] of Object.entries(alarms)) {
    for (const name of alarmNames(alarm, cache)) {
      yield { kind: "alarm", name, path: at("alarms", id), ...there };
    }
  }
  for (const [id, { name }] of Object.entries(composites)) {
    yield { kind: "alarm", name, path: at("composites", id), ...there };
  }
}

/** One name, or those of an alarm on more nodes of a cache than it can look at. */
function alarmNames({ name, watches }: Observability["alarms"][string], cache: Watched["cache"]): string[] {
  const nodes = cache && quantities[watches].of === "cache" ? nodesOf(cache.mode) : 1;
  const { parts, joined } = wideAlarmNames(name, Math.ceil(nodes / mostMetrics));
  return parts.length > 1 ? [...parts, joined] : [name];
}

/** CloudWatch shows a dashboard in every region. */
export function* dashboardNames(observability: Environment["observability"]): Iterable<CreatedName> {
  if (observability?.dashboard) {
    const { name } = observability.dashboard;
    yield { kind: "dashboard", name, path: ["observability", "dashboard", "name"], within: "account" };
  }
}
