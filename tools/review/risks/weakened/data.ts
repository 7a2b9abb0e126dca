import {
  emptied,
  fewer,
  gone,
  leaves,
  losesSome,
  shorter,
  turnedOff,
  turnedOn,
  type Weakening,
  type Weakenings,
} from "./weakening";

const deletionProtection: Weakening = {
  at: "deletion_protection",
  weaker: turnedOff,
  concern: "protection",
  says: "from now on anybody's mistake may delete it",
};

const forced: Weakening = {
  at: "force_destroy",
  weaker: turnedOn,
  concern: "protection",
  says: "from now on it may be deleted with all that it holds",
};

const database: readonly Weakening[] = [
  deletionProtection,
  {
    at: "skip_final_snapshot",
    weaker: turnedOn,
    concern: "protection",
    says: "nothing is left when it is deleted",
  },
  {
    at: "backup_retention_period",
    weaker: fewer,
    concern: "protection",
    says: "it can be taken back less far, and older backups are deleted at once",
  },
  { at: "delete_automated_backups", weaker: turnedOn, concern: "protection", says: "its backups go with it" },
  {
    at: "storage_encrypted",
    weaker: turnedOff,
    concern: "protection",
    says: "what it holds is no longer encrypted",
  },
  {
    at: "kms_key_id",
    weaker: gone,
    concern: "protection",
    says: "what it holds is no longer under the environment's own key",
  },
  { at: "multi_az", weaker: turnedOff, concern: "protection", says: "it has no standby any more" },
  {
    at: "enabled_cloudwatch_logs_exports",
    weaker: losesSome,
    concern: "protection",
    says: "some of its logs are kept no longer",
  },
  {
    at: "publicly_accessible",
    weaker: turnedOn,
    concern: "exposure",
    says: "it gets an address on the internet",
  },
];

const parameters: readonly Weakening[] = [
  {
    at: "parameter.value",
    weaker: turnedOff,
    concern: "protection",
    says: "a setting is turned off that was on",
  },
  {
    at: "parameter",
    weaker: gone,
    concern: "protection",
    says: "a setting falls back to what AWS has for it",
  },
];

