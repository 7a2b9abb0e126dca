import { AccessLogs } from "../../../../../../src/constructs/edge/distribution/logs/access-logs";
import { DistributionLogBucket } from "../../../../../../src/constructs/edge/distribution/logs/distribution-log-bucket";
import { account } from "../../../../../support/surroundings";
import { synthesized, testStack } from "../../../../../support/synthesized";

function logged() {
  const stack = testStack({ region: "me-south-1" });
  const bucket = new DistributionLogBucket(stack, "distribution-logs", {
    name: "test-edge-logs-123456789012",
    account,
    sources: [{ prefix: "distribution", days: 90 }],
    forceDestroy: false,
  });
  new AccessLogs(stack.otherRegion("edge", "us-east-1"), "logs", {
    name: "test-distribution",
    distributionArn: "arn:aws:cloudfront::123456789012:distribution/E1",
    bucket,
    prefix: "distribution",
  });
  return synthesized(stack);
}

const elsewhere = "aws.us-east-1";

test("the distribution's requests go to the bucket, below their prefix", () => {
  // WHEN
  const stack = logged();
  // THEN
  expect(stack.at("aws_cloudwatch_log_delivery_source.edge_logs_source")).toMatchObject({
    name: "test-distribution",
    log_type: "ACCESS_LOGS",
    resource_arn: "arn:aws:cloudfront::123456789012:distribution/E1",
  });
  expect(stack.at("aws_cloudwatch_log_delivery_destination.edge_logs_destination")).toMatchObject({
    output_format: "json",
    delivery_destination_configuration: [
      { destination_resource_arn: "${aws_s3_bucket.distribution_logs.arn}/distribution" },
    ],
  });
  expect(stack.at("aws_cloudwatch_log_delivery.edge_logs")).toMatchObject({
    delivery_source_name: "${aws_cloudwatch_log_delivery_source.edge_logs_source.name}",
    delivery_destination_arn: "${aws_cloudwatch_log_delivery_destination.edge_logs_destination.arn}",
  });
});

test("each hour has a folder of its own, as tables of Athena find it", () => {
  expect(logged().at("aws_cloudwatch_log_delivery.edge_logs").s3_delivery_configuration).toEqual([
    { suffix_path: "{DistributionId}/{yyyy}/{MM}/{dd}/{HH}", enable_hive_compatible_path: true },
  ]);
});

test("cookies, query strings and referrers are not written down", () => {
  const fields = logged().at("aws_cloudwatch_log_delivery.edge_logs").record_fields;
  expect(fields).toEqual(expect.arrayContaining(["date", "time", "c-ip", "cs-uri-stem", "sc-status"]));
  for (const secret of ["cs(Cookie)", "cs-uri-query", "cs(Referer)"]) {
    expect(fields).not.toContain(secret);
  }
});

test("deliveries stand in us-east-1, the bucket where the environment is", () => {
  const stack = logged();
  for (const type of ["", "_source", "_destination"]) {
    expect(stack.all(`aws_cloudwatch_log_delivery${type}`)).toMatchObject([{ provider: elsewhere }]);
  }
  expect(stack.all("aws_s3_bucket")[0]).not.toHaveProperty("provider");
});

test("nothing is delivered before the bucket's policy lets it", () => {
  expect(logged().at("aws_cloudwatch_log_delivery_destination.edge_logs_destination").depends_on).toEqual([
    "aws_s3_bucket_policy.distribution_logs_policy",
  ]);
});
