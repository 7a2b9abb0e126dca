import { QueryLog } from "../../../../../src/constructs/edge/dns/query-log";
import { statements } from "../../../../support/policy";
import { account, keyArn } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

function queryLog() {
  const stack = testStack();
  new QueryLog(stack, "query-log", {
    zoneId: "Z123",
    group: "/aws/route53/test.example",
    retentionDays: 90,
    policy: "test-dev-query-log",
    keyArn,
    account,
  });
  return synthesized(stack);
}

test("queries are kept encrypted, for as long as the data says", () => {
  // WHEN
  const json = queryLog();
  // THEN
  expect(json.at("aws_cloudwatch_log_group.query_log_group")).toMatchObject({
    name: "/aws/route53/test.example",
    retention_in_days: 90,
    kms_key_id: keyArn,
  });
  expect(json.at("aws_route53_query_log.query_log")).toMatchObject({
    zone_id: "Z123",
    cloudwatch_log_group_arn: "${aws_cloudwatch_log_group.query_log_group.arn}",
  });
});

test("Route 53 may write the queries of this zone of this account into this group, and nothing else", () => {
  // WHEN
  const policy = queryLog().at("aws_cloudwatch_log_resource_policy.query_log_policy");
  // THEN
  expect(policy.policy_name).toBe("test-dev-query-log");
  expect(statements(policy.policy_document)).toEqual([
    {
      Sid: "QueryLogOfTheZone",
      Effect: "Allow",
      Principal: { Service: "route53.amazonaws.com" },
      Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
      Resource: "${aws_cloudwatch_log_group.query_log_group.arn}:*",
      Condition: {
        StringEquals: { "aws:SourceAccount": account },
        ArnEquals: { "aws:SourceArn": "arn:aws:route53:::hostedzone/Z123" },
      },
    },
  ]);
});

test("the log begins after Route 53 may write, since it tries at once", () => {
  expect(queryLog().at("aws_route53_query_log.query_log").depends_on).toEqual([
    "aws_cloudwatch_log_resource_policy.query_log_policy",
  ]);
});
