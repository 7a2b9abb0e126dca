import {
  fewer,
  gone,
  leaves,
  losesSome,
  shorter,
  turnedOff,
  type Weakening,
  type Weakenings,
} from "./weakening";

const actions: readonly Weakening[] = [
  { at: "alarm_actions", weaker: losesSome, concern: "watch", says: "it tells fewer of those whom it told" },
  { at: "actions_enabled", weaker: turnedOff, concern: "watch", says: "it tells nobody" },
];

/** Logs, alarms and the account's records. */
export const recordWeakenings: Weakenings = {
  aws_cloudwatch_log_group: [
    {
      at: "retention_in_days",
      weaker: shorter,
      concern: "protection",
      says: "what is older is deleted within days",
    },
    {
      at: "kms_key_id",
      weaker: gone,
      concern: "protection",
      says: "what it holds is no longer under the environment's own key",
    },
  ],
  aws_cloudwatch_metric_alarm: actions,
  aws_cloudwatch_composite_alarm: actions,
  aws_cloudwatch_event_rule: [
    { at: "state", weaker: leaves("ENABLED"), concern: "watch", says: "it tells of nothing" },
  ],
  aws_sns_topic: [
    {
      at: "kms_master_key_id",
      weaker: gone,
      concern: "protection",
      says: "messages are no longer encrypted",
    },
  ],
  aws_cloudtrail: [
    {
      at: "enable_logging",
      weaker: turnedOff,
      concern: "protection",
      says: "nobody writes down who did what in the account",
    },
    {
      at: "enable_log_file_validation",
      weaker: turnedOff,
      concern: "protection",
      says: "nobody can prove that the record is whole",
    },
    {
      at: "is_multi_region_trail",
      weaker: turnedOff,
      concern: "protection",
      says: "what is done in other regions is not written down",
    },
    {
      at: "kms_key_id",
      weaker: gone,
      concern: "protection",
      says: "the record is no longer under a key of its own",
    },
  ],
  aws_guardduty_detector: [
    { at: "enable", weaker: turnedOff, concern: "protection", says: "nobody looks for intruders" },
  ],
  aws_guardduty_detector_feature: [
    {
      at: "status",
      weaker: leaves("ENABLED"),
      concern: "protection",
      says: "nobody looks for intruders there",
    },
  ],
  aws_ebs_encryption_by_default: [
    { at: "enabled", weaker: turnedOff, concern: "protection", says: "new volumes are not encrypted" },
  ],
  aws_iam_account_password_policy: [
    {
      at: "minimum_password_length",
      weaker: fewer,
      concern: "protection",
      says: "shorter passwords will do",
    },
    {
      at: "password_reuse_prevention",
      weaker: fewer,
      concern: "protection",
      says: "passwords may come again sooner",
    },
  ],
};
