import { yesesTo } from "../../../support/plans";

const attachment = "aws_iam_role_policy_attachment.x";

/** What needs a yes where a role gets a policy of AWS's. */
function attached(policy: string, role: string): string[] {
  const policy_arn = `arn:aws:iam::aws:policy/${policy}`;
  return yesesTo({
    "aws_iam_role.new": { actions: ["create"], after: { name: "new" } },
    [attachment]: { actions: ["create"], after: { policy_arn }, written: { policy_arn, role } },
  });
}

test("a policy of AWS's for a role that is there needs a yes, and for a new one where it allows nearly everything", () => {
  const [old, fresh] = ["${aws_iam_role.old.name}", "${aws_iam_role.new.name}"];
  expect(attached("service-role/AmazonRDSEnhancedMonitoringRole", fresh)).toEqual([]);
  expect(attached("service-role/AmazonRDSEnhancedMonitoringRole", old)).toHaveLength(1);
  expect(attached("AdministratorAccess", fresh)).toEqual([
    `permissions ${attachment}: a role gets all that arn:aws:iam::aws:policy/AdministratorAccess allows`,
  ]);
  expect(attached("AmazonS3FullAccess", fresh)).toHaveLength(1);
});

test.each([
  ["aws_lb", { internal: false }, 1],
  ["aws_lb", { internal: true }, 0],
  ["aws_db_instance", { publicly_accessible: true }, 1],
  ["aws_db_instance", { publicly_accessible: false }, 0],
  ["aws_subnet", { map_public_ip_on_launch: true }, 1],
  ["aws_ecs_service", { network_configuration: [{ assign_public_ip: true }] }, 1],
  ["aws_ecs_service", { network_configuration: [{ assign_public_ip: false }] }, 0],
  ["aws_cloudfront_distribution", { enabled: true }, 1],
])("a new %s with %j", (type, after, count) => {
  expect(yesesTo({ [`${type}.new`]: { actions: ["create"], after: { ...after } } })).toHaveLength(count);
});

test.each([
  "aws_flow_log",
  "aws_s3_bucket_public_access_block",
  "aws_wafv2_web_acl",
  "aws_cloudwatch_metric_alarm",
])("%s that goes is missed, and one that is replaced is not", (type) => {
  expect(yesesTo({ [`${type}.x`]: { actions: ["delete"], before: {} } })).toHaveLength(1);
  expect(yesesTo({ [`${type}.x`]: { actions: ["create", "delete"], before: {}, after: {} } })).toEqual([]);
});
