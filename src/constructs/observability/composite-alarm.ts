import { CloudwatchCompositeAlarm } from "@cdktf/provider-aws/lib/cloudwatch-composite-alarm";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";

export interface CompositeAlarmProps {
  readonly name: string;
  readonly description: string;
  /** The names of alarms, one of which is enough. */
  readonly anyOf: readonly string[];
  /** The name of an alarm that tells enough by itself: while it lasts, nobody is told of this one. */
  readonly unless?: string;
  readonly topicArns: readonly string[];
}

/** So long it waits for the other alarm, which may be evaluated a minute or two later. */
const waitSeconds = 120;
/** And so long after the other's end, until what it caused is over as well. */
const extensionSeconds = 180;

/**
 * Tells of several alarms once.
 *
 * Monthly cost in us-east-1: $0.50.
 * @example new CompositeAlarm(this, "impaired", { name: "dougust-prod-impaired", anyOf: [errors.name, slow.name], unless: down.name, … });
 */
export class CompositeAlarm extends Construct {
  readonly name: string;
  readonly ready: ITerraformDependable;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: CompositeAlarmProps) {
    super(scope, id);
    const topics = props.topicArns.length > 0 ? [...props.topicArns] : undefined;
    const alarm = new CloudwatchCompositeAlarm(this, "Resource", {
      alarmName: props.name,
      alarmDescription: props.description,
      alarmRule: props.anyOf.map((name) => `ALARM("${name}")`).join(" OR "),
      alarmActions: topics,
      okActions: topics,
      // as with the alarms that it names: another composite may wait for this one
      lifecycle: { createBeforeDestroy: true },
      ...(props.unless !== undefined && {
        actionsSuppressor: {
          alarm: props.unless,
          waitPeriod: waitSeconds,
          extensionPeriod: extensionSeconds,
        },
      }),
    });
    this.name = alarm.alarmName;
    this.ready = alarm;
    this.arn = alarm.arn;
  }
}