/** Databases, caches, buckets, backups, queues and secrets. */
export const dataWeakenings: Weakenings = {
  aws_db_instance: database,
  aws_rds_cluster: database,
  aws_rds_cluster_instance: database,
  aws_docdb_cluster: database,
  aws_rds_global_cluster: [deletionProtection],
  aws_db_parameter_group: parameters,
  aws_rds_cluster_parameter_group: parameters,
  aws_docdb_cluster_parameter_group: [
    ...parameters,
    {
      at: "parameter.value",
      weaker: leaves("enabled"),
      concern: "protection",
      says: "a setting is turned off that was on",
    },
  ],
  aws_db_proxy: [
    { at: "require_tls", weaker: turnedOff, concern: "protection", says: "it takes connections without TLS" },
  ],
  aws_elasticache_parameter_group: parameters,
  aws_elasticache_replication_group: [
    {
      at: "at_rest_encryption_enabled",
      weaker: turnedOff,
      concern: "protection",
      says: "what it holds is no longer encrypted",
    },
    {
      at: "transit_encryption_enabled",
      weaker: turnedOff,
      concern: "protection",
      says: "it takes connections without TLS",
    },
    {
      at: "transit_encryption_mode",
      weaker: leaves("required"),
      concern: "protection",
      says: "it takes connections without TLS",
    },
    {
      at: "snapshot_retention_limit",
      weaker: fewer,
      concern: "protection",
      says: "it can be taken back less far",
    },
    {
      at: "final_snapshot_identifier",
      weaker: gone,
      concern: "protection",
      says: "nothing is left when it is deleted",
    },
    {
      at: "automatic_failover_enabled",
      weaker: turnedOff,
      concern: "protection",
      says: "no replica takes over when it fails",
    },
    { at: "multi_az_enabled", weaker: turnedOff, concern: "protection", says: "all of it is in one zone" },
    {
      at: "user_group_ids",
      weaker: losesSome,
      concern: "permissions",
      says: "who may log in is no longer told by the same users",
    },
  ],
  aws_elasticache_user: [
    {
      at: "no_password_required",
      weaker: turnedOn,
      concern: "permissions",
      says: "it logs in without a password",
    },
    {
      at: "access_string",
      weaker: () => true,
      concern: "permissions",
      says: "what it may do changes; read whether it is more",
    },
  ],
  aws_dynamodb_table: [{ ...deletionProtection, at: "deletion_protection_enabled" }],
  aws_s3_bucket: [forced],
  aws_s3_bucket_versioning: [
    {
      at: "versioning_configuration.status",
      weaker: leaves("Enabled"),
      concern: "protection",
      says: "what is overwritten or deleted in it is gone",
    },
  ],
  aws_s3_bucket_public_access_block: publicAccessBlock("the bucket"),
  aws_s3_account_public_access_block: publicAccessBlock("all buckets of the account"),
  aws_s3_bucket_server_side_encryption_configuration: [
    {
      at: "rule.apply_server_side_encryption_by_default.sse_algorithm",
      weaker: leaves("aws:kms", "aws:kms:dsse"),
      concern: "protection",
      says: "what it holds is no longer under the environment's own key",
    },
  ],
  aws_s3_bucket_lifecycle_configuration: [
    {
      at: "rule.expiration.days",
      weaker: shorter,
      concern: "loss",
      says: "objects are deleted sooner, those that are older within a day",
    },
    {
      at: "rule.noncurrent_version_expiration.noncurrent_days",
      weaker: shorter,
      concern: "loss",
      says: "superseded versions are deleted sooner, those that are older within a day",
    },
  ],
  aws_s3_bucket_logging: [
    {
      at: "target_bucket",
      weaker: gone,
      concern: "protection",
      says: "nobody writes down who asked for what",
    },
  ],
  aws_backup_vault: [forced],
  aws_backup_plan: [
    {
      at: "rule.lifecycle.delete_after",
      weaker: shorter,
      concern: "protection",
      says: "backups are kept for less long",
    },
    {
      at: "rule.copy_action.lifecycle.delete_after",
      weaker: shorter,
      concern: "protection",
      says: "copies of backups are kept for less long",
    },
    {
      at: "rule.copy_action",
      weaker: gone,
      concern: "protection",
      says: "backups are no longer copied elsewhere",
    },
    { at: "rule", weaker: gone, concern: "protection", says: "a schedule of backups ends" },
  ],
  aws_backup_selection: [
    {
      at: "resources",
      weaker: losesSome,
      concern: "protection",
      says: "some of what was backed up is so no longer",
    },
  ],
  aws_sqs_queue: [
    {
      at: "kms_master_key_id",
      weaker: gone,
      concern: "protection",
      says: "messages are no longer under the environment's own key",
    },
    {
      at: "message_retention_seconds",
      weaker: fewer,
      concern: "loss",
      says: "messages that wait longer are dropped",
    },
    { at: "redrive_policy", weaker: gone, concern: "loss", says: "messages that fail are dropped" },
  ],
  aws_secretsmanager_secret: [
    {
      at: "recovery_window_in_days",
      weaker: fewer,
      concern: "protection",
      says: "a deleted value can be brought back for less long",
    },
    {
      at: "kms_key_id",
      weaker: gone,
      concern: "protection",
      says: "its value is no longer under the environment's own key",
    },
  ],
  aws_kms_key: [
    {
      at: "enable_key_rotation",
      weaker: turnedOff,
      concern: "protection",
      says: "the key is no longer renewed",
    },
    {
      at: "is_enabled",
      weaker: turnedOff,
      concern: "loss",
      says: "nothing that it encrypts can be read any more",
    },
    {
      at: "deletion_window_in_days",
      weaker: fewer,
      concern: "protection",
      says: "a deleted key can be brought back for less long",
    },
    {
      at: "bypass_policy_lockout_safety_check",
      weaker: turnedOn,
      concern: "protection",
      says: "a policy may lock everybody out",
    },
  ],
  aws_ecr_repository: [
    { ...forced, at: "force_delete" },
    {
      at: "image_tag_mutability",
      weaker: leaves("IMMUTABLE"),
      concern: "protection",
      says: "a tag may become another image",
    },
    {
      at: "image_scanning_configuration.scan_on_push",
      weaker: turnedOff,
      concern: "protection",
      says: "nobody looks at new images for known weaknesses",
    },
  ],
  aws_cognito_user_pool: [
    {
      at: "deletion_protection",
      weaker: leaves("ACTIVE"),
      concern: "protection",
      says: "from now on anybody's mistake may delete it, with all its users",
    },
    {
      at: "mfa_configuration",
      weaker: leaves("ON", "OPTIONAL"),
      concern: "protection",
      says: "nobody is asked for a second factor",
    },
    {
      at: "mfa_configuration",
      weaker: leaves("ON"),
      concern: "protection",
      says: "a second factor is left to people's choice",
    },
    {
      at: "password_policy.minimum_length",
      weaker: fewer,
      concern: "protection",
      says: "shorter passwords will do",
    },
  ],
  aws_dax_cluster: [
    {
      at: "server_side_encryption",
      weaker: emptied,
      concern: "protection",
      says: "what it holds is no longer encrypted",
    },
  ],
};

function publicAccessBlock(of: string): readonly Weakening[] {
  return ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"].map(
    (at) => ({
      at,
      weaker: turnedOff,
      concern: "exposure",
      says: `nothing keeps ${of} from being made public any more`,
    }),
  );
}
