import type { ObservabilityData } from "../observability/observability";
import { isChannel, namedChannels } from "./chat-names";
import { mapValues } from "./map-values";
import { namedQueries } from "./query-names";

/** What watches one region of an environment, with every name that it has on AWS. */
export function namedObservability(observability: ObservabilityData, prefix: string) {
  const { notifications, alarms, composites, events, queries } = observability;
  return {
    notifications: mapValues(notifications, (subscriptions, severity) => ({
      name: `${prefix}-${severity}`,
      ...subscribers(subscriptions),
    })),
    channels: namedChannels(notifications, prefix),
    alarms: mapValues(alarms, (alarm, id) => ({ ...alarm, name: alarmName(prefix, id) })),
    composites: mapValues(composites, (composite, id) => ({ ...composite, name: alarmName(prefix, id) })),
    events: mapValues(events, (event, id) => ({ ...event, name: `${prefix}-${id}` })),
    queries: namedQueries(queries, prefix),
  };
}

/** Those whom SNS tells itself, and whether there are others. */
function subscribers(subscriptions: NonNullable<ObservabilityData["notifications"]["critical"]>) {
  const all = Object.entries(subscriptions);
  return {
    subscriptions: Object.fromEntries(
      all.flatMap(([id, subscription]) => (isChannel(subscription) ? [] : [[id, subscription] as const])),
    ),
    shownInChat: all.some(([, subscription]) => isChannel(subscription)),
  };
}

/** What watches one region of an environment. */
export type Observability = ReturnType<typeof namedObservability>;

/** The page of graphs of all regions, with its name. */
export function namedDashboard(dashboard: ObservabilityData["dashboard"], prefix: string) {
  return dashboard && { ...dashboard, name: dashboard.name ?? `${prefix}-dashboard` };
}

/** The name of an alarm, wherever it is told. */
export function alarmName(prefix: string, id: string): string {
  return `${prefix}-${id}`;
}
