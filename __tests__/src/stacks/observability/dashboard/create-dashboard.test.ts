import type { EnvironmentInput } from "../../../../../src/config/define";
import { SystemStack } from "../../../../../src/stacks/system-stack";
import { graphsOf, metricsOf, textsOf, widgetsOf } from "../../../../support/dashboards";
import { data, testEnvironment } from "../../../../support/environment";
import { mailData } from "../../../../support/mail";
import { synthesized, testApp } from "../../../../support/synthesized";

type Observability = NonNullable<EnvironmentInput["observability"]>;

const team = { team: { protocol: "email", endpoint: "team@test.example" } } as const;

function system(observability: Observability, changes: Partial<EnvironmentInput> = {}) {
  const environment = testEnvironment({ ...data, observability, ...changes });
  return synthesized(new SystemStack(testApp(), environment, "us-east-1"));
}

function watched(alarms: Observability["alarms"], changes: Partial<Observability> = {}) {
  return system({
    notifications: { critical: team, warning: team },
    alarms,
    dashboard: { targets: {} },
    ...changes,
  });
}

function marks(json: ReturnType<typeof system>, title: string) {
  const { annotations } = graphsOf(json).get(title) ?? {};
  const { horizontal = [] } = (annotations ?? {}) as { horizontal?: { label: string; value: number }[] };
  return horizontal.map(({ label, value }) => ({ label, value }));
}

const slow = {
  watches: "response-time",
  of: "api",
  unit: "milliseconds",
  statistic: "average",
  periodSeconds: 60,
  periods: 5,
  severity: "warning",
} as const;

const errors = {
  watches: "server-errors",
  of: "api",
  above: 10,
  unit: "count",
  periods: 1,
  severity: "critical",
} as const;

test("an environment has a dashboard where its data asks for one", () => {
  const dashboard = { targets: {} };
  expect(system({ dashboard }).at("aws_cloudwatch_dashboard.dashboard").dashboard_name).toBe(
    "test-dev-dashboard",
  );
  expect(
    system({ dashboard: { ...dashboard, name: "wall" } }).at("aws_cloudwatch_dashboard.dashboard")
      .dashboard_name,
  ).toBe("wall");
  expect(system({}).ids("aws_cloudwatch_dashboard")).toEqual([]);
});

test("it says what it is of, and where logs and runbooks are", () => {
  // WHEN
  const [words] = textsOf(
    system({ dashboard: { targets: {}, links: { Runbooks: "https://wiki.test.example/runbooks" } } }),
  );
  // THEN
  expect(words).toContain("# test-dev\n");
  expect(words).toContain("(https://api.test.example)");
  expect(words).toContain("region=us-east-1#logsV2:log-groups/log-group/$252Fecs$252Ftest-dev$252Fapi)");
  expect(words).toContain("[Runbooks](https://wiki.test.example/runbooks)");
});

test("all alarms stand at the top, those first that join others", () => {
  // WHEN
  const { severity, ...joined } = errors;
  const json = watched(
    { errors: { ...joined, periodSeconds: 60 } },
    { composites: { down: { anyOf: ["errors"], severity } } },
  );
  // THEN
  const [status] = widgetsOf(json).filter(({ type }) => type === "alarm");
  expect(status).toMatchObject({
    y: 0,
    properties: {
      alarms: [
        "${aws_cloudwatch_composite_alarm.alarms_down.arn}",
        "${aws_cloudwatch_metric_alarm.alarms_errors.arn}",
      ],
    },
  });
});

test("a threshold is drawn in the graph's unit, whatever unit the data uses", () => {
  // WHEN
  const json = watched({ slow: { ...slow, above: 1, unit: "seconds" }, slower: { ...slow, above: 1500 } });
  // THEN
  expect(marks(json, "Response time")).toEqual([
    { label: "slow: api average above 1000 ms", value: 1000 },
    { label: "slower: api average above 1500 ms", value: 1500 },
  ]);
});

test("thresholds of one value are one line, with the words of both", () => {
  // WHEN
  const json = watched({
    slow: { ...slow, above: 1000 },
    slowest: { ...slow, above: 1000, statistic: "p95" },
  });
  // THEN
  expect(marks(json, "Response time")).toEqual([
    { label: "slow, slowest: api average, api p95 above 1000 ms", value: 1000 },
  ]);
});

