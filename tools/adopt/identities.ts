import { isDeepStrictEqual } from "node:util";
import { type Identity, lookedUp, madeAgain, named, tagged, type Values } from "./identity";

/**
 * How each type of resource that our stacks have is found when the state has lost it. GetResources of the Resource
 * Groups Tagging API finds nearly all; not IAM roles, what has no tags, and what the provider tags in a second call,
 * which a killed apply may never have made (buckets, hosted zones).
 */
export const identities: Readonly<Record<string, Identity>> = {
  aws_accessanalyzer_analyzer: tagged("access-analyzer:analyzer/({analyzer_name})"),
  aws_acm_certificate: tagged("acm:certificate/*"),
  aws_backup_plan: tagged("backup:backup-plan:(*)"),
  aws_backup_vault: tagged("backup:backup-vault:({name})"),
  aws_cloudfront_distribution: tagged("cloudfront:distribution/(*)"),
  aws_cloudfront_vpc_origin: tagged("cloudfront:vpcorigin/(*)"),
  aws_cloudtrail: tagged("cloudtrail:trail/{name}"),
  // its id tells it from others of its stack no more than its ARN: its name does
  aws_cloudwatch_log_delivery: tagged("logs:delivery:(*)"),
  aws_cloudwatch_log_delivery_destination: tagged("logs:delivery-destination:({name})"),
  aws_cloudwatch_log_delivery_source: tagged("logs:delivery-source:({name})"),
  aws_cloudwatch_log_group: tagged("logs:log-group:({name})"),
  aws_cognito_user_pool: tagged("cognito-idp:userpool/(*)"),
  aws_db_instance: tagged("rds:db:({identifier})"),
  aws_db_parameter_group: tagged("rds:pg:({name_prefix}*)"),
  aws_db_subnet_group: tagged("rds:subgrp:({name})"),
  aws_default_security_group: tagged("ec2:security-group/(*)"),
  aws_docdb_cluster: tagged("rds:cluster:({cluster_identifier})"),
  aws_docdb_cluster_instance: tagged("rds:db:({identifier})"),
  aws_docdb_cluster_parameter_group: tagged("rds:cluster-pg:({name_prefix}*)"),
  aws_docdb_subnet_group: tagged("rds:subgrp:({name})"),
  aws_ecr_repository: tagged("ecr:repository/({name})"),
  aws_ecs_cluster: tagged("ecs:cluster/({name})"),
  aws_ecs_service: tagged("ecs:service/(*/{name})"),
  aws_eip: tagged("ec2:elastic-ip/(*)"),
  aws_elasticache_parameter_group: tagged("elasticache:parametergroup:({name})"),
  aws_elasticache_replication_group: tagged("elasticache:replicationgroup:({replication_group_id})"),
  aws_elasticache_subnet_group: tagged("elasticache:subnetgroup:({name})"),
  aws_elasticache_user: tagged("elasticache:user:({user_id})"),
  aws_elasticache_user_group: tagged("elasticache:usergroup:({user_group_id})"),
  aws_flow_log: tagged("ec2:vpc-flow-log/(*)"),
  aws_guardduty_detector: tagged("guardduty:detector/(*)"),
  aws_internet_gateway: tagged("ec2:internet-gateway/(*)"),
  aws_kms_key: tagged("kms:key/(*)"),
  aws_lb: tagged("elasticloadbalancing:loadbalancer/app/{name}/*"),
  aws_lb_listener: tagged("elasticloadbalancing:listener/*"),
  aws_lb_listener_rule: tagged("elasticloadbalancing:listener-rule/*"),
  aws_lb_target_group: tagged("elasticloadbalancing:targetgroup/{name}/*"),
  aws_nat_gateway: tagged("ec2:natgateway/(*)"),
  aws_rds_cluster: tagged("rds:cluster:({cluster_identifier})"),
  aws_rds_cluster_instance: tagged("rds:db:({identifier})"),
  aws_rds_cluster_parameter_group: tagged("rds:cluster-pg:({name_prefix}*)"),
  aws_route_table: tagged("ec2:route-table/(*)"),
  aws_scheduler_schedule_group: tagged("scheduler:schedule-group/({name})"),
  aws_secretsmanager_secret: tagged("secretsmanager:secret:{name}-??????"),
  aws_security_group: tagged("ec2:security-group/(*)"),
  aws_sesv2_configuration_set: tagged("ses:configuration-set/({configuration_set_name})"),
  aws_sesv2_email_identity: tagged("ses:identity/({email_identity})"),
  aws_sns_topic: tagged("sns:{name}"),
  aws_service_discovery_http_namespace: tagged("servicediscovery:namespace/(*)"),
  aws_ssm_parameter: tagged("ssm:parameter({name})"),
  aws_subnet: tagged("ec2:subnet/(*)"),
  aws_vpc: tagged("ec2:vpc/(*)"),
  aws_vpc_endpoint: tagged("ec2:vpc-endpoint/(*)"),
  aws_vpc_peering_connection: tagged("ec2:vpc-peering-connection/(*)"),
  aws_vpc_security_group_egress_rule: tagged("ec2:security-group-rule/(*)"),
  aws_vpc_security_group_ingress_rule: tagged("ec2:security-group-rule/(*)"),
  aws_xray_group: tagged("xray:group/{group_name}/*"),
  aws_xray_sampling_rule: tagged("xray:sampling-rule/({rule_name})"),

  aws_budgets_budget: lookedUp({
    query: ({ name }) => ({ type: "aws_budgets_budget", arguments: { name } }),
    importId: (_, { id }) => String(id),
  }),
  aws_cloudfront_cache_policy: lookedUp({
    query: ({ name }) => ({ type: "aws_cloudfront_cache_policy", arguments: { name } }),
    importId: (_, { id }) => String(id),
  }),
  aws_cloudfront_response_headers_policy: lookedUp({
    query: ({ name }) => ({ type: "aws_cloudfront_response_headers_policy", arguments: { name } }),
    importId: (_, { id }) => String(id),
  }),
  // one that was made and not yet published is in development alone
  aws_cloudfront_function: lookedUp({
    query: ({ name }) => ({ type: "aws_cloudfront_function", arguments: { name, stage: "DEVELOPMENT" } }),
    importId: ({ name }) => String(name),
  }),
  aws_db_proxy: lookedUp({
    query: ({ name }) => ({ type: "aws_db_proxy", arguments: { name } }),
    importId: ({ name }) => String(name),
  }),
  // the provider has no data source for what belongs to a proxy: an import tells whether it is there
  aws_db_proxy_endpoint: lookedUp({
    query: ({ db_proxy_name: name }) => ({ type: "aws_db_proxy", arguments: { name } }),
    importId: ({ db_proxy_name, db_proxy_endpoint_name }) => `${db_proxy_name}/${db_proxy_endpoint_name}`,
  }),
  aws_db_proxy_target: lookedUp({
    query: ({ db_proxy_name: name }) => ({ type: "aws_db_proxy", arguments: { name } }),
    importId: ({ db_proxy_name, target_group_name, db_cluster_identifier }) =>
      `${db_proxy_name}/${target_group_name ?? "default"}/TRACKED_CLUSTER/${db_cluster_identifier}`,
  }),
  aws_cognito_user_group: lookedUp({
    query: ({ user_pool_id, name }) => ({
      type: "aws_cognito_user_group",
      arguments: { user_pool_id, name },
    }),
    importId: ({ user_pool_id }, { name }) => `${user_pool_id}/${name}`,
  }),
  aws_cognito_user_pool_client: lookedUp({
    query: ({ user_pool_id }) => ({ type: "aws_cognito_user_pool_clients", arguments: { user_pool_id } }),
    importId: ({ user_pool_id, name }, { client_names, client_ids }) => {
      const id = (client_ids as readonly string[])[(client_names as readonly unknown[]).indexOf(name)];
      return id && `${user_pool_id}/${id}`;
    },
  }),
  aws_globalaccelerator_accelerator: lookedUp({
    query: ({ name }) => ({ type: "aws_globalaccelerator_accelerator", arguments: { name } }),
    importId: (_, { arn }) => String(arn),
  }),
  aws_iam_openid_connect_provider: lookedUp({
    query: ({ url }) => ({ type: "aws_iam_openid_connect_provider", arguments: { url } }),
    importId: (_, { arn }) => String(arn),
    isOwn: (planned, found) => isDeepStrictEqual(planned.tags_all, found.tags),
  }),
  aws_iam_policy: lookedUp({
    query: ({ name }) => ({ type: "aws_iam_policy", arguments: { name } }),
    importId: (_, { arn }) => String(arn),
    isOwn: (planned, found) => isDeepStrictEqual(planned.tags_all, found.tags),
  }),
  aws_iam_role: lookedUp({
    query: ({ name }) => ({ type: "aws_iam_role", arguments: { name } }),
    importId: (_, { id }) => String(id),
    isOwn: (planned, found) => isDeepStrictEqual(planned.tags_all, found.tags),
  }),
  aws_kms_alias: lookedUp({
    query: ({ name }) => ({ type: "aws_kms_alias", arguments: { name } }),
    importId: (_, { name }) => String(name),
  }),
  // nor for a global database, which has one name in an account
  aws_rds_global_cluster: lookedUp({
    query: () => ({ type: "aws_caller_identity", arguments: {} }),
    importId: ({ global_cluster_identifier }) => String(global_cluster_identifier),
  }),
  aws_route: lookedUp({
    query: ({ route_table_id }) => ({ type: "aws_route_table", arguments: { route_table_id } }),
    importId: ({ route_table_id, destination_cidr_block }, { routes }) =>
      rows(routes).some(({ cidr_block }) => cidr_block === destination_cidr_block)
        ? `${route_table_id}_${destination_cidr_block}`
        : undefined,
  }),
  aws_route_table_association: lookedUp({
    query: ({ route_table_id }) => ({ type: "aws_route_table", arguments: { route_table_id } }),
    importId: ({ route_table_id, subnet_id }, { associations }) =>
      rows(associations).some((association) => association.subnet_id === subnet_id)
        ? `${subnet_id}/${route_table_id}`
        : undefined,
  }),
  aws_route53_record: lookedUp({
    query: ({ zone_id }) => ({ type: "aws_route53_records", arguments: { zone_id } }),
    importId: ({ zone_id, name, type }, { resource_record_sets }) =>
      rows(resource_record_sets).some((record) => record.name === `${name}.` && record.type === type)
        ? `${zone_id}_${name}_${type}`
        : undefined,
  }),
  aws_route53_zone: lookedUp({
    query: ({ name }) => ({ type: "aws_route53_zone", arguments: { name, private_zone: false } }),
    importId: (_, { zone_id }) => String(zone_id),
    isOwn: ({ comment }, found) => comment === found.comment,
  }),
  aws_s3_bucket: lookedUp({
    query: ({ bucket }) => ({ type: "aws_s3_bucket", arguments: { bucket } }),
    importId: (_, { id }) => String(id),
  }),
  // one in an account, whose number it is called by
  aws_securityhub_account: lookedUp({
    query: () => ({ type: "aws_caller_identity", arguments: {} }),
    importId: (_, { account_id }) => String(account_id),
  }),
  aws_sqs_queue: lookedUp({
    query: ({ name }) => ({ type: "aws_sqs_queue", arguments: { name } }),
    importId: (_, { url }) => String(url),
    isOwn: (planned, found) => isDeepStrictEqual(planned.tags_all, found.tags),
  }),

  aws_wafv2_ip_set: lookedUp({
    query: ({ name, scope }) => ({ type: "aws_wafv2_ip_set", arguments: { name, scope } }),
    importId: ({ name, scope }, { id }) => `${id}/${name}/${scope}`,
  }),
  aws_wafv2_web_acl: lookedUp({
    query: ({ name, scope }) => ({ type: "aws_wafv2_web_acl", arguments: { name, scope } }),
    importId: ({ name, scope }, { id }) => `${id}/${name}/${scope}`,
  }),

  aws_synthetics_canary: named(({ name }) => String(name)),
  aws_ses_template: named(({ name }) => String(name)),
  aws_sesv2_configuration_set_event_destination: named(
    ({ configuration_set_name, event_destination_name }) =>
      `${configuration_set_name}|${event_destination_name}`,
  ),
  aws_route53_hosted_zone_dnssec: named(({ hosted_zone_id }) => String(hosted_zone_id)),
  aws_route53_key_signing_key: named(({ hosted_zone_id, name }) => `${hosted_zone_id},${name}`),
  aws_scheduler_schedule: named(({ group_name, name }) => `${group_name}/${name}`),

  // these replace what is there
  aws_appautoscaling_policy: madeAgain,
  aws_appautoscaling_target: madeAgain,
  aws_backup_vault_policy: madeAgain,
  aws_cloudwatch_composite_alarm: madeAgain,
  aws_cloudwatch_dashboard: madeAgain,
  aws_ce_cost_allocation_tag: madeAgain,
  aws_cloudwatch_event_rule: madeAgain,
  aws_cloudwatch_event_target: madeAgain,
  aws_cloudwatch_log_metric_filter: madeAgain,
  aws_cloudwatch_log_resource_policy: madeAgain,
  aws_cloudwatch_log_subscription_filter: madeAgain,
  aws_cloudwatch_metric_alarm: madeAgain,
  aws_config_configuration_recorder: madeAgain,
  aws_config_configuration_recorder_status: madeAgain,
  aws_config_delivery_channel: madeAgain,
  aws_db_proxy_default_target_group: madeAgain,
  aws_ebs_encryption_by_default: madeAgain,
  aws_ecr_lifecycle_policy: madeAgain,
  aws_ecr_replication_configuration: madeAgain,
  aws_ecs_cluster_capacity_providers: madeAgain,
  aws_guardduty_detector_feature: madeAgain,
  aws_iam_account_password_policy: madeAgain,
  aws_iam_role_policy: madeAgain,
  aws_iam_role_policy_attachment: madeAgain,
  aws_s3_account_public_access_block: madeAgain,
  aws_s3_bucket_cors_configuration: madeAgain,
  aws_s3_bucket_lifecycle_configuration: madeAgain,
  aws_s3_bucket_logging: madeAgain,
  aws_s3_bucket_metric: madeAgain,
  aws_s3_bucket_ownership_controls: madeAgain,
  aws_s3_bucket_policy: madeAgain,
  aws_s3_bucket_public_access_block: madeAgain,
  aws_s3_bucket_replication_configuration: madeAgain,
  aws_s3_bucket_server_side_encryption_configuration: madeAgain,
  aws_s3_bucket_versioning: madeAgain,
  aws_s3_object: madeAgain,
  aws_secretsmanager_secret_rotation: madeAgain,
  aws_securityhub_standards_subscription: madeAgain,
  aws_sesv2_email_identity_feedback_attributes: madeAgain,
  aws_sesv2_email_identity_mail_from_attributes: madeAgain,
  aws_sns_topic_policy: madeAgain,
  // to subscribe whoever is subscribed changes nothing
  aws_sns_topic_subscription: madeAgain,
  aws_sqs_queue_policy: madeAgain,
  aws_sqs_queue_redrive_allow_policy: madeAgain,
  aws_wafv2_web_acl_association: madeAgain,
  aws_wafv2_web_acl_logging_configuration: madeAgain,
  // accepting what is accepted, and telling it again how names are found, change nothing
  aws_vpc_peering_connection_accepter: madeAgain,
  aws_vpc_peering_connection_options: madeAgain,
  // these add a version, and nothing uses the lost one
  aws_ecs_task_definition: madeAgain,
  aws_secretsmanager_secret_version: madeAgain,
  // AWS finds a plan's selections by their ids alone; a lost one doubles the backups until somebody deletes it
  aws_backup_selection: madeAgain,
  // AWS finds both by their ids alone; lost ones tell the same people twice until somebody deletes them
  aws_ce_anomaly_monitor: madeAgain,
  aws_ce_anomaly_subscription: madeAgain,
  // AWS finds it by its id alone: a lost one is a second question of the same name in the console, until somebody deletes it
  aws_cloudwatch_query_definition: madeAgain,
  // a lost one is in nobody's way: each has a name of its own
  aws_cloudfront_public_key: madeAgain,
  // these have ids of AWS's own, and the provider finds none by its name: AWS refuses a second one, and the runbook says on
  aws_cloudfront_key_group: madeAgain,
  aws_cloudfront_origin_access_control: madeAgain,
  // a zone has one, which AWS finds by its id alone: Route 53 refuses a second, and docs/runbooks/dns.md tells what then
  aws_route53_query_log: madeAgain,
  // nothing uses a lost one, which costs until somebody deletes it: the provider tags it in a second call
  aws_route53_health_check: madeAgain,
  // AWS finds both by their ids alone, and refuses a second one until somebody imports or deletes the lost one
  aws_globalaccelerator_endpoint_group: madeAgain,
  aws_globalaccelerator_listener: madeAgain,
  // these are only in the state
  aws_acm_certificate_validation: madeAgain,
  aws_ses_domain_identity_verification: madeAgain,
  random_id: madeAgain,
  random_password: madeAgain,
  terraform_data: madeAgain,
};

function rows(value: unknown): readonly Values[] {
  return value as readonly Values[];
}
