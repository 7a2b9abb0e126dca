import { openings, threats } from "../../../../../src/constructs/security/audit/findings";
import { ForwardedFindings } from "../../../../../src/constructs/security/audit/forwarded-findings";
import { synthesized, testStack } from "../../../../support/synthesized";

test.each([
  ["low", 1],
  ["medium", 4],
  ["high", 7],
] as const)("of GuardDuty, people are told from %s on", (severity, from) => {
  expect(threats(severity).pattern).toEqual({
    source: ["aws.guardduty"],
    "detail-type": ["GuardDuty Finding"],
    detail: { severity: [{ numeric: [">=", from] }] },
  });
});

test("of Access Analyzer, people are told of what is open now", () => {
  expect(openings.pattern).toMatchObject({
    source: ["aws.access-analyzer"],
    detail: { status: ["ACTIVE"], isDeleted: [false] },
  });
});

test.each([
  ["threats", threats("medium")],
  ["openings", openings],
])("%s are told in a sentence whose blanks are all filled in", (_, { says, fields }) => {
  const blanks = [...says.matchAll(/<([^>]+)>/g)].map(([, blank]) => blank);
  expect(blanks.sort()).toEqual(Object.keys(fields).sort());
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
