import { statements } from "../../../../support/policy";
import { http, testService } from "../../../../support/services";

const rollbackAlarms = ["test-dev-server-errors"];
const shifted = { ...http, alternateTargetGroup: "test-api-alt" };

const standard = testService();
const service = standard.at("aws_ecs_service.api");

test("traffic comes to the task's container once a listener uses its target group", () => {
  expect(service).toMatchObject({
    health_check_grace_period_seconds: 60,
    load_balancer: [
      {
        container_name: "app",
        container_port: 3000,
        target_group_arn: "${aws_lb_target_group.api_traffic_targets.arn}",
      },
    ],
    depends_on: expect.arrayContaining([
      "aws_ecs_cluster_capacity_providers.cluster_capacity",
      "aws_lb_listener_rule.api_traffic_rule",
    ]),
  });
});

test("a rolling deployment has a circuit breaker and one target group", () => {
  expect(service).toMatchObject({
    deployment_minimum_healthy_percent: 100,
    deployment_maximum_percent: 200,
    deployment_circuit_breaker: { enable: true, rollback: true },
  });
  expect(service).not.toHaveProperty("deployment_configuration");
  expect(JSON.stringify(service.load_balancer)).not.toContain("advanced_configuration");
  expect(standard.ids("aws_lb_target_group")).toEqual(["api_traffic_targets"]);
});

test.each([
  [
    "blue/green",
    { strategy: "blue-green", bakeMinutes: 5, rollbackAlarms } as const,
    { strategy: "BLUE_GREEN", bake_time_in_minutes: "5" },
  ],
  [
    "canary",
    { strategy: "canary", canaryPercent: 10, canaryMinutes: 5, bakeMinutes: 15, rollbackAlarms } as const,
    {
      strategy: "CANARY",
      bake_time_in_minutes: "15",
      canary_configuration: { canary_percent: 10, canary_bake_time_in_minutes: "5" },
    },
  ],
])("%s moves traffic between two target groups and rolls back on alarms", (_, deployment, configuration) => {
  // WHEN
  const service = testService({ http: shifted, deployment }).at("aws_ecs_service.api");
  // THEN
  expect(service.deployment_configuration).toEqual(configuration);
  expect(service).not.toHaveProperty("deployment_circuit_breaker");
  expect(service).toMatchObject({
    alarms: { alarm_names: rollbackAlarms, enable: true, rollback: true },
    load_balancer: [
      {
        target_group_arn: "${aws_lb_target_group.api_traffic_targets.arn}",
        advanced_configuration: {
          alternate_target_group_arn: "${aws_lb_target_group.api_traffic_alternate_targets.arn}",
          production_listener_rule: "${aws_lb_listener_rule.api_traffic_rule.arn}",
          role_arn: "${aws_iam_role.api_traffic_shift_role.arn}",
        },
      },
    ],
  });
});

test("a port for tests is ECS's to lead to the new version, and stands before the service does", () => {
  // GIVEN
  const testTraffic = { port: 8443, from: ["203.0.113.0/24"] };
  const deployment = { strategy: "blue-green", bakeMinutes: 5, testTraffic, rollbackAlarms } as const;
  // WHEN
  const json = testService({ http: shifted, deployment });
  // THEN
  const rule = "aws_lb_listener_rule.api_traffic_test_rule";
  expect(json.at("aws_ecs_service.api")).toMatchObject({
    load_balancer: [{ advanced_configuration: { test_listener_rule: `\${${rule}.arn}` } }],
    depends_on: expect.arrayContaining([rule]),
  });
  const { policy } = json.at("aws_iam_role_policy.api_traffic_shift_role_move_traffic");
  expect(statements(policy)[0]).toMatchObject({
    Resource: ["${aws_lb_listener_rule.api_traffic_rule.arn}", `\${${rule}.arn}`],
  });
});
