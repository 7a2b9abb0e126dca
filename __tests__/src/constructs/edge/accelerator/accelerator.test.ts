import {
  Accelerator,
  type AcceleratorProps,
} from "../../../../../src/constructs/edge/accelerator/accelerator";
import { statements } from "../../../../support/policy";
import { account } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

const [first, second] = ["us-east-1", "eu-west-1"].map(
  (region) => `arn:aws:elasticloadbalancing:${region}:${account}:loadbalancer/app/test/1`,
) as [string, string];

function accelerator(changes: Partial<AcceleratorProps> = {}) {
  const stack = testStack();
  const made = new Accelerator(stack, "accelerator", {
    name: "test-dev-accelerator",
    endpoints: [
      { region: "us-east-1", loadBalancerArn: first, trafficDialPercent: 100, weight: 128 },
      { region: "eu-west-1", loadBalancerArn: second, trafficDialPercent: 0, weight: 1 },
    ],
    account,
    protect: true,
    ...changes,
  });
  return { made, json: synthesized(stack) };
}

const flowLogs = { bucket: "test-dev-accelerator-logs", days: 90 };

test("it listens on HTTPS alone, and takes no address for one person's", () => {
  // WHEN
  const { json } = accelerator();
  // THEN
  expect(json.at("aws_globalaccelerator_accelerator.accelerator")).toMatchObject({
    name: "test-dev-accelerator",
    enabled: true,
    ip_address_type: "IPV4",
  });
  expect(json.all("aws_globalaccelerator_listener")).toEqual([
    {
      accelerator_arn: "${aws_globalaccelerator_accelerator.accelerator.arn}",
      client_affinity: "NONE",
      port_range: [{ from_port: 443, to_port: 443 }],
      protocol: "TCP",
      "//": expect.anything(),
    },
  ]);
});

test("each region has its load balancer, which sees the client's own address", () => {
  // WHEN
  const { json } = accelerator();
  // THEN
  const endpoint = { client_ip_preservation_enabled: true };
  expect(json.at("aws_globalaccelerator_endpoint_group.accelerator_us_east_1")).toMatchObject({
    listener_arn: "${aws_globalaccelerator_listener.accelerator_https.arn}",
    endpoint_group_region: "us-east-1",
    traffic_dial_percentage: 100,
    endpoint_configuration: [{ ...endpoint, endpoint_id: first, weight: 128 }],
  });
  expect(json.at("aws_globalaccelerator_endpoint_group.accelerator_eu_west_1")).toMatchObject({
    endpoint_group_region: "eu-west-1",
    traffic_dial_percentage: 0,
    endpoint_configuration: [{ ...endpoint, endpoint_id: second, weight: 1 }],
  });
});

test("connections are written down where the data asks for it", () => {
  // WHEN
  const { json } = accelerator({ flowLogs });
  // THEN
  expect(json.at("aws_globalaccelerator_accelerator.accelerator")).toMatchObject({
    attributes: {
      flow_logs_enabled: true,
      flow_logs_s3_bucket: "${aws_s3_bucket.accelerator_flow_logs.bucket}",
      flow_logs_s3_prefix: "accelerator",
    },
    // AWS refuses a bucket that it may not write to
    depends_on: ["aws_s3_bucket_policy.accelerator_flow_logs_policy"],
  });
  expect(json.at("aws_s3_bucket_lifecycle_configuration.accelerator_flow_logs_lifecycle")).toMatchObject({
    rule: [{ expiration: [{ days: 90 }] }],
  });
});

test("and nowhere else", () => {
  // WHEN
  const { json } = accelerator();
  // THEN
  expect(json.at("aws_globalaccelerator_accelerator.accelerator")).not.toHaveProperty("attributes");
  expect(json.all("aws_s3_bucket")).toEqual([]);
});

test("only the account's own logs are delivered, below their prefix", () => {
  // WHEN
  const { policy } = accelerator({ flowLogs }).json.at("aws_s3_bucket_policy.accelerator_flow_logs_policy");
  // THEN
  const source = {
    StringEquals: { "aws:SourceAccount": account },
    ArnLike: { "aws:SourceArn": `arn:aws:logs:*:${account}:*` },
  };
  const allowed = { Effect: "Allow", Principal: { Service: "delivery.logs.amazonaws.com" } };
  const bucket = "${aws_s3_bucket.accelerator_flow_logs.arn}";
  expect(statements(policy).filter(({ Effect }) => Effect === "Allow")).toEqual([
    { ...allowed, Sid: "LogDeliveryCheck", Action: "s3:GetBucketAcl", Resource: bucket, Condition: source },
    {
      ...allowed,
      Sid: "LogDelivery",
      Action: "s3:PutObject",
      Resource: `${bucket}/accelerator/AWSLogs/${account}/*`,
      Condition: {
        ...source,
        StringEqualsIfExists: { "s3:x-amz-acl": "bucket-owner-full-control" },
      },
    },
  ]);
});

test.each([true, false])("where its protection is %s, so is that of what it wrote down", (protect) => {
  // WHEN
  const { json } = accelerator({ flowLogs, protect });
  // THEN
  const { lifecycle } = json.at("aws_globalaccelerator_accelerator.accelerator");
  expect(lifecycle).toEqual(protect ? { prevent_destroy: true } : undefined);
  expect(json.at("aws_s3_bucket.accelerator_flow_logs").force_destroy).toBe(!protect);
});

test("whoever sends it traffic can wait for both regions", () => {
  expect(accelerator().made.ready).toHaveLength(2);
});
