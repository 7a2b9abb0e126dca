import { quantities } from "../../../src/alarms/quantities";
import type { PartKind } from "../../../src/alarms/quantity";
import type { EnvironmentInput } from "../../../src/config/define";

type Alarms = NonNullable<NonNullable<EnvironmentInput["observability"]>["alarms"]>;
type Watchable = Pick<EnvironmentInput, "dns" | "jobs" | "observability" | "queues">;

/** What alarms watch beside workloads and data: a page without it is still one to make other mistakes in. */
const surroundings: readonly PartKind[] = [
  "certificate",
  "distribution",
  "firewall",
  "health-check",
  "mail",
  "signed-zone",
  "told-backlog",
];

/** The page without alarms and events on surroundings, so that these can be changed by themselves. */
export function plainlyWatched<T extends object>(data: T): T {
  const { observability } = data as Watchable;
  if (!observability) {
    return data;
  }
  const { alarms = {}, composites = {}, ...others } = observability;
  const plain = keep(alarms, ({ watches }) => !surroundings.includes(quantities[watches].of));
  const joining = Object.entries(composites).map(([id, composite]) => [
    id,
    { ...composite, anyOf: composite.anyOf.filter((member) => Object.hasOwn(plain, member)) },
  ]);
  const left = { ...others, alarms: plain, composites: Object.fromEntries(joining), events: {} };
  return { ...data, observability: left };
}

/** The page with an alarm on each part that must have one, and with none on jobs that are gone. */
export function watchedThroughout<T extends object>(data: T): T {
  const { observability, queues = {}, jobs = {}, dns } = data as Watchable;
  if (!observability) {
    return data;
  }
  const kept = keep(observability.alarms ?? {}, ({ watches, of = "" }) => {
    const schedule = jobs[of]?.schedule;
    return (
      (watches !== "missed-starts" || schedule !== undefined) &&
      (watches !== "job-finished" || schedule?.heartbeat !== undefined)
    );
  });
  const watched = (watches: keyof typeof quantities, of?: string) =>
    Object.values(kept).some((alarm) => alarm.watches === watches && alarm.of === of);
  const needed = [
    ...Object.keys(observability.canaries ?? {}).map((of) => ({ ...unanswered, of }) as const),
    ...Object.keys(queues).map(
      (of) => ({ ...above, watches: "dead-letters", of, unit: "messages" }) as const,
    ),
    ...Object.entries(jobs).flatMap(([of, { schedule }]) => [
      ...(schedule ? [{ ...above, watches: "missed-starts", of, unit: "starts" } as const] : []),
      ...(schedule?.heartbeat ? [{ ...silent, of } as const] : []),
    ]),
    ...Object.keys(dns?.healthChecks ?? {}).map((of) => ({ ...unreachable, of }) as const),
    ...(dns?.dnssec
      ? [{ ...above, watches: "dnssec-failure", unit: "count", periodSeconds: 14_400 } as const]
      : []),
  ].filter((alarm) => !watched(alarm.watches, "of" in alarm ? alarm.of : undefined));
  const added = Object.fromEntries(needed.map((alarm, n) => [`added-${n}`, alarm]));
  return { ...data, observability: { ...observability, alarms: { ...kept, ...added } } };
}

const above = { above: 0, periodSeconds: 300, periods: 1, severity: "warning" } as const;
const below = { below: 1, periods: 7, severity: "warning" } as const;
const silent = { ...below, watches: "job-finished", unit: "runs", periodSeconds: 86_400 } as const;
const unanswered = {
  ...below,
  watches: "canary-success",
  unit: "percent",
  periodSeconds: 3600,
} as const;
const unreachable = { ...below, watches: "health-check", unit: "status", periodSeconds: 60 } as const;

function keep(alarms: Alarms, is: (alarm: Alarms[string]) => boolean): Alarms {
  return Object.fromEntries(Object.entries(alarms).filter(([, alarm]) => is(alarm)));
}
