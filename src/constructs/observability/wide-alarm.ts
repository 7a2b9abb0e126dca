import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { wideAlarmNames } from "../../alarms/wide-alarms";
import { Alarm, type AlarmProps } from "./alarm";
import { type AlarmTimes, timesOf } from "./alarm-times";
import { CompositeAlarm } from "./composite-alarm";
import type { Series } from "./metrics/metric";

export interface WideAlarmProps extends AlarmProps {
  /** Of the series, any one of which is trouble. */
  readonly parts: readonly Series[];
}

/**
 * Watches what is made of more metrics than an alarm may have: an alarm on each part, which tells nobody, and one that joins them.
 *
 * Monthly cost in us-east-1: $0.10 for each metric of each part, and $0.50.
 * @example new WideAlarm(this, "cache-cpu", { name: "cosmicspace-massive-cache-cpu", series, parts: series.parts, alarms: "above", threshold: 90, … });
 */
export class WideAlarm extends Construct {
  readonly name: string;
  readonly arn: string;
  readonly ready: ITerraformDependable;
  readonly times: AlarmTimes;
  /** What it watches, as a dashboard draws it. */
  readonly watched: Alarm["watched"];

  constructor(scope: Construct, id: string, { parts, ...props }: WideAlarmProps) {
    super(scope, id);
    const names = wideAlarmNames(props.name, parts.length);
    const alarms = parts.map((series, index) => {
      // the first is where an alarm with fewer metrics was
      const part = index === 0 ? "Resource" : `part-${index + 1}`;
      const name = names.parts[index] ?? props.name;
      return new Alarm(this, part, { ...props, name, series, topicArns: [] });
    });
    const joined = new CompositeAlarm(this, "any", {
      name: names.joined,
      description: props.description,
      anyOf: alarms.map(({ name }) => name),
      topicArns: props.topicArns,
    });
    this.name = joined.name;
    this.arn = joined.arn;
    this.ready = joined.ready;
    this.times = timesOf(props);
    this.watched = props;
  }
}
