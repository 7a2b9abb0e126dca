import { CustomerKey, type CustomerKeyProps } from "../../../../src/constructs/security/customer-key";
import { type PolicyStatement, statements } from "../../../support/policy";
import { account } from "../../../support/surroundings";
import { synthesized, testStack } from "../../../support/synthesized";

function key(changes: Partial<CustomerKeyProps> = {}) {
  const stack = testStack();
  new CustomerKey(stack, "key", {
    alias: "test-dev-key",
    description: "Encrypts test-dev",
    account,
    region: "me-south-1",
    ...changes,
  });
  return synthesized(stack);
}

function statement(sid: string, changes?: Partial<CustomerKeyProps>): PolicyStatement | undefined {
  return statements(key(changes).at("aws_kms_key.key").policy).find(({ Sid }) => Sid === sid);
}

test("the key rotates, can be restored for 30 days, and has an alias", () => {
  // WHEN
  const json = key();
  // THEN
  expect(json.at("aws_kms_key.key")).toMatchObject({
    description: "Encrypts test-dev",
    enable_key_rotation: true,
    deletion_window_in_days: 30,
    tags: { Name: "test-dev-key" },
  });
  expect(json.at("aws_kms_alias.key_alias")).toMatchObject({
    name: "alias/test-dev-key",
    target_key_id: "${aws_kms_key.key.key_id}",
  });
});

test("the account keeps control of the key", () => {
  expect(statement("AccountByIam")).toEqual({
    Sid: "AccountByIam",
    Effect: "Allow",
    Principal: { AWS: "arn:aws:iam::123456789012:root" },
    Action: "kms:*",
    Resource: "*",
  });
});

test("CloudWatch Logs of the key's region may use it for log groups of this account", () => {
  // WHEN
  const logs = statement("CloudWatchLogs");
  // THEN
  expect(logs).toMatchObject({
    Effect: "Allow",
    Principal: { Service: "logs.me-south-1.amazonaws.com" },
    Condition: {
      ArnLike: {
        "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:me-south-1:123456789012:log-group:*",
      },
    },
  });
  expect(logs?.Action).toEqual(expect.arrayContaining(["kms:Encrypt", "kms:Decrypt", "kms:GenerateDataKey"]));
});

const topics = { "kms:EncryptionContext:aws:sns:topicArn": "arn:aws:sns:me-south-1:123456789012:*" };

test("rules may publish to encrypted topics of the account: EventBridge names no source", () => {
  expect(statement("RulesToTopics")).toMatchObject({
    Principal: { Service: "events.amazonaws.com" },
    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
  });
  expect(statement("RulesToTopics")?.Condition).toEqual({ ArnLike: topics });
});

test("alarms of this account may publish to encrypted topics", () => {
  expect(statement("AlarmsToTopics")).toMatchObject({
    Effect: "Allow",
    Principal: { Service: "cloudwatch.amazonaws.com" },
    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
    Condition: { StringEquals: { "aws:SourceAccount": "123456789012" }, ArnLike: topics },
  });
});

test("SES may publish to the one encrypted topic that it tells of bounces, and to none where there is none", () => {
  expect(statement("MailFeedbackToTopic", { mailTopic: "test-dev-mail-feedback" })).toEqual({
    Sid: "MailFeedbackToTopic",
    Effect: "Allow",
    Principal: { Service: "ses.amazonaws.com" },
    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
    Resource: "*",
    Condition: {
      StringEquals: {
        "kms:EncryptionContext:aws:sns:topicArn":
          "arn:aws:sns:me-south-1:123456789012:test-dev-mail-feedback",
      },
    },
  });
  expect(statement("MailFeedbackToTopic")).toBeUndefined();
});

test("a key that must stay cannot be destroyed; others can", () => {
  expect(key({ preventDestroy: true }).at("aws_kms_key.key").lifecycle).toEqual({ prevent_destroy: true });
  expect(key().at("aws_kms_key.key")).not.toHaveProperty("lifecycle");
});

test("CloudFront decrypts for distributions of the account, and from the buckets that they serve alone", () => {
  expect(statement("DistributionsFromBuckets", { servedBuckets: ["media", "assets"] })).toEqual({
    Sid: "DistributionsFromBuckets",
    Effect: "Allow",
    Principal: { Service: "cloudfront.amazonaws.com" },
    Action: "kms:Decrypt",
    Resource: "*",
    Condition: {
      ArnLike: { "aws:SourceArn": `arn:aws:cloudfront::${account}:distribution/*` },
      StringLike: {
        "kms:EncryptionContext:aws:s3:arn": [
          "arn:aws:s3:::media",
          "arn:aws:s3:::media/*",
          "arn:aws:s3:::assets",
          "arn:aws:s3:::assets/*",
        ],
      },
    },
  });
  expect(statement("DistributionsFromBuckets")).toBeUndefined();
});
