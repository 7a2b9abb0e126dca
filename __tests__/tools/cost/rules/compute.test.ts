import { items, loadWith } from "../../../support/cost";

const definition = { "aws_ecs_task_definition.api": { cpu: "512", memory: "1024" } };
const service = {
  desired_count: 2,
  task_definition: "${aws_ecs_task_definition.api.arn}",
  capacity_provider_strategy: [{ capacity_provider: "FARGATE", weight: 1 }],
};

test("a service costs the vCPUs and the memory of the tasks it desires", () => {
  // two tasks of half a vCPU and 1 GB, 730 hours
  expect(items({ ...definition, "aws_ecs_service.api": service })).toEqual({
    "vCPU of 2 tasks": 29.55,
    "memory of 2 tasks": 6.49,
  });
});

test("an average that is known counts instead of what is desired", () => {
  const load = loadWith({ tasks: { "aws_ecs_service.api": 3 } });
  expect(items({ ...definition, "aws_ecs_service.api": service }, load)).toHaveProperty(
    "vCPU of 3 tasks",
    44.33,
  );
});

test("Spot has its own price where nothing else is used", () => {
  const spot = { capacity_provider: "FARGATE_SPOT", weight: 1 };
  const on = (...capacity_provider_strategy: object[]) =>
    items({
      ...definition,
      "aws_ecs_service.api": { ...service, desired_count: 1, capacity_provider_strategy },
    });
  expect(on(spot)).toHaveProperty("vCPU of 1 task", 4.7);
  expect(on(spot, { capacity_provider: "FARGATE", weight: 1 })).toHaveProperty("vCPU of 1 task", 14.78);
});

test("ARM and more storage have their own prices", () => {
  const arm = {
    ...definition["aws_ecs_task_definition.api"],
    runtime_platform: { cpu_architecture: "ARM64" },
    ephemeral_storage: { size_in_gib: 50 },
  };
  expect(
    items({ "aws_ecs_task_definition.api": arm, "aws_ecs_service.api": { ...service, desired_count: 1 } }),
  ).toEqual({
    "vCPU of 1 task": 11.82,
    "memory of 1 task": 2.6,
    "storage beyond 20 GB of 1 task": 2.43,
  });
});

test.each([
  "${aws_ecs_task_definition.api.arn}",
  "arn:aws:ecs:us-east-1:123456789012:task-definition/${aws_ecs_task_definition.api.family}",
])("a scheduled job costs while it runs: %s", (task_definition_arn) => {
  const schedule = { target: { ecs_parameters: { task_definition_arn } } };
  expect(items({ ...definition, "aws_scheduler_schedule.job": schedule })).toEqual({
    "vCPU of 4.35 runs of 0.5 h": 0.04,
    "memory of 4.35 runs of 0.5 h": 0.01,
  });
});
