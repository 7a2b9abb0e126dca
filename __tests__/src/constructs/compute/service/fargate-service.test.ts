import { testService } from "../../../../support/services";

const standard = testService();
const service = standard.at("aws_ecs_service.api");
const worker = { http: undefined };
const scaling = { min: 2, max: 10, cpuPercent: 70, scaleOutCooldownSeconds: 60, scaleInCooldownSeconds: 300 };

test("tasks run on Fargate in the app subnets, without public addresses", () => {
  expect(service).toMatchObject({
    name: "test-dev-api",
    cluster: "${aws_ecs_cluster.cluster.arn}",
    task_definition: "${aws_ecs_task_definition.api_task.arn}",
    desired_count: 2,
    capacity_provider_strategy: [{ capacity_provider: "FARGATE", weight: 1 }],
    platform_version: "LATEST",
    network_configuration: {
      subnets: ["${aws_subnet.network_app_a.id}", "${aws_subnet.network_app_b.id}"],
      security_groups: ["${aws_security_group.api_group.id}"],
      assign_public_ip: false,
    },
    availability_zone_rebalancing: "ENABLED",
    enable_ecs_managed_tags: true,
    propagate_tags: "SERVICE",
  });
  expect(
    testService({ capacity: "fargate-spot" }).at("aws_ecs_service.api").capacity_provider_strategy,
  ).toEqual([{ capacity_provider: "FARGATE_SPOT", weight: 1 }]);
});

test("the task runs the image that the pointer names", () => {
  // GIVEN
  const json = standard;
  // THEN
  expect(json.at("aws_ssm_parameter.api_image")).toMatchObject({
    name: "/test/dev/api/image",
    insecure_value: "registry/test:initial",
  });
  expect(json.at("aws_ecs_task_definition.api_task").container_definitions).toContain(
    '"image":"${data.aws_ssm_parameter.api_image_current.insecure_value}"',
  );
});

test("the load balancer reaches the tasks on their port, and they reach HTTPS alone", () => {
  // GIVEN
  const json = standard;
  // THEN
  expect(json.at("aws_vpc_security_group_ingress_rule.api_from_balancer")).toMatchObject({
    security_group_id: "${aws_security_group.api_group.id}",
    referenced_security_group_id: "${aws_security_group.balancer_group.id}",
    from_port: 3000,
    to_port: 3000,
  });
  expect(json.at("aws_vpc_security_group_egress_rule.balancer_to_api")).toMatchObject({
    security_group_id: "${aws_security_group.balancer_group.id}",
    from_port: 3000,
    to_port: 3000,
  });
  expect(json.at("aws_vpc_security_group_egress_rule.api_to_internet")).toMatchObject({
    cidr_ipv4: "0.0.0.0/0",
    from_port: 443,
    to_port: 443,
  });
  expect(json.ids("aws_vpc_security_group_egress_rule")).toEqual(["api_to_internet", "balancer_to_api"]);
});

test("nothing reaches a service without HTTP", () => {
  // WHEN
  const json = testService(worker);
  // THEN
  const made = json.at("aws_ecs_service.api");
  expect(made).toHaveProperty("desired_count");
  expect(made).not.toHaveProperty("load_balancer");
  expect(made).not.toHaveProperty("health_check_grace_period_seconds");
  expect(made).not.toHaveProperty("alarms");
  expect(json.ids("aws_lb_target_group")).toEqual([]);
  expect(json.ids("aws_vpc_security_group_ingress_rule")).not.toContain("api_from_balancer");
});

test("scaling owns the number of tasks, and a changed wish shows in the plan with the way to apply it", () => {
  // WHEN
  const json = testService({ scaling, desired: 4 });
  // THEN
  expect(json.at("aws_ecs_service.api").lifecycle).toEqual({ ignore_changes: ["desired_count"] });
  expect(json.at("aws_appautoscaling_target.api_scaling").resource_id).toBe(
    "service/${aws_ecs_cluster.cluster.name}/${aws_ecs_service.api.name}",
  );
  expect(json.at("terraform_data.api_desired_tasks").input).toEqual({
    desired: 4,
    apply:
      "aws ecs update-service --cluster ${aws_ecs_cluster.cluster.name} --service ${aws_ecs_service.api.name} --desired-count 4",
  });
});

test("scaling on requests counts those of the service's own target group", () => {
  // WHEN
  const json = testService({ scaling: { ...scaling, requestsPerTask: 500 } });
  // THEN
  expect(json.at("aws_appautoscaling_policy.api_scaling_requests")).toMatchObject({
    target_tracking_scaling_policy_configuration: {
      predefined_metric_specification: {
        resource_label: "${aws_lb.balancer.arn_suffix}/${aws_lb_target_group.api_traffic_targets.arn_suffix}",
      },
    },
  });
});

test("without scaling Terraform owns the number of tasks", () => {
  // GIVEN
  const json = standard;
  // THEN
  expect(json.at("aws_ecs_service.api")).toHaveProperty("desired_count", 2);
  expect(json.at("aws_ecs_service.api")).not.toHaveProperty("lifecycle");
  expect(json.ids("terraform_data")).toEqual([]);
  expect(json.ids("aws_appautoscaling_target")).toEqual([]);
});

test("sessions in containers are open where the data says, and the task role may hold them", () => {
  // WHEN
  const json = testService({ exec: true });
  // THEN
  expect(json.at("aws_ecs_service.api").enable_execute_command).toBe(true);
  expect(json.ids("aws_iam_role_policy")).toContain("api_task_role_exec_sessions");
  expect(service.enable_execute_command).toBe(false);
  expect(standard.ids("aws_iam_role_policy")).not.toContain("api_task_role_exec_sessions");
});

test("tasks may keep themselves from being stopped where the data says", () => {
  expect(testService({ taskProtection: true }).ids("aws_iam_role_policy")).toContain(
    "api_task_role_protect_tasks",
  );
  expect(standard.ids("aws_iam_role_policy")).not.toContain("api_task_role_protect_tasks");
});

test("tasks that a queue in Redis scales may tell its depth", () => {
  // WHEN
  const queue = { kind: "redis", namespace: "test/dev", service: "api" } as const;
  const json = testService({ scaling: { ...scaling, backlogPerTask: { target: 100, queue } } });
  // THEN
  expect(json.ids("aws_appautoscaling_policy")).toContain("api_scaling_backlog");
  expect(json.ids("aws_iam_role_policy")).toContain("api_task_role_publish_metrics");
});
