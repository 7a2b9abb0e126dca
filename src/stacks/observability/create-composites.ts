import type { Construct } from "constructs";
import type { Observability } from "../../config/schema/names/observability-names";
import type { Alarm } from "../../constructs/observability/alarm";
import { CompositeAlarm } from "../../constructs/observability/composite-alarm";
import type { WideAlarm } from "../../constructs/observability/wide-alarm";
import { type Topics, told } from "./create-notifications";
import { describeComposite } from "./describe-alarm";
import { type Member, suppression } from "./suppression";

type Composite = Observability["composites"][string];

/** A composite, and which alarms it joins here. */
interface Made {
  readonly alarm: CompositeAlarm;
  readonly members: readonly Member[];
}

/** Those first that others wait for; one whose alarms are all in another region is not made here. */
export function createComposites(
  room: Construct,
  { alarms, composites }: Pick<Observability, "alarms" | "composites">,
  there: ReadonlyMap<string, Alarm | WideAlarm>,
  topics: Topics,
): void {
  const made = new Map<string, Made>();
  for (const [id, data] of Object.entries(composites).sort(([, a], [, b]) => unlessLast(a, b))) {
    const members = membersOf(data, alarms, there);
    const cause = data.unless === undefined ? undefined : made.get(data.unless);
    if (members.length > 0) {
      const alarm = new CompositeAlarm(room, id, {
        name: data.name,
        description: describeComposite(members.map((member) => member.id)),
        anyOf: members.map(({ name }) => name),
        unless: cause && { alarm: cause.alarm, ...suppression(members, cause.members) },
        topicArns: told(data, topics),
      });
      made.set(id, { alarm, members });
    }
  }
}

function membersOf(
  { anyOf }: Composite,
  alarms: Observability["alarms"],
  there: ReadonlyMap<string, Alarm | WideAlarm>,
): Member[] {
  return anyOf.flatMap((id) => {
    const [alarm, data] = [there.get(id), alarms[id]];
    return alarm && data ? [{ id, name: alarm.name, watches: data.watches, times: alarm.times }] : [];
  });
}

function unlessLast(a: Composite, b: Composite): number {
  return Number(a.unless !== undefined) - Number(b.unless !== undefined);
}
