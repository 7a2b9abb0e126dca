import { CloudwatchCompositeAlarm } from "@cdktf/provider-aws/lib/cloudwatch-composite-alarm";
import { DataResource, dependable, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";

export interface CompositeAlarmProps {
  readonly name: string;
  readonly description: string;
  /** The names of alarms, one of which is enough. */
  readonly anyOf: readonly string[];
  /** One that tells enough by itself: while it lasts, nobody is told of this one. */
  readonly unless?: Suppressor | undefined;
  readonly topicArns: readonly string[];
}

export interface Suppressor {
  readonly alarm: CompositeAlarm;
  /** So long it may take to go off after what it causes. */
  readonly waitSeconds: number;
  /** And so long what it caused may last after its end. */
  readonly extensionSeconds: number;
}

/**
 * Tells of several alarms once. CloudWatch keeps an alarm that a composite names: a composite that is to name others
 * goes before those that it loses, and comes again.
 *
 * Monthly cost in us-east-1: $0.50.
 * @example new CompositeAlarm(this, "impaired", { name: "dougust-prod-impaired", anyOf: [errors.name, slow.name], unless: { alarm: down, … }, … });
 */
export class CompositeAlarm extends Construct {
  readonly name: string;
  readonly ready: ITerraformDependable;
  readonly arn: string;
  /** Of which alarms it tells; what names this composite goes with it. */
  private readonly joined: DataResource;

  constructor(scope: Construct, id: string, props: CompositeAlarmProps) {
    super(scope, id);
    const { anyOf, unless } = props;
    this.joined = new DataResource(this, "joined", {
      triggersReplace: { anyOf, unless: unless?.alarm.name },
    });
    const topics = props.topicArns.length > 0 ? [...props.topicArns] : undefined;
    const alarm = new CloudwatchCompositeAlarm(this, "Resource", {
      alarmName: props.name,
      alarmDescription: props.description,
      alarmRule: anyOf.map((name) => `ALARM("${name}")`).join(" OR "),
      alarmActions: topics,
      okActions: topics,
      // not create_before_destroy: Terraform would create all that the alarms watch before it destroys it, too
      lifecycle: {
        replaceTriggeredBy: [this.joined, ...(unless ? [unless.alarm.joined] : [])].map(dependable),
      },
      ...(unless && {
        actionsSuppressor: {
          alarm: unless.alarm.name,
          waitPeriod: unless.waitSeconds,
          extensionPeriod: unless.extensionSeconds,
        },
      }),
    });
    this.name = alarm.alarmName;
    this.ready = alarm;
    this.arn = alarm.arn;
  }
}
