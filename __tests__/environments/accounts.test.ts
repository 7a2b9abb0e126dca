import { findPages, stacksOf } from "../../src/config/pages";
import type { Synthesized } from "../support/terraform-json";
import { writtenStacks } from "../support/written-stacks";

const accounts = findPages("environments")
  .filter(({ page }) => page === "account")
  .flatMap(stacksOf)
  .filter((stack) => stack.endsWith("-account"));

async function stackOf(name: string): Promise<Synthesized> {
  const json = (await writtenStacks()).get(name);
  if (!json) {
    throw new Error(`${name} is not written`);
  }
  return json;
}

describe.each(accounts)("%s", (name) => {
  // documents 000, Compliance, and 001, Access Control; SYSTEMS.md gives every account a trail
  test("writes down what everybody does in all regions, and keeps it for a year", async () => {
    const json = await stackOf(name);
    expect(json.at("aws_cloudtrail.audit_trail")).toMatchObject({
      is_multi_region_trail: true,
      enable_log_file_validation: true,
    });
    expect(json.at("aws_s3_bucket_lifecycle_configuration.audit_trail_bucket_lifecycle").rule).toMatchObject([
      { expiration: [{ days: 365 }] },
    ]);
    expect(json.at("aws_s3_bucket.audit_trail_bucket").lifecycle).toEqual({ prevent_destroy: true });
  });

  // documents 000, Access Management, and 001, Access Control: MFA for the console
  test.each([
    "root-use",
    "sign-in-without-mfa",
    "policy-changes",
  ])("tells somebody of %s at once", async (event) => {
    const alarm = (await stackOf(name)).at(
      `aws_cloudwatch_metric_alarm.audit_alarms_${event.replaceAll("-", "_")}_alarm`,
    );
    expect(alarm).toMatchObject({
      alarm_name: `${name}-audit-${event}`,
      threshold: 0,
      alarm_actions: ["${aws_sns_topic.audit_topic.arn}"],
    });
  });

  test("looks for attacks and openings, without additions that cost", async () => {
    const json = await stackOf(name);
    expect(json.ids("aws_guardduty_detector")).toContain("audit_guardduty");
    expect(json.ids("aws_accessanalyzer_analyzer")).toContain("audit_access_analyzer");
    const on = json.all("aws_guardduty_detector_feature").filter(({ status }) => status !== "DISABLED");
    expect(on).toEqual([]);
  });

  // docs/decisions/audit.md
  test("has neither AWS Config nor Security Hub, which no document asks for", async () => {
    const json = await stackOf(name);
    expect(json.ids("aws_config_configuration_recorder")).toEqual([]);
    expect(json.ids("aws_securityhub_account")).toEqual([]);
  });

  // CIS AWS Foundations Benchmark 3.0, 1.8, 1.9, 2.1.4, 2.2.1
  test("lets no bucket be public, no volume be plain and no password be short", async () => {
    const json = await stackOf(name);
    expect(json.at("aws_s3_account_public_access_block.guards_no_public_buckets")).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    expect(json.at("aws_ebs_encryption_by_default.guards_encrypted_volumes").enabled).toBe(true);
    expect(json.at("aws_iam_account_password_policy.guards_password_policy")).toMatchObject({
      minimum_password_length: 14,
      password_reuse_prevention: 24,
    });
  });
});
