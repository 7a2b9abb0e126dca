import { grantPublishing } from "../../../../../src/constructs/compute/service/backlog";
import { Role } from "../../../../../src/constructs/security/role";
import { statements } from "../../../../support/policy";
import { account } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function granted(queue: Parameters<typeof grantPublishing>[1]) {
  const stack = testStack();
  const role = new Role(stack, "worker", {
    name: "test-worker",
    description: "A worker",
    service: "ecs-tasks.amazonaws.com",
    account,
  });
  grantPublishing(role, queue);
  return synthesized(stack);
}

test("tasks may tell the depth of a queue in Redis, in the namespace of their environment alone", () => {
  // WHEN
  const json = granted({ kind: "redis", namespace: "test/dev", service: "worker" });
  // THEN
  expect(statements(json.at("aws_iam_role_policy.worker_publish_metrics").policy)).toEqual([
    {
      Effect: "Allow",
      Action: "cloudwatch:PutMetricData",
      Resource: "*",
      Condition: { StringEquals: { "cloudwatch:namespace": "test/dev" } },
    },
  ]);
});

test.each([
  undefined,
  { kind: "sqs", queueName: "test-dev-jobs" },
] as const)("tasks have nothing to tell where AWS measures the queue, or nobody: %j", (queue) => {
  expect(granted(queue).ids("aws_iam_role_policy")).toEqual([]);
});
