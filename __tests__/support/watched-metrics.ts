import { type Asked, regionOf } from "./metric-dimensions";
import type { Block, Synthesized } from "./terraform-json";

export const alarmKinds = ["aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"];

export interface Metric extends Asked {
  readonly alarm: string;
  readonly statistic: string;
}

/** Every metric that an alarm of a stack watches. */
export function metrics(stack: Synthesized): Metric[] {
  return stack.all("aws_cloudwatch_metric_alarm").flatMap((alarm) =>
    [alarm, ...queried(alarm)].flatMap(({ namespace, metric_name, dimensions = {}, ...by }) =>
      metric_name === undefined
        ? []
        : [
            {
              alarm: String(alarm.alarm_name),
              region: regionOf(stack, alarm),
              namespace: String(namespace),
              name: String(metric_name),
              statistic: String(by.stat ?? by.statistic ?? by.extended_statistic),
              dimensions: dimensions as Metric["dimensions"],
            },
          ],
    ),
  );
}

function queried({ metric_query = [] }: Block): Block[] {
  return (metric_query as { readonly metric?: Block }[]).flatMap(({ metric }) => (metric ? [metric] : []));
}
