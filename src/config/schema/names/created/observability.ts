import type { Environment } from "../names";
import type { Observability } from "../observability-names";
import type { CreatedName } from "./created-name";

/** @param region where it watches, if it is not the environment's own */
export function* observabilityNames(
  observability: Observability | undefined,
  region?: string,
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
  for (const [kind, all] of Object.entries({ alarms, composites })) {
    for (const [id, { name }] of Object.entries(all)) {
      yield { kind: "alarm", name, path: at(kind, id), ...there };
    }
  }
}

/** CloudWatch shows a dashboard in every region. */
export function* dashboardNames(observability: Environment["observability"]): Iterable<CreatedName> {
  if (observability?.dashboard) {
    const { name } = observability.dashboard;
    yield { kind: "dashboard", name, path: ["observability", "dashboard", "name"], within: "account" };
  }
}