test("what the data aims at is drawn, too", () => {
  // WHEN
  const json = watched({}, { dashboard: { targets: { cpuPercent: 70, responseMilliseconds: 500 } } });
  // THEN
  expect(marks(json, "CPU of tasks")).toEqual([{ label: "target: 70 %", value: 70 }]);
  expect(marks(json, "Response time")).toEqual([{ label: "target: 500 ms", value: 500 }]);
  expect(marks(json, "Memory of tasks")).toEqual([]);
});

test("errors are counted in the steps of the alarm on them, or a threshold would say something else", () => {
  // GIVEN
  const perMinute = watched({ errors: { ...errors, periodSeconds: 60 } });
  const perFive = watched({ errors: { ...errors, periodSeconds: 300 } });
  // THEN
  expect(graphsOf(perMinute).get("Server errors (5xx) per minute")).toMatchObject({ period: 60 });
  expect(graphsOf(perFive).get("Server errors (5xx) per 5 minutes")).toMatchObject({ period: 300 });
  // AND graphs that no such alarm watches stay as they are
  expect(graphsOf(perFive).get("Requests per minute")).toMatchObject({ period: 60 });
});

test("what a month is meant to cost is said beside its heading, where there is a budget", () => {
  // GIVEN
  const budget: EnvironmentInput["budget"] = {
    monthlyUsd: 100_000,
    alerts: [{ on: "actual", percent: 100 }],
    mail: ["team@test.example"],
  };
  const costs = (json: ReturnType<typeof system>) => {
    const texts = widgetsOf(json).filter(({ type }) => type === "text");
    const heading = texts.find(({ properties }) => properties.markdown === "## Cost");
    return texts.filter(({ y }) => y === heading?.y).map(({ properties }) => properties.markdown);
  };
  // THEN
  expect(costs(system({ dashboard: { targets: {} } }, { budget }))).toEqual([
    "## Cost",
    expect.stringContaining("Budget: $100,000 a month"),
  ]);
  expect(costs(system({ dashboard: { targets: {} } }))).toEqual([]);
});

test("errors are counted where a task's log tells them", () => {
  // GIVEN
  const api = data.services.api;
  const services = { ...data.services, api: { ...api, logs: { retentionDays: 30, format: "pino" } } };
  const drawn = (changes: Partial<EnvironmentInput>) =>
    metricsOf(system({ dashboard: { targets: {} } }, changes)).filter(
      ({ graph }) => graph === "Logged errors per minute",
    );
  // THEN
  expect(drawn({ services } as Partial<EnvironmentInput>)).toEqual([
    expect.objectContaining({ label: "api", name: "test-dev-api-logged-errors", statistic: "Sum" }),
  ]);
  expect(drawn({})).toEqual([]);
});

test("mail is drawn from the region that sends it, with what CloudWatch counts of it", () => {
  // GIVEN
  const dns = { zone: "test.example", source: "created" } as const;
  const mail = { ...mailData, region: "eu-west-1" };
  // WHEN
  const sent = metricsOf(system({ dashboard: { targets: {} } }, { dns, mail } as Partial<EnvironmentInput>));
  // THEN
  const told = sent.filter(({ namespace }) => namespace === "AWS/SES");
  expect(told.map(({ graph, name, region }) => [graph, name, region])).toEqual([
    ["eu-west-1: Messages per hour", "Send", "eu-west-1"],
    ["eu-west-1: Bounces, share of mail", "Reputation.BounceRate", "eu-west-1"],
    ["eu-west-1: Complaints, share of mail", "Reputation.ComplaintRate", "eu-west-1"],
  ]);
});

test("a service that speaks no HTTP has no traffic, errors and latency", () => {
  // GIVEN
  const { http, ...worker } = data.services.api ?? {};
  const services = {
    ...data.services,
    worker: { ...worker, image: { repository: "w", initialTag: "initial" } },
  };
  // WHEN
  const json = system({ dashboard: { targets: {} } }, { services } as Partial<EnvironmentInput>);
  const labels = (title: string) =>
    (graphsOf(json).get(title)?.metrics as { label?: string }[][]).map((entry) => entry.at(-1)?.label);
  // THEN
  expect(http).toBeDefined();
  expect(labels("Requests per minute")).toEqual(["api"]);
  expect(labels("CPU of tasks")).toEqual(["api", "worker"]);
});
