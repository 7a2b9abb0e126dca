import { Queue } from "../../../../src/constructs/messaging/queue";
import { Role } from "../../../../src/constructs/security/role";
import { EnvironmentStack } from "../../../../src/stacks/environment-stack";
import { statements } from "../../../support/policy";
import { account, keyArn } from "../../../support/surroundings";
import { synthesized, testStack } from "../../../support/synthesized";

function queue(grant: (queue: Queue, role: Role) => void = () => undefined) {
  const stack = testStack();
  const role = new Role(stack, "worker", {
    name: "test-worker",
    description: "A worker",
    service: "ecs-tasks.amazonaws.com",
    account,
  });
  const made = new Queue(stack, "jobs", {
    name: "test-dev-jobs",
    deadLetterName: "test-dev-jobs-dead-letters",
    visibilitySeconds: 300,
    retentionDays: 4,
    maxReceives: 5,
    waitSeconds: 20,
    keyArn,
  });
  grant(made, role);
  return synthesized(stack);
}

test("work waits as long as the data says, hidden while somebody works on it, and is fetched by long polling", () => {
  expect(queue().at("aws_sqs_queue.jobs")).toMatchObject({
    name: "test-dev-jobs",
    visibility_timeout_seconds: 300,
    message_retention_seconds: 345_600,
    receive_wait_time_seconds: 20,
  });
});

test("what fails again and again is put aside, by this queue alone", () => {
  // WHEN
  const json = queue();
  // THEN
  expect(JSON.parse(String(json.at("aws_sqs_queue.jobs").redrive_policy))).toEqual({
    deadLetterTargetArn: "${aws_sqs_queue.jobs_dead_letters.arn}",
    maxReceiveCount: 5,
  });
  const sources = json.at("aws_sqs_queue_redrive_allow_policy.jobs_dead_letters_sources");
  expect(sources.queue_url).toBe("${aws_sqs_queue.jobs_dead_letters.url}");
  expect(JSON.parse(String(sources.redrive_allow_policy))).toEqual({
    redrivePermission: "byQueue",
    sourceQueueArns: ["${aws_sqs_queue.jobs.arn}"],
  });
});

test.each([
  "jobs",
  "jobs_dead_letters",
])("%s is encrypted with the environment's key, over TLS only", (id) => {
  // WHEN
  const json = queue();
  // THEN
  expect(json.at(`aws_sqs_queue.${id}`).kms_master_key_id).toBe(keyArn);
  expect(json.at(`aws_sqs_queue_policy.${id}_policy`).queue_url).toBe(`\${aws_sqs_queue.${id}.url}`);
  expect(statements(json.at(`aws_sqs_queue_policy.${id}_policy`).policy)).toEqual([
    {
      Sid: "TlsOnly",
      Effect: "Deny",
      Principal: "*",
      Action: "sqs:*",
      Resource: `\${aws_sqs_queue.${id}.arn}`,
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  ]);
});

/** The key is no use for anything but the messages of the queue. */
const throughThisQueue = {
  StringLike: { "kms:ViaService": "sqs.*.amazonaws.com" },
  StringEquals: { "kms:EncryptionContext:aws:sqs:arn": "${aws_sqs_queue.jobs.arn}" },
};

test("a sender may send, and use the key for it", () => {
  // WHEN
  const json = queue((jobs, role) => jobs.grantSend(role));
  // THEN
  expect(json.ids("aws_iam_role_policy")).toEqual(["worker_send_to_jobs"]);
  expect(statements(json.at("aws_iam_role_policy.worker_send_to_jobs").policy)).toEqual([
    {
      Effect: "Allow",
      Action: ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage"],
      Resource: "${aws_sqs_queue.jobs.arn}",
    },
    {
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: keyArn,
      Condition: throughThisQueue,
    },
  ]);
});

test("a consumer may take work and finish it, but not add any", () => {
  // WHEN
  const json = queue((jobs, role) => jobs.grantConsume(role));
  // THEN
  expect(json.ids("aws_iam_role_policy")).toEqual(["worker_consume_jobs"]);
  expect(statements(json.at("aws_iam_role_policy.worker_consume_jobs").policy)).toEqual([
    {
      Effect: "Allow",
      Action: [
        "sqs:ChangeMessageVisibility",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:GetQueueUrl",
        "sqs:ReceiveMessage",
      ],
      Resource: "${aws_sqs_queue.jobs.arn}",
    },
    { Effect: "Allow", Action: "kms:Decrypt", Resource: keyArn, Condition: throughThisQueue },
  ]);
});

test("what waits, how long it has, and what was put aside may be watched", () => {
  // WHEN
  const json = queue(({ metrics, deadLetterMetrics }, role) => {
    const stack = EnvironmentStack.of(role) as EnvironmentStack;
    stack.output("metrics", "What it tells", { metrics, deadLetters: deadLetterMetrics.waiting.dimensions });
  });
  // THEN
  const told = (name: string) => ({
    namespace: "AWS/SQS",
    name,
    statistic: "Maximum",
    dimensions: { QueueName: "${aws_sqs_queue.jobs.name}" },
  });
  expect(json.output("metrics").value).toEqual({
    metrics: {
      oldestMessage: told("ApproximateAgeOfOldestMessage"),
      waiting: told("ApproximateNumberOfMessagesVisible"),
    },
    deadLetters: { QueueName: "${aws_sqs_queue.jobs_dead_letters.name}" },
  });
});
