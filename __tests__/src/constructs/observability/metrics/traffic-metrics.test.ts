import { trafficMetrics } from "../../../../../src/constructs/observability/metrics/traffic-metrics";

const one = trafficMetrics("app/test/1", ["targetgroup/blue/1"], 95);
const two = trafficMetrics("app/test/1", ["targetgroup/blue/1", "targetgroup/green/2"], 95);

test("one target group is one metric, without arithmetic", () => {
  expect(one.serverErrors).toEqual({
    namespace: "AWS/ApplicationELB",
    name: "HTTPCode_Target_5XX_Count",
    dimensions: { LoadBalancer: "app/test/1", TargetGroup: "targetgroup/blue/1" },
    statistic: "Sum",
  });
});

test("two target groups count together, and the idle one, which is silent, does not count", () => {
  expect(two.serverErrors).toMatchObject({ expression: "SUM([m0, m1])" });
  expect(two.responseTime("p95")).toMatchObject({ expression: "MAX([m0, m1])" });
});

test("a share of server errors is one of all requests, and a quiet period has no value", () => {
  expect(two.serverErrorShare).toMatchObject({
    expression: "100 * FILL(SUM([part0, part1]), 0) / SUM([whole0, whole1])",
    metrics: {
      part1: { name: "HTTPCode_Target_5XX_Count", dimensions: { TargetGroup: "targetgroup/green/2" } },
      whole0: { name: "RequestCount", dimensions: { TargetGroup: "targetgroup/blue/1" } },
    },
  });
});

test("hosts are those of the zone that has most: one empty zone is no alarm", () => {
  expect(one.healthyHosts).toMatchObject({ name: "HealthyHostCount", statistic: "Maximum" });
});

test("no healthy host is one that nothing is told of, but that is not drawn: the last minute's data is on its way", () => {
  expect(one.healthyHostsOrNone).toMatchObject({
    expression: "FILL(m0, 0)",
    metrics: { m0: { name: "HealthyHostCount" } },
    drawn: one.healthyHosts,
  });
  expect(two.healthyHostsOrNone).toMatchObject({
    expression: "FILL(SUM([m0, m1]), 0)",
    drawn: two.healthyHosts,
  });
});
