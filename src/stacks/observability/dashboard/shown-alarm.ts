import type { Construct } from "constructs";
import type { Observability } from "../../../config/schema/names/observability-names";
import { Alarm } from "../../../constructs/observability/alarm";
import { CompositeAlarm } from "../../../constructs/observability/composite-alarm";
import { WideAlarm } from "../../../constructs/observability/wide-alarm";

/** Where alarms were made. */
export interface AlarmPlace {
  readonly region: string;
  /** In which their room stands. */
  readonly scope: Construct;
}

/** An alarm as a dashboard draws it. */
export interface ShownAlarm {
  readonly id: string;
  readonly region: string;
  readonly data: Observability["alarms"][string];
  readonly watched: Alarm["watched"];
  /** Where trouble is. */
  readonly side: "above" | "below";
  /** Of whatever tells of it. */
  readonly severity: "critical" | "warning";
}

/** The alarms of a place as a dashboard draws them: each stands under its id of the data. */
export function shownAlarms(
  { region, scope }: AlarmPlace,
  { alarms, composites }: Pick<Observability, "alarms" | "composites">,
): ShownAlarm[] {
  return madeAt(scope).flatMap((alarm) => {
    const { id } = alarm.node;
    const data = alarms[id];
    if (alarm instanceof CompositeAlarm || !data) {
      return [];
    }
    const joining = Object.values(composites).find(({ anyOf }) => anyOf.includes(id));
    // what nobody is told of rolls a deployment back
    const severity = data.severity ?? joining?.severity ?? "critical";
    const side = data.above === undefined ? "below" : "above";
    return [{ id, region, data, watched: alarm.watched, side, severity }];
  });
}

/** The ARNs of all alarms of a place, those first that join others: they say more. */
export function alarmArns({ scope }: AlarmPlace): string[] {
  const made = madeAt(scope);
  const joining = made.filter((alarm) => alarm instanceof CompositeAlarm);
  return [...joining, ...made.filter((alarm) => !(alarm instanceof CompositeAlarm))].map(({ arn }) => arn);
}

function madeAt(scope: Construct): (Alarm | WideAlarm | CompositeAlarm)[] {
  const room = scope.node.tryFindChild("alarms");
  return (room?.node.children ?? []).filter(
    (child) => child instanceof Alarm || child instanceof WideAlarm || child instanceof CompositeAlarm,
  );
}
