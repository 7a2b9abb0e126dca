import type { Concern, Finding, Rule } from "./finding";

/** What protects or watches others by being there, and what ends with it. */
const guards: Readonly<Record<string, readonly [concern: Concern, says: string]>> = {
  aws_accessanalyzer_analyzer: ["protection", "nobody looks any more for what strangers can reach"],
  aws_backup_plan: ["protection", "nothing is backed up by it any more"],
  aws_backup_selection: ["protection", "what it selected is backed up no longer"],
  aws_backup_vault_lock_configuration: ["protection", "backups may be deleted before their time"],
  aws_backup_vault_policy: ["protection", "nothing refuses that backups are deleted"],
  aws_budgets_budget: ["watch", "nobody is told any more what the month costs"],
  aws_ce_anomaly_subscription: ["watch", "nobody is told any more of unusual costs"],
  aws_cloudtrail: ["protection", "nobody writes down any more who did what in the account"],
  aws_cloudwatch_composite_alarm: ["watch", "nobody is told any more of what it watched"],
  aws_cloudwatch_event_rule: ["watch", "nobody is told any more of what it waited for"],
  aws_cloudwatch_event_target: ["watch", "nobody is told any more of what its rule waits for"],
  aws_cloudwatch_metric_alarm: ["watch", "nobody is told any more of what it watched"],
  aws_config_configuration_recorder: ["protection", "nobody writes down any more how the account was set up"],
  aws_ebs_encryption_by_default: ["protection", "new volumes are not encrypted"],
  aws_flow_log: ["protection", "nobody writes down any more who talked to whom"],
  aws_guardduty_detector: ["protection", "nobody looks any more for intruders"],
  aws_iam_account_password_policy: ["protection", "any password will do"],
  aws_kms_key: ["protection", "what is encrypted under it can be read only until it is gone"],
  aws_route53_health_check: ["watch", "nobody asks any more from outside whether it answers"],
  aws_route53_hosted_zone_dnssec: ["protection", "answers for the zone are signed no longer"],
  aws_s3_account_public_access_block: [
    "exposure",
    "nothing keeps the account's buckets from being made public",
  ],
  aws_s3_bucket_public_access_block: ["exposure", "nothing keeps the bucket from being made public"],
  aws_s3_bucket_replication_configuration: [
    "protection",
    "what is written from now on has no copy elsewhere",
  ],
  aws_s3_bucket_server_side_encryption_configuration: [
    "protection",
    "what is written from now on is encrypted by AWS's key alone",
  ],
  aws_s3_bucket_versioning: ["protection", "what is overwritten or deleted is gone"],
  aws_secretsmanager_secret_rotation: ["protection", "its value is renewed no longer"],
  aws_securityhub_account: ["protection", "nobody compares the account with good practice any more"],
  aws_sns_topic_subscription: ["watch", "somebody who was told is told no longer"],
  aws_synthetics_canary: ["watch", "nobody asks any more from outside whether it answers"],
  aws_wafv2_web_acl: ["protection", "the firewall goes"],
  aws_wafv2_web_acl_association: ["protection", "no firewall looks at what reaches it"],
  aws_wafv2_web_acl_logging_configuration: [
    "protection",
    "nobody writes down any more what the firewall refused",
  ],
};

/** What goes, or is let go of, and protected or watched others. */
export const takenAway: Rule = ({ address, type, kind }) => {
  const guard = Object.hasOwn(guards, type) ? guards[type] : undefined;
  if (guard === undefined || (kind !== "delete" && kind !== "forget")) {
    return [];
  }
  const [concern, says] = guard;
  return [{ address, concern, says } satisfies Finding];
};
