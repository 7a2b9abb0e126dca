import { yesesTo } from "../../../support/plans";

/** The concerns of a change of one attribute. */
function concernsOf(type: string, before: object, after: object): string[] {
  return yesesTo({ [`${type}.x`]: { actions: ["update"], before: { ...before }, after: { ...after } } }).map(
    (finding) => finding.split(" ")[0] ?? "",
  );
}

const rule = (body: object) => ({ rule: [{ name: "rate", ...body }] });
const viewer = (version: string) => ({ viewer_certificate: [{ minimum_protocol_version: version }] });
const geo = (restriction_type: string, locations: string[]) => ({
  restrictions: [{ geo_restriction: [{ restriction_type, locations }] }],
});

test.each([
  ["aws_db_instance", { deletion_protection: true }, { deletion_protection: false }, "protection"],
  ["aws_db_instance", { skip_final_snapshot: false }, { skip_final_snapshot: true }, "protection"],
  ["aws_db_instance", { backup_retention_period: 7 }, { backup_retention_period: 1 }, "protection"],
  ["aws_db_instance", { publicly_accessible: false }, { publicly_accessible: true }, "exposure"],
  [
    "aws_s3_bucket_versioning",
    { versioning_configuration: [{ status: "Enabled" }] },
    { versioning_configuration: [{ status: "Suspended" }] },
    "protection",
  ],
  [
    "aws_s3_bucket_public_access_block",
    { block_public_policy: true },
    { block_public_policy: false },
    "exposure",
  ],
  ["aws_cloudwatch_log_group", { retention_in_days: 90 }, { retention_in_days: 30 }, "protection"],
  ["aws_cloudwatch_log_group", { retention_in_days: 0 }, { retention_in_days: 30 }, "protection"],
  ["aws_cloudwatch_log_group", { kms_key_id: "arn" }, {}, "protection"],
  [
    "aws_lb_listener",
    { ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
    { ssl_policy: "ELBSecurityPolicy-TLS13-1-1-2021-06" },
    "protection",
  ],
  [
    "aws_lb_listener",
    { ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
    { ssl_policy: "ELBSecurityPolicy-2016-08" },
    "protection",
  ],
  ["aws_lb_listener", { protocol: "HTTPS" }, { protocol: "HTTP" }, "protection"],
  ["aws_cloudfront_distribution", viewer("TLSv1.2_2021"), viewer("TLSv1.1_2016"), "protection"],
  ["aws_cloudfront_distribution", viewer("TLSv1.2_2021"), viewer("TLSv1"), "protection"],
  ["aws_cloudfront_distribution", { web_acl_id: "arn" }, {}, "protection"],
  ["aws_cloudfront_distribution", geo("blacklist", ["AQ", "BV"]), geo("blacklist", ["AQ"]), "exposure"],
  ["aws_cloudfront_distribution", geo("whitelist", ["DE"]), geo("whitelist", ["DE", "FR"]), "exposure"],
  [
    "aws_wafv2_web_acl",
    rule({ action: [{ block: [{}], count: [] }] }),
    rule({ action: [{ block: [], count: [{}] }] }),
    "protection",
  ],
  [
    "aws_wafv2_web_acl",
    rule({ override_action: [{ none: [{}], count: [] }] }),
    rule({ override_action: [{ none: [], count: [{}] }] }),
    "protection",
  ],
  ["aws_wafv2_web_acl", rule({}), { rule: [] }, "protection"],
  ["aws_cloudwatch_metric_alarm", { alarm_actions: ["arn"] }, { alarm_actions: [] }, "watch"],
  ["aws_subnet", { map_public_ip_on_launch: false }, { map_public_ip_on_launch: true }, "exposure"],
  ["aws_lb", { internal: true }, { internal: false }, "exposure"],
  ["aws_ecs_service", { enable_execute_command: false }, { enable_execute_command: true }, "permissions"],
  ["aws_kms_key", { enable_key_rotation: true }, { enable_key_rotation: false }, "protection"],
  [
    "aws_db_parameter_group",
    { parameter: [{ name: "rds.force_ssl", value: "1" }] },
    { parameter: [{ name: "rds.force_ssl", value: "0" }] },
    "protection",
  ],
])("%s that goes from %j to %j needs a yes, and the other way none", (type, before, after, concern) => {
  expect(concernsOf(type, before, after)).toEqual([concern]);
  const back = concernsOf(type, after, before);
  // logs that were kept for ever are kept for less long
  expect(back).toEqual([]);
});

test("TLS of which nobody here knows how old it is needs a yes", () => {
  expect(
    concernsOf(
      "aws_lb_listener",
      { ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
      { ssl_policy: "Custom" },
    ),
  ).toEqual(["protection"]);
});

test("what only an apply will tell is not taken for less", () => {
  const change = {
    actions: ["update"],
    before: { kms_key_id: "old" },
    after: {},
    unknown: { kms_key_id: true },
  } as const;
  expect(yesesTo({ "aws_cloudwatch_log_group.x": change })).toEqual([]);
});
