import { timesOf } from "../../../../src/constructs/observability/alarm-times";
import { trafficMetrics } from "../../../../src/constructs/observability/metrics/traffic-metrics";

const traffic = trafficMetrics("app/test/1", ["targetgroup/blue/1", "targetgroup/green/2"], 95);

test("what a health check must find first is seen later by as much", () => {
  const minutes = { periodSeconds: 60, periods: 3 };
  expect(timesOf({ series: traffic.healthyHostsOrNone, ...minutes }).beginsAfter).toBe(
    timesOf({ series: traffic.requests, ...minutes }).beginsAfter + 95,
  );
});

test("an alarm begins with the last of its periods, and ends with one that is good", () => {
  // GIVEN trouble that begins just after a minute did, which CloudWatch looks at just before the next is over
  const within = 120;
  // THEN
  expect(timesOf({ series: traffic.serverErrors, periodSeconds: 300, periods: 3 })).toEqual({
    beginsAfter: 900 + within,
    endsAfter: 300 + within,
  });
});
