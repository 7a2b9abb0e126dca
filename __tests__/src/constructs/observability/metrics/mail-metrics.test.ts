import { mailMetrics } from "../../../../../src/constructs/observability/metrics/mail-metrics";

const own = { name: "ses:configuration-set" };

test("each event that is counted is a metric of the configuration set, as SES spells it", () => {
  // WHEN
  const { events } = mailMetrics("saas-prod", { events: ["send", "rendering-failure"], dimension: own });
  // THEN
  const told = {
    namespace: "AWS/SES",
    dimensions: { "ses:configuration-set": "saas-prod" },
    statistic: "Sum",
  };
  expect([...events]).toEqual([
    ["send", { ...told, name: "Send" }],
    ["rendering-failure", { ...told, name: "RenderingFailure" }],
  ]);
});

test("what is counted by a tag of the senders' has no metric that a page knows, and the shares stay", () => {
  // WHEN
  const { events, bounceRate } = mailMetrics("saas-prod", {
    events: ["send"],
    dimension: { name: "campaign" },
  });
  // THEN
  expect(events.size).toBe(0);
  expect(bounceRate.metrics.share?.dimensions).toEqual({ "ses:configuration-set": "saas-prod" });
});
