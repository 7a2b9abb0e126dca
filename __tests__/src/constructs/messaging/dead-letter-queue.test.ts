import { DeadLetterQueue } from "../../../../src/constructs/messaging/dead-letter-queue";
import { Role } from "../../../../src/constructs/security/role";
import { statements } from "../../../support/policy";
import { account, keyArn } from "../../../support/surroundings";
import { synthesized, testStack } from "../../../support/synthesized";

function deadLetters(use: (queue: DeadLetterQueue, role: Role) => void = () => undefined) {
  const stack = testStack();
  const role = new Role(stack, "scheduler", {
    name: "test-scheduler",
    description: "A scheduler",
    service: "scheduler.amazonaws.com",
    account,
  });
  use(new DeadLetterQueue(stack, "failed", { name: "test-failed", keyArn }), role);
  return synthesized(stack);
}

test("dead letters are kept for as long as SQS can", () => {
  expect(deadLetters().at("aws_sqs_queue.failed")).toMatchObject({
    name: "test-failed",
    message_retention_seconds: 1_209_600,
    kms_master_key_id: keyArn,
  });
});

test.each([
  [[], { redrivePermission: "denyAll" }],
  [["arn:a", "arn:b"], { redrivePermission: "byQueue", sourceQueueArns: ["arn:a", "arn:b"] }],
])("only queues %j may move messages here", (arns, policy) => {
  // WHEN
  const json = deadLetters((queue) => queue.allowOnly(arns));
  // THEN
  const sources = json.at("aws_sqs_queue_redrive_allow_policy.failed_sources");
  expect(JSON.parse(String(sources.redrive_allow_policy))).toEqual(policy);
});

test("who is granted may put messages here", () => {
  // WHEN
  const json = deadLetters((queue, role) => queue.grantSend(role));
  // THEN
  const granted = statements(json.at("aws_iam_role_policy.scheduler_send_to_failed").policy);
  expect(granted.map(({ Action }) => Action)).toEqual([
    ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage"],
    ["kms:Decrypt", "kms:GenerateDataKey"],
  ]);
});
