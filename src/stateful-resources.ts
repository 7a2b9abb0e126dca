/**
 * What would be lost with a resource, by its type: types that hold what nobody can make again the same. All other
 * types are made again by the next apply, at the price of an interruption at most: the instances of a cluster, whose
 * data is the cluster's; versions of secrets, which rotate on purpose; NAT gateways, whose address is an `aws_eip`.
 */
const losses: Readonly<Record<string, string>> = {
  aws_backup_vault: "the backups in it",
  aws_cloudwatch_log_group: "its logs",
  aws_db_instance: "its data",
  aws_docdb_cluster: "its data",
  aws_dynamodb_table: "its data",
  aws_ecr_repository: "its images, those that a rollback needs among them",
  aws_efs_file_system: "its files",
  // sessions people are logged in with, and the work that waits in a queue
  aws_elasticache_replication_group: "its data",
  aws_elasticache_serverless_cache: "its data",
  aws_opensearch_domain: "its data",
  aws_guardduty_detector: "its findings, and what it has learned of the account",
  aws_rds_cluster: "its data",
  aws_rds_global_cluster: "the replication between its clusters",
  aws_s3_bucket: "its objects",
  aws_sqs_queue: "the messages in it",
  // deployments write it behind Terraform's back: nothing else knows which image runs
  aws_ssm_parameter: "its value",

  // keys and logins
  aws_cognito_identity_pool: "the identities in it",
  aws_cognito_user_pool: "its users, with their passwords",
  // applications that people installed have its id built in
  aws_cognito_user_pool_client: "its id and secret",
  // whatever is encrypted with it, snapshots and states too
  aws_kms_key: "all that it encrypts",
  aws_secretsmanager_secret: "its value",

  // addresses that AWS draws and that others wrote down
  aws_cloudfront_distribution: "its domain name, which others may point at",
  aws_eip: "its address, which others may have allowed through a firewall",
  aws_globalaccelerator_accelerator: "its addresses, which others may point at",
  aws_lb: "its domain name, which others may point at",
  aws_route53_key_signing_key: "its DS record, by which the parent zone vouches for the zone",
  aws_route53_zone: "its name servers, to which its parent zone delegates",
  // AWS checks the domain anew, and sends no mail meanwhile
  aws_sesv2_email_identity: "its proof of the domain",
  // people must confirm by mail that they want its messages
  aws_sns_topic: "its subscriptions",
};

/** Every resource type that holds what cannot be made again the same. */
export const statefulTypes: readonly string[] = Object.keys(losses);

/** What would be lost with a resource of a type; nothing where it can be made again the same. */
export function lossOf(type: string): string | undefined {
  return Object.hasOwn(losses, type) ? losses[type] : undefined;
}

/** The addresses of the stateful resources among the resources of a stack's Terraform JSON, sorted. */
export function statefulAddresses({ resource = {} }: { readonly resource?: Resources }): string[] {
  return Object.entries(resource)
    .filter(([type]) => lossOf(type) !== undefined)
    .flatMap(([type, ofType]) => Object.keys(ofType).map((id) => `${type}.${id}`))
    .sort();
}

/** Resources by type and id, as in Terraform JSON. */
type Resources = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
