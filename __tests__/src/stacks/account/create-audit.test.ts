import type { AuditData } from "../../../../src/config/schema/account/audit";
import { AccountStack, type AccountStackProps } from "../../../../src/stacks/account-stack";
import { synthesized, testApp } from "../../../support/synthesized";

const trail: NonNullable<AuditData["trail"]> = {
  keepDays: 365,
  supersededDays: 30,
  requestLogDays: 90,
  logDays: 90,
  protect: true,
  tellOf: { "root-use": 1 },
};

const subscriptions = { security: { protocol: "email", endpoint: "security@test.example" } } as const;
const guardDuty = {
  tellFrom: "medium",
  updateEvery: "6 hours",
  protects: [],
} satisfies AuditData["guardDuty"];
const config = { record: "daily", keepDays: 365, supersededDays: 30, protect: false } as const;

function account(changes: Partial<AccountStackProps>) {
  return synthesized(
    new AccountStack(testApp(), {
      system: "test",
      account: "123456789012",
      region: "us-east-1",
      repositories: ["test-web"],
      keepImages: 10,
      untaggedDays: 7,
      copyImagesTo: [],
      ...changes,
    }),
  );
}

/** The Sids of the key of the account's own region. */
function keyStatements(json: ReturnType<typeof account>): string[] {
  const { Statement } = JSON.parse(String(json.at("aws_kms_key.key").policy)) as {
    Statement: { Sid: string }[];
  };
  return Statement.map(({ Sid }) => Sid);
}

test("an account without guards and audit has images alone", () => {
  // GIVEN
  const json = account({});
  // THEN
  expect(Object.keys(json.json.resource ?? {}).sort()).toEqual([
    "aws_ecr_lifecycle_policy",
    "aws_ecr_repository",
    "aws_kms_alias",
    "aws_kms_key",
  ]);
  expect(json.at("aws_kms_key.key").lifecycle).toBeUndefined();
});

test("what is left out is not built", () => {
  // GIVEN
  const json = account({ audit: { subscriptions, accessAnalyzer: false } });
  // THEN
  expect(json.ids("aws_sns_topic")).toEqual(["audit_topic"]);
  for (const type of ["aws_cloudtrail", "aws_guardduty_detector", "aws_cloudwatch_event_rule"]) {
    expect(json.ids(type)).toEqual([]);
  }
});

test("a trail that must stay keeps its key", () => {
  // GIVEN
  const kept = account({ audit: { subscriptions, accessAnalyzer: false, trail } });
  const released = account({
    audit: { subscriptions, accessAnalyzer: false, trail: { ...trail, protect: false } },
  });
  // THEN
  expect(kept.at("aws_kms_key.key").lifecycle).toEqual({ prevent_destroy: true });
  expect(released.at("aws_kms_key.key").lifecycle).toBeUndefined();
  expect(keyStatements(kept)).toEqual(expect.arrayContaining(["TrailEncrypts", "TrailReadsTheKey"]));
});

test("alarms, GuardDuty and Access Analyzer tell one topic", () => {
  // GIVEN
  const json = account({ audit: { subscriptions, accessAnalyzer: true, trail, guardDuty } });
  // WHEN
  const told = [
    ...json.all("aws_cloudwatch_metric_alarm").flatMap(({ alarm_actions }) => alarm_actions),
    ...json.all("aws_cloudwatch_event_target").map(({ arn }) => arn),
  ];
  // THEN
  expect(told).toHaveLength(3);
  expect(new Set(told)).toEqual(new Set(["${aws_sns_topic.audit_topic.arn}"]));
  expect(json.at("aws_sns_topic_subscription.audit_topic_security")).toMatchObject(subscriptions.security);
  expect(keyStatements(json)).toContain("RulesToTopics");
});

describe("in a second region", () => {
  const guards = {
    noPublicBuckets: true,
    encryptedVolumes: true,
    passwordPolicy: { minimumLength: 14, remembered: 24 },
  };
  const securityHub: AuditData["securityHub"] = { standards: ["fsbp"] };
  const audit: AuditData = { subscriptions, accessAnalyzer: true, trail, guardDuty, config, securityHub };
  const json = account({ copyImagesTo: ["eu-west-1"], guards, audit });

  test.each([
    "aws_guardduty_detector",
    "aws_accessanalyzer_analyzer",
    "aws_ebs_encryption_by_default",
    "aws_config_configuration_recorder",
    "aws_securityhub_account",
  ])("%s stands once more", (type) => {
    expect(
      json
        .all(type)
        .map(({ provider }) => provider)
        .sort(),
    ).toEqual(["aws.eu-west-1", undefined]);
  });

  test.each([
    "aws_cloudtrail",
    "aws_sns_topic",
    "aws_s3_account_public_access_block",
    "aws_iam_account_password_policy",
  ])("%s does not: it is the whole account's", (type) => {
    expect(json.all(type).map(({ provider }) => provider)).toEqual([undefined]);
  });

  test("findings go to the first one, where people are told", () => {
    const targets = json
      .all("aws_cloudwatch_event_target")
      .filter(({ provider }) => provider === "aws.eu-west-1");
    expect(targets.map(({ arn }) => arn)).toEqual(
      Array(2).fill("arn:aws:events:us-east-1:123456789012:event-bus/default"),
    );
  });

  test("one recorder records what has no region, and all deliver to one bucket", () => {
    const groups = json
      .all("aws_config_configuration_recorder")
      .map(({ provider, recording_group }) => [
        provider,
        (recording_group as Record<string, unknown>).include_global_resource_types,
      ]);
    expect(new Map(groups as [unknown, unknown][])).toEqual(
      new Map<unknown, unknown>([
        [undefined, true],
        ["aws.eu-west-1", false],
      ]),
    );
    expect(
      new Set(json.all("aws_config_delivery_channel").map(({ s3_bucket_name }) => s3_bucket_name)).size,
    ).toBe(1);
  });

  test("a standard is that of its region", () => {
    expect(
      json
        .all("aws_securityhub_standards_subscription")
        .map(({ standards_arn }) => standards_arn)
        .sort(),
    ).toEqual(
      ["eu-west-1", "us-east-1"].map(
        (region) =>
          `arn:aws:securityhub:${region}::standards/aws-foundational-security-best-practices/v/1.0.0`,
      ),
    );
  });
});
