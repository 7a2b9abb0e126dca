import { Traffic, type TrafficProps } from "../../../../../src/constructs/edge/load-balancer/traffic";
import { testLoadBalancer, testNetwork } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function traffic(changes: Partial<TrafficProps> = {}) {
  const stack = testStack();
  const network = testNetwork(stack);
  new Traffic(stack, "traffic", {
    targetGroup: "test-api",
    port: 3000,
    priority: 100,
    paths: ["/api/*", "/health"],
    healthCheck: {
      path: "/api/health",
      intervalSeconds: 30,
      timeoutSeconds: 5,
      healthyThreshold: 2,
      unhealthyThreshold: 3,
      codes: "200",
    },
    deregistrationDelaySeconds: 30,
    vpcId: network.vpcId,
    loadBalancer: testLoadBalancer(stack, network),
    ...changes,
  });
  return synthesized(stack);
}

const standard = traffic();

test("tasks are targets by address, and checked as the data says", () => {
  expect(standard.at("aws_lb_target_group.traffic_targets")).toMatchObject({
    name: "test-api",
    vpc_id: "${aws_vpc.network.id}",
    target_type: "ip",
    protocol: "HTTP",
    port: 3000,
    deregistration_delay: "30",
    health_check: {
      protocol: "HTTP",
      port: "traffic-port",
      path: "/api/health",
      interval: 30,
      timeout: 5,
      healthy_threshold: 2,
      unhealthy_threshold: 3,
      matcher: "200",
    },
  });
});

test("the rule sends the service's paths to its tasks, at the place the data gives", () => {
  // GIVEN
  const rule = standard.at("aws_lb_listener_rule.traffic_rule");
  // THEN
  expect(rule).toMatchObject({
    listener_arn: "${aws_lb_listener.balancer_https.arn}",
    priority: 100,
    tags: { Name: "test-api" },
    condition: [{ path_pattern: { values: ["/api/*", "/health"] } }],
    action: [{ type: "forward", target_group_arn: "${aws_lb_target_group.traffic_targets.arn}" }],
  });
  expect(rule).not.toHaveProperty("lifecycle");
});

test("stickiness is the load balancer's cookie, for as long as the data says", () => {
  expect(traffic({ stickinessSeconds: 86400 }).at("aws_lb_target_group.traffic_targets").stickiness).toEqual({
    type: "lb_cookie",
    enabled: true,
    cookie_duration: 86400,
  });
  expect(standard.at("aws_lb_target_group.traffic_targets").stickiness).toEqual({
    type: "lb_cookie",
    enabled: false,
  });
});

test("two target groups take turns, and a plan never moves live traffic back", () => {
  // WHEN
  const json = traffic({ alternateTargetGroup: "test-api-alt" });
  // THEN
  expect(json.at("aws_lb_target_group.traffic_alternate_targets")).toMatchObject({
    name: "test-api-alt",
    port: 3000,
    health_check: { path: "/api/health" },
  });
  expect(json.at("aws_lb_listener_rule.traffic_rule")).toMatchObject({
    action: [
      {
        type: "forward",
        forward: {
          target_group: [
            { arn: "${aws_lb_target_group.traffic_targets.arn}", weight: 100 },
            { arn: "${aws_lb_target_group.traffic_alternate_targets.arn}", weight: 0 },
          ],
        },
      },
    ],
    lifecycle: { ignore_changes: ["action"] },
  });
});
