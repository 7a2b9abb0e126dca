import type { Synthesized } from "./terraform-json";

interface Query {
  readonly id: string;
  readonly expression?: string;
  readonly metric?: {
    readonly namespace: string;
    readonly metric_name: string;
    readonly stat: string;
    readonly period: number;
  };
}

/** An alarm in words, for comparison with what a document says of it: `AWS/ECS CPUUtilization Average > 80, 5 x 60 s, critical`. */
export function alarmInWords(json: Synthesized, id: string): string {
  const alarm = json.at(`aws_cloudwatch_metric_alarm.alarms_${id}`);
  const [first] = metricsOf(alarm);
  const sign = alarm.comparison_operator === "GreaterThanThreshold" ? ">" : "<";
  return `${watched(alarm)} ${sign} ${alarm.threshold}, ${alarm.evaluation_periods} x ${first?.period} s, ${told(json, id)}`;
}

/** Every metric that an alarm is made of. */
function metricsOf(alarm: Record<string, unknown>) {
  const queries = alarm.metric_query as readonly Query[] | undefined;
  return queries
    ? queries.flatMap(({ metric }) => metric ?? [])
    : [
        {
          namespace: alarm.namespace,
          metric_name: alarm.metric_name,
          stat: alarm.statistic ?? alarm.extended_statistic,
          period: alarm.period,
        },
      ];
}

function watched(alarm: Record<string, unknown>): string {
  return metricsOf(alarm)
    .map(({ namespace, metric_name, stat }) => `${namespace} ${metric_name} ${stat}`)
    .join(" & ");
}

/** Of which severity the topic is that hears of an alarm, and by which composite, if it is one. */
function told(json: Synthesized, id: string): string {
  const own = json.at(`aws_cloudwatch_metric_alarm.alarms_${id}`).alarm_actions;
  const composites = json
    .ids("aws_cloudwatch_composite_alarm")
    .map((name) => ({ name, composite: json.at(`aws_cloudwatch_composite_alarm.${name}`) }))
    .filter(({ composite }) =>
      String(composite.alarm_rule).includes(`aws_cloudwatch_metric_alarm.alarms_${id}.alarm_name`),
    );
  return [
    ...severities(own),
    ...composites.map(
      ({ name, composite }) => `${severities(composite.alarm_actions)} by ${name.replace("alarms_", "")}`,
    ),
  ].join(" and ");
}

function severities(actions: unknown): string[] {
  return ((actions ?? []) as readonly string[]).map((arn) =>
    arn.replace("${aws_sns_topic.notifications_", "").replace(".arn}", ""),
  );
}
