import { healthCheckMetrics } from "../../../../src/constructs/observability/metrics/dns-metrics";
import type { AlarmData } from "../../../../src/stacks/observability/series/series-of";
import { nothing } from "../../../../src/stacks/observability/watched";
import { assertWatchedSomewhere } from "../../../../src/stacks/observability/watched-somewhere";

const alarm: AlarmData = {
  name: "test-dev-unreachable",
  watches: "health-check",
  of: "api",
  below: 1,
  unit: "status",
  periodSeconds: 60,
  periods: 2,
  severity: "critical",
};

test("an alarm that one of the regions has something for is made", () => {
  // GIVEN a health check, which tells in one region alone
  const edge = { ...nothing, healthChecks: new Map([["api", healthCheckMetrics("1234", 60)]]) };
  // THEN
  expect(() => assertWatchedSomewhere({ unreachable: alarm }, [nothing, edge, undefined])).not.toThrow();
});

test("an alarm that no region has anything for is not left out in silence", () => {
  expect(() => assertWatchedSomewhere({ unreachable: alarm }, [nothing, undefined])).toThrow(
    'the alarm "unreachable" watches health-check of api, which no region has; the data was not checked',
  );
});
