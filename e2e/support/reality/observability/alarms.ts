import type { CompositeAlarm, MetricAlarm } from "@aws-sdk/client-cloudwatch";
import type { WrittenStack } from "../../../../local/stacks";
import { quantities } from "../../../../src/alarms/quantities";
import type { Observability } from "../../../../src/config/schema/names/observability-names";
import type { Cloud } from "../../emulated";
import { expectSame } from "../expect-same";
import { type DeployedAlarm, deployedAlarms } from "./deployed-alarms";
import type { AlarmData, Site } from "./faults/telling";
import { tellings } from "./faults/tellings";
import { watchedPlaces } from "./places";
import { topicArn } from "./topics";

type Composite = Observability["composites"][string];

/** Every alarm of the data is there, with its threshold, its times, what silence means and whom it tells; so are those that join them. */
export async function expectAlarms(cloud: Cloud, stack: WrittenStack): Promise<void> {
  for (const { observability, ...place } of watchedPlaces(stack)) {
    const site = { cloud, ...place };
    const { alarms, composites } = await deployedAlarms(site, observability);
    const there = await thoseThere(site, observability.alarms);
    const wanted = new Wanted(place.stack, observability, Object.keys(there));
    expectSame(`alarms in ${place.stack.region}`, mapped(alarms, foundAlarm), mapped(there, wanted.alarm));
    expectSame(
      `composite alarms in ${place.stack.region}`,
      mapped(composites, foundComposite),
      mapped(wanted.joining(), wanted.composite),
    );
  }
}

/** The alarms whose part is in the region. */
async function thoseThere(site: Site, alarms: Observability["alarms"]): Promise<Record<string, AlarmData>> {
  const told = Object.entries(alarms).map(async ([id, alarm]) =>
    (await tellings[alarm.watches](site, alarm, 0)) ? [[id, alarm] as const] : [],
  );
  return Object.fromEntries((await Promise.all(told)).flat());
}

/** As all say that watch; whoever tells may be another. */
function foundAlarm({ telling, watching }: DeployedAlarm) {
  const { AlarmActions, OKActions } = telling;
  const said = watching.map((alarm) => describe({ ...alarm, AlarmActions, OKActions }));
  const others = said.filter((alarm) => JSON.stringify(alarm) !== JSON.stringify(said[0]));
  return others.length === 0 ? said[0] : said;
}

function describe(alarm: MetricAlarm) {
  return {
    threshold: `${alarm.ComparisonOperator} ${alarm.Threshold}`,
    for: `${alarm.EvaluationPeriods} periods of ${periodOf(alarm)} seconds`,
    missing: alarm.TreatMissingData,
    tells: [alarm.AlarmActions, alarm.OKActions],
    enabled: alarm.ActionsEnabled,
    described: alarm.AlarmDescription !== "",
  };
}

/** All metrics of an expression have one. */
function periodOf({ Period, Metrics = [] }: MetricAlarm): string {
  const periods = new Set(Metrics.flatMap(({ MetricStat }) => MetricStat?.Period ?? []));
  return [Period ?? [...periods]].flat().join(" and ");
}

function foundComposite(alarm: CompositeAlarm) {
  return {
    rule: alarm.AlarmRule,
    tells: [alarm.AlarmActions, alarm.OKActions],
    unless: alarm.ActionsSuppressor,
    enabled: alarm.ActionsEnabled,
  };
}

/** What the data wants in a region. */
class Wanted {
  constructor(
    private readonly place: WrittenStack,
    private readonly data: Observability,
    private readonly there: readonly string[],
  ) {}

  readonly alarm = ({ watches, above, below, unit, periodSeconds, periods, severity }: AlarmData) => {
    const { units, missing } = quantities[watches];
    const factor = units[unit]?.factor ?? 1;
    return {
      threshold:
        above === undefined
          ? `LessThanThreshold ${Number(below) * factor}`
          : `GreaterThanThreshold ${above * factor}`,
      for: `${periods} periods of ${periodSeconds} seconds`,
      missing,
      tells: this.topics(severity),
      enabled: true,
      described: true,
    };
  };

  /** Those that join an alarm that is there. */
  joining(): Record<string, Composite> {
    return Object.fromEntries(
      Object.entries(this.data.composites).filter(([, { anyOf }]) =>
        anyOf.some((id) => this.there.includes(id)),
      ),
    );
  }

  readonly composite = ({ anyOf, unless, severity }: Composite) => ({
    rule: anyOf
      .filter((id) => this.there.includes(id))
      .map((id) => `ALARM("${this.data.alarms[id]?.name}")`)
      .join(" OR "),
    tells: this.topics(severity),
    unless: unless && this.joining()[unless]?.name,
    enabled: true,
  });

  /** When it begins and when it is over. */
  private topics(severity: AlarmData["severity"]) {
    const topics = severity ? [topicArn(this.place, this.data.notifications[severity].name)] : [];
    return [topics, topics];
  }
}

function mapped<T, U>(all: Readonly<Record<string, T>>, describe: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(all).map(([id, value]) => [id, describe(value)]));
}
