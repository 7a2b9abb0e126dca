import { openings, threats } from "../../../../../src/constructs/security/audit/finding-sources";
import { Findings } from "../../../../../src/constructs/security/audit/findings";
import { ForwardedFindings } from "../../../../../src/constructs/security/audit/forwarded-findings";
import { synthesized, testStack } from "../../../../support/synthesized";

const topicArn = "arn:aws:sns:us-east-1:123456789012:test";

function told(source: typeof openings) {
  const stack = testStack();
  new Findings(stack, "findings", { name: "test-findings", source, topicArn });
  const json = synthesized(stack);
  return {
    pattern: JSON.parse(String(json.at("aws_cloudwatch_event_rule.findings").event_pattern)),
    target: json.at("aws_cloudwatch_event_target.findings_to_topic"),
  };
}

test.each([
  ["low", 1],
  ["medium", 4],
  ["high", 7],
] as const)("of GuardDuty, people are told from %s on", (severity, from) => {
  expect(told(threats(severity)).pattern).toEqual({
    source: ["aws.guardduty"],
    "detail-type": ["GuardDuty Finding"],
    detail: { severity: [{ numeric: [">=", from] }] },
  });
});

test("of Access Analyzer, people are told of what is open now", () => {
  expect(told(openings).pattern).toMatchObject({
    source: ["aws.access-analyzer"],
    detail: { status: ["ACTIVE"], isDeleted: [false] },
  });
});

test.each([
  ["threats", threats("medium")],
  ["openings", openings],
])("%s come as one sentence whose blanks are all filled in", (_, source) => {
  // GIVEN
  const { arn, input_transformer } = told(source).target as {
    arn: string;
    input_transformer: { input_paths: Record<string, string>; input_template: string };
  };
  // WHEN
  const { input_paths, input_template } = input_transformer;
  const blanks = [...input_template.matchAll(/<([^>]+)>/g)].map(([, blank]) => blank);
  // THEN
  expect(arn).toBe(topicArn);
  expect(blanks.sort()).toEqual(Object.keys(input_paths).sort());
  // a text for EventBridge stands in quotes
  expect(input_template).toMatch(/^".*"$/);
});

test("findings are told for an hour", () => {
  expect(told(openings).target).toMatchObject({
    retry_policy: { maximum_event_age_in_seconds: 3600, maximum_retry_attempts: 185 },
  });
});

test("findings of another region go to the event bus of the first, in a role that can do nothing else", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  const { pattern } = threats("high");
  new ForwardedFindings(stack, "findings", {
    name: "test-eu-west-1",
    account: "123456789012",
    from: "eu-west-1",
    to: "us-east-1",
    patterns: { threats: pattern },
  });
  // THEN
  const json = synthesized(stack);
  const bus = "arn:aws:events:us-east-1:123456789012:event-bus/default";
  expect(JSON.parse(String(json.at("aws_cloudwatch_event_rule.findings_threats").event_pattern))).toEqual(
    pattern,
  );
  expect(json.at("aws_cloudwatch_event_target.findings_threats_to_us_east_1")).toMatchObject({
    arn: bus,
    role_arn: "${aws_iam_role.findings_role.arn}",
  });
  expect(JSON.parse(String(json.at("aws_iam_role_policy.findings_role_forward").policy)).Statement).toEqual([
    { Effect: "Allow", Action: "events:PutEvents", Resource: bus },
  ]);
});
