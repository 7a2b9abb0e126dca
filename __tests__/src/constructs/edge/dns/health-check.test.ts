import { HealthCheck } from "../../../../../src/constructs/edge/dns/health-check";
import { synthesized, testStack } from "../../../../support/synthesized";

function healthCheck() {
  const stack = testStack();
  const { metrics } = new HealthCheck(stack, "health-api", {
    name: "test-dev-health-api",
    domain: "api.test.example",
    path: "/health",
    intervalSeconds: 10,
    failureThreshold: 4,
    regions: ["us-east-1", "eu-west-1", "ap-southeast-1"],
  });
  stack.output("metrics", "What it tells", metrics);
  return synthesized(stack);
}

test("a domain and path are asked for over HTTPS, from where and as often as the data says", () => {
  expect(healthCheck().at("aws_route53_health_check.health_api")).toMatchObject({
    type: "HTTPS",
    fqdn: "api.test.example",
    port: 443,
    resource_path: "/health",
    // CloudFront and load balancers choose their certificate by it
    enable_sni: true,
    request_interval: 10,
    failure_threshold: 4,
    regions: ["us-east-1", "eu-west-1", "ap-southeast-1"],
    tags: { Name: "test-dev-health-api" },
  });
});

test("its state is told by its id, and one bad moment in a period shows", () => {
  expect(healthCheck().output("metrics").value).toEqual({
    healthy: {
      namespace: "AWS/Route53",
      name: "HealthCheckStatus",
      dimensions: { HealthCheckId: "${aws_route53_health_check.health_api.id}" },
      statistic: "Minimum",
      // four checks of ten seconds, and the wait for the last answer
      shownAfterSeconds: 46,
    },
  });
});
