import type { CompositeAlarm, MetricAlarm } from "@aws-sdk/client-cloudwatch";
import type { WrittenStack } from "../../../../local/stacks";
import { quantities } from "../../../../src/alarms/quantities";
import type { Observability } from "../../../../src/config/schema/names/observability-names";
import { watchedParts } from "../../../../src/config/schema/observability/alarms/watched-parts";
import type { Cloud } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";
import { type DeployedAlarm, deployedAlarms } from "./deployed-alarms";
import type { AlarmData } from "./faults/telling";
import { watchedPlaces } from "./places";
import { topicArn } from "./topics";

type Composite = Observability["composites"][string];

/** Every alarm of the data is there, with its threshold, its times, what silence means and whom it tells; so are those that join them. */
export async function expectAlarms(cloud: Cloud, stack: WrittenStack): Promise<void> {
  for (const { stack: place, observability } of watchedPlaces(stack)) {
    const { alarms, composites } = await deployedAlarms({ cloud, stack: place }, observability);
    const there = Object.fromEntries(
      Object.entries(observability.alarms).filter(([, alarm]) => isThere(place, alarm)),
    );
    const wanted = new Wanted(place, observability, Object.keys(there));
    expectSame(`alarms in ${place.region}`, mapped(alarms, foundAlarm), mapped(there, wanted.alarm));
    expectSame(
      `composite alarms in ${place.region}`,
      mapped(composites, foundComposite),
      mapped(observability.composites, wanted.composite),
    );
  }
}

/** Whether what an alarm watches is in the region. */
function isThere(place: WrittenStack, { watches, of }: AlarmData): boolean {
  const parts = watchedParts[quantities[watches].of](environmentOf(place));
  return typeof parts === "boolean" ? parts : of !== undefined && parts.includes(of);
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

  readonly composite = ({ anyOf, unless, severity }: Composite) => ({
    rule: anyOf
      .filter((id) => this.there.includes(id))
      .map((id) => `ALARM("${this.data.alarms[id]?.name}")`)
      .join(" OR "),
    tells: this.topics(severity),
    unless: unless && this.data.composites[unless]?.name,
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
