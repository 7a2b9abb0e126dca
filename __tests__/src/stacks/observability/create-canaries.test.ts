import type { EnvironmentInput } from "../../../../src/config/define";
import { SystemStack } from "../../../../src/stacks/system-stack";
import { testEnvironment } from "../../../support/environment";
import { synthesized, testApp } from "../../../support/synthesized";

const health = {
  domain: "api.test.example",
  path: "/health",
  rateMinutes: 5,
  timeoutSeconds: 30,
  retentionDays: 30,
};

const notAnswered = {
  watches: "canary-success",
  of: "health",
  below: 90,
  unit: "percent",
  periodSeconds: 300,
  periods: 2,
  severity: "critical",
} as const;

const observability: EnvironmentInput["observability"] = {
  notifications: { critical: { team: { protocol: "email", endpoint: "team@test.example" } } },
  alarms: {
    "not-answered": notAnswered,
    "front-page-not-answered": { ...notAnswered, of: "front-page" },
  },
  canaries: { health, "front-page": { ...health, domain: "www.test.example", path: "/" } },
};

function stack(changes: Partial<EnvironmentInput>) {
  return synthesized(new SystemStack(testApp(), testEnvironment(changes), "us-east-1"));
}

test("each canary asks for its own page, from one bucket", () => {
  // WHEN
  const json = stack({ observability });
  // THEN
  expect(json.ids("aws_synthetics_canary")).toEqual(["canaries_front_page", "canaries_health"]);
  expect(json.at("aws_synthetics_canary.canaries_front_page").name).toBe("test-dev-front-page");
  expect(json.at("aws_s3_bucket.canary_bucket").bucket).toBe("test-dev-canaries-123456789012");
});

test("an alarm watches how many of a canary's runs were answered well; a silent one is as bad as none", () => {
  expect(stack({ observability }).at("aws_cloudwatch_metric_alarm.alarms_not_answered")).toMatchObject({
    namespace: "CloudWatchSynthetics",
    metric_name: "SuccessPercent",
    dimensions: { CanaryName: "test-dev-health" },
    statistic: "Average",
    comparison_operator: "LessThanThreshold",
    threshold: 90,
    treat_missing_data: "breaching",
  });
});

test("an environment without canaries has no bucket for them", () => {
  const json = stack({});
  expect(json.ids("aws_synthetics_canary")).toEqual([]);
  expect(json.ids("aws_s3_bucket")).not.toContain("canary_bucket");
});
