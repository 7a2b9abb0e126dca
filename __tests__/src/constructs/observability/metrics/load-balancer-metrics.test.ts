import { loadBalancerMetrics } from "../../../../../src/constructs/observability/metrics/load-balancer-metrics";

const { ownErrorShare } = loadBalancerMetrics("app/test/1");

test("a share of its own errors is one of what reached a task and what it answered itself, whichever is silent", () => {
  expect(ownErrorShare).toMatchObject({
    expression: "100 * FILL(errors, 0) / SUM([requests, errors])",
    metrics: {
      errors: {
        name: "HTTPCode_ELB_5XX_Count",
        dimensions: { LoadBalancer: "app/test/1" },
        statistic: "Sum",
      },
      requests: { name: "RequestCount", dimensions: { LoadBalancer: "app/test/1" }, statistic: "Sum" },
    },
  });
});
