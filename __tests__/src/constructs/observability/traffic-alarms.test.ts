import {
  TrafficAlarms,
  type TrafficAlarmsProps,
} from "../../../../src/constructs/observability/traffic-alarms";
import { synthesized, testStack } from "../../../support/synthesized";

const blue = "targetgroup/blue/1";
const green = "targetgroup/green/2";

function alarms(changes: Partial<TrafficAlarmsProps>) {
  const stack = testStack();
  const made = new TrafficAlarms(stack, "alarms", {
    name: "test-dev-api",
    loadBalancer: "app/test/1",
    targetGroups: [blue],
    ...changes,
  });
  return { json: synthesized(stack), names: made.names };
}

interface Query {
  readonly id: string;
  readonly expression?: string;
  readonly return_data: boolean;
  readonly metric?: { readonly metric_name: string; readonly period: number; readonly dimensions: object };
}

function queries(changes: Partial<TrafficAlarmsProps>): Query[] {
  return alarms(changes).json.at("aws_cloudwatch_metric_alarm.alarms_server_errors").metric_query as Query[];
}

test("server errors are counted over the minutes the data says", () => {
  // WHEN
  const serverErrors = { threshold: 10, unit: "count", minutes: 5 } as const;
  // THEN
  expect(alarms({ serverErrors }).json.at("aws_cloudwatch_metric_alarm.alarms_server_errors")).toMatchObject({
    alarm_name: "test-dev-api-server-errors",
    comparison_operator: "GreaterThanThreshold",
    threshold: 10,
    evaluation_periods: 1,
    treat_missing_data: "notBreaching",
  });
  expect(queries({ serverErrors })).toMatchObject([
    {
      id: "errors0",
      return_data: false,
      metric: {
        namespace: "AWS/ApplicationELB",
        metric_name: "HTTPCode_Target_5XX_Count",
        stat: "Sum",
        period: 300,
        dimensions: { LoadBalancer: "app/test/1", TargetGroup: blue },
      },
    },
    { id: "result", return_data: true, expression: "FILL(errors0, 0)" },
  ]);
});

test("a share of server errors is one of all requests, and a quiet minute has none", () => {
  // WHEN
  const found = queries({ serverErrors: { threshold: 1, unit: "percent", minutes: 1 } });
  // THEN
  expect(found.map(({ id, metric }) => [id, metric?.metric_name, metric?.period])).toEqual([
    ["errors0", "HTTPCode_Target_5XX_Count", 60],
    ["requests0", "RequestCount", 60],
    ["result", undefined, undefined],
  ]);
  expect(found.at(-1)?.expression).toBe(
    "IF(FILL(requests0, 0) > 0, 100 * (FILL(errors0, 0)) / (FILL(requests0, 0)), 0)",
  );
});

test("server errors of both target groups count, and the one without traffic as none", () => {
  // WHEN
  const found = queries({
    targetGroups: [blue, green],
    serverErrors: { threshold: 1, unit: "count", minutes: 1 },
  });
  // THEN
  expect(found.flatMap(({ metric }) => (metric ? [metric.dimensions] : []))).toEqual(
    [blue, green].map((TargetGroup) => ({ LoadBalancer: "app/test/1", TargetGroup })),
  );
  expect(found.at(-1)?.expression).toBe("FILL(errors0, 0) + FILL(errors1, 0)");
});

test("unhealthy hosts of both target groups are watched minute by minute", () => {
  // WHEN
  const { json } = alarms({ targetGroups: [blue, green], unhealthyHosts: { threshold: 0, minutes: 2 } });
  // THEN
  const alarm = json.at("aws_cloudwatch_metric_alarm.alarms_unhealthy_hosts");
  expect(alarm).toMatchObject({
    alarm_name: "test-dev-api-unhealthy-hosts",
    comparison_operator: "GreaterThanThreshold",
    threshold: 0,
    evaluation_periods: 2,
    treat_missing_data: "notBreaching",
  });
  expect(alarm.metric_query).toMatchObject([
    ...[blue, green].map((TargetGroup) => ({
      return_data: false,
      metric: {
        metric_name: "UnHealthyHostCount",
        stat: "Maximum",
        period: 60,
        dimensions: { LoadBalancer: "app/test/1", TargetGroup },
      },
    })),
    { return_data: true, expression: "FILL(hosts0, 0) + FILL(hosts1, 0)" },
  ]);
});

test("what the data does not ask for is not watched", () => {
  expect(alarms({}).json.ids("aws_cloudwatch_metric_alarm")).toEqual([]);
  expect(alarms({}).names).toEqual([]);
});

test("deployments learn the names of all alarms", () => {
  // GIVEN
  const both = alarms({
    serverErrors: { threshold: 1, unit: "count", minutes: 1 },
    unhealthyHosts: { threshold: 0, minutes: 1 },
  });
  // THEN
  expect(both.names).toHaveLength(both.json.ids("aws_cloudwatch_metric_alarm").length);
  expect(both.names).toHaveLength(2);
});
