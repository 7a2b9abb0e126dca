import { statements } from "../../../support/policy";
import { keyArn, testNetwork } from "../../../support/surroundings";
import { synthesized, testStack } from "../../../support/synthesized";

function flowLogs() {
  const stack = testStack();
  testNetwork(stack);
  return synthesized(stack);
}

const standard = flowLogs();

test("all traffic is recorded, encrypted and for the days the data says", () => {
  // GIVEN
  const json = standard;
  // THEN
  expect(json.at("aws_flow_log.network_flow_logs")).toMatchObject({
    vpc_id: "${aws_vpc.network.id}",
    traffic_type: "ALL",
    log_destination: "${aws_cloudwatch_log_group.network_flow_logs_group.arn}",
    iam_role_arn: "${aws_iam_role.network_flow_logs_role.arn}",
  });
  expect(json.at("aws_cloudwatch_log_group.network_flow_logs_group")).toMatchObject({
    name: "/vpc/test-vpc/flow-logs",
    retention_in_days: 30,
    kms_key_id: keyArn,
  });
});

test("the role writes to this log group alone, for this account alone", () => {
  // GIVEN
  const json = standard;
  // THEN
  expect(
    statements(json.at("aws_iam_role_policy.network_flow_logs_role_write_logs").policy).map(
      (s) => s.Resource,
    ),
  ).toEqual(["${aws_cloudwatch_log_group.network_flow_logs_group.arn}:*"]);
  expect(statements(json.at("aws_iam_role.network_flow_logs_role").assume_role_policy)).toMatchObject([
    {
      Principal: { Service: "vpc-flow-logs.amazonaws.com" },
      Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } },
    },
  ]);
});
