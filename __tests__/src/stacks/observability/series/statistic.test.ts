import type { EnvironmentInput } from "../../../../../src/config/define";
import { SystemStack } from "../../../../../src/stacks/system-stack";
import { testEnvironment } from "../../../../support/environment";
import { synthesized, testApp } from "../../../../support/synthesized";

const slow = {
  watches: "response-time",
  of: "api",
  above: 500,
  unit: "milliseconds",
  periodSeconds: 60,
  periods: 5,
  severity: "critical",
} as const;

const observability: EnvironmentInput["observability"] = {
  notifications: { critical: { pager: { protocol: "email", endpoint: "pager@test.example" } } },
  alarms: {
    usual: { ...slow, statistic: "average" },
    slow: { ...slow, statistic: "p95" },
    slowest: { ...slow, statistic: "p99" },
  },
};

test("response time is watched by the statistic that the data chooses, and compared in seconds", () => {
  // WHEN
  const json = synthesized(new SystemStack(testApp(), testEnvironment({ observability }), "us-east-1"));
  // THEN
  const alarm = (id: string) => json.at(`aws_cloudwatch_metric_alarm.alarms_${id}`);
  expect(alarm("usual")).toMatchObject({ statistic: "Average", threshold: 0.5 });
  expect(alarm("slow")).toMatchObject({ extended_statistic: "p95", threshold: 0.5 });
  expect(alarm("slowest")).toMatchObject({ extended_statistic: "p99", threshold: 0.5 });
});
