import { statements } from "../../../../support/policy";
import { testTask } from "../../../../support/services";

const stream = "arn:aws:kinesis:us-east-1:123456789012:stream/logs";
const delivery = "arn:aws:firehose:us-east-1:123456789012:deliverystream/logs";
const lambda = "arn:aws:lambda:us-east-1:123456789012:function:logs";

function subscribed(to: string, pattern?: string) {
  const subscription = { to, pattern, name: "test-dev-api", role: "test-dev-api-log-subscription" };
  return testTask({ logs: { group: "/ecs/test", retentionDays: 30, subscription } });
}

test.each([
  [stream, ["kinesis:PutRecord", "kinesis:PutRecords"]],
  [delivery, ["firehose:PutRecord", "firehose:PutRecordBatch"]],
])("lines go to %s by a role that may %j there, and nothing else", (to, actions) => {
  // WHEN
  const json = subscribed(to);
  // THEN
  expect(json.at("aws_cloudwatch_log_subscription_filter.task_logs_subscription")).toMatchObject({
    name: "test-dev-api",
    log_group_name: "${aws_cloudwatch_log_group.task_logs.name}",
    filter_pattern: "",
    destination_arn: to,
    role_arn: "${aws_iam_role.task_logs_subscription_role.arn}",
    depends_on: ["aws_iam_role_policy.task_logs_subscription_role_write_to_stream"],
  });
  expect(
    statements(json.at("aws_iam_role_policy.task_logs_subscription_role_write_to_stream").policy),
  ).toEqual([{ Effect: "Allow", Action: actions, Resource: to }]);
});

test("CloudWatch alone has the role, for logs of this account and region", () => {
  // GIVEN
  const role = subscribed(stream).at("aws_iam_role.task_logs_subscription_role");
  // THEN
  expect(role.name).toBe("test-dev-api-log-subscription");
  expect(statements(role.assume_role_policy)).toMatchObject([
    {
      Principal: { Service: "logs.amazonaws.com" },
      Condition: {
        StringEquals: { "aws:SourceAccount": "123456789012" },
        ArnEquals: { "aws:SourceArn": "arn:aws:logs:us-east-1:123456789012:*" },
      },
    },
  ]);
});

test("a function is called by a permission for this log alone, without a role", () => {
  // WHEN
  const json = subscribed(lambda, '{ $.level = "error" }');
  // THEN
  const filter = json.at("aws_cloudwatch_log_subscription_filter.task_logs_subscription");
  expect(filter).toMatchObject({
    destination_arn: lambda,
    filter_pattern: '{ $.level = "error" }',
    depends_on: ["aws_lambda_permission.task_logs_subscription_permission"],
  });
  expect(filter).not.toHaveProperty("role_arn");
  expect(json.at("aws_lambda_permission.task_logs_subscription_permission")).toMatchObject({
    action: "lambda:InvokeFunction",
    function_name: lambda,
    principal: "logs.amazonaws.com",
    source_account: "123456789012",
    source_arn: "${aws_cloudwatch_log_group.task_logs.arn}:*",
  });
});

test("a log that nobody subscribes to is sent nowhere", () => {
  const json = testTask();
  expect(json.all("aws_cloudwatch_log_subscription_filter")).toEqual([]);
  expect(json.all("aws_cloudwatch_log_metric_filter")).toEqual([]);
});
