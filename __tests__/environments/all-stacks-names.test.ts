import type { Synthesized } from "../support/terraform-json";
import { writtenStacks } from "../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

/** The names that resources of a type have in an argument; those that refer to others are checked where they stand. */
function names(type: string, argument: string): { name: string; stack: string; provider: unknown }[] {
  return [...stacks].flatMap(([stack, json]) =>
    json
      .all(type)
      .flatMap(({ [argument]: name = `no ${argument}`, provider }) =>
        String(name).includes("${") ? [] : [{ name: String(name), stack, provider }],
      ),
  );
}

/** What has one name in all regions. */
const global = ["aws_iam_role", "aws_s3_bucket", "aws_rds_global_cluster", "aws_cloudwatch_dashboard"];

const hyphenated = /^[a-z]([a-z0-9]|-(?!-|$))*$/;

// Sources: the service's own quotas page or API reference, by the name of the argument
test.each([
  ["aws_backup_vault", "name", 50, /^[\w-]{2,}$/],
  ["aws_budgets_budget", "name", 100, /^[^:\\]+$/],
  ["aws_backup_plan", "name", 50, /^[\w.-]+$/],
  ["aws_backup_selection", "name", 50, /^[\w.-]+$/],
  ["aws_globalaccelerator_accelerator", "name", 64, /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/],
  ["aws_lb", "name", 32, /^(?!internal-)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/],
  ["aws_lb_target_group", "name", 32, /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/],
  ["aws_db_instance", "identifier", 63, hyphenated],
  ["aws_rds_cluster", "cluster_identifier", 63, hyphenated],
  ["aws_rds_cluster_instance", "identifier", 63, hyphenated],
  ["aws_rds_global_cluster", "global_cluster_identifier", 63, hyphenated],
  ["aws_db_proxy", "name", 63, hyphenated],
  ["aws_db_proxy_endpoint", "db_proxy_endpoint_name", 63, hyphenated],
  ["aws_docdb_cluster", "cluster_identifier", 63, hyphenated],
  ["aws_docdb_cluster_instance", "identifier", 63, hyphenated],
  ["aws_db_subnet_group", "name", 255, /^[a-z0-9 ._-]+$/],
  ["aws_docdb_subnet_group", "name", 255, /^[a-z0-9 ._-]+$/],
  ["aws_elasticache_replication_group", "replication_group_id", 40, hyphenated],
  ["aws_elasticache_parameter_group", "name", 255, hyphenated],
  ["aws_elasticache_subnet_group", "name", 255, hyphenated],
  ["aws_elasticache_user", "user_id", 40, hyphenated],
  ["aws_elasticache_user_group", "user_group_id", 40, hyphenated],
  // Terraform appends 26 characters to a prefix
  ["aws_db_parameter_group", "name_prefix", 229, /^[a-z]([a-z0-9]|-(?!-))*$/],
  ["aws_rds_cluster_parameter_group", "name_prefix", 229, /^[a-z]([a-z0-9]|-(?!-))*$/],
  ["aws_docdb_cluster_parameter_group", "name_prefix", 229, /^[a-z]([a-z0-9]|-(?!-))*$/],
  ["aws_security_group", "name_prefix", 229, /^(?!sg-)[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]+$/],
  ["aws_security_group", "description", 255, /^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]+$/],
  ["aws_vpc_security_group_ingress_rule", "description", 255, /^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]+$/],
  ["aws_vpc_security_group_egress_rule", "description", 255, /^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]+$/],
  ["aws_iam_role", "name", 64, /^[\w+=,.@-]+$/],
  ["aws_iam_policy", "name", 128, /^[\w+=,.@-]+$/],
  ["aws_iam_role_policy", "name", 128, /^[\w+=,.@-]+$/],
  ["aws_s3_bucket", "bucket", 63, /^[a-z0-9][a-z0-9-]+[a-z0-9]$/],
  ["aws_cloudfront_function", "name", 64, /^[\w-]+$/],
  ["aws_cloudfront_origin_access_control", "name", 64, /^[\w-]+$/],
  ["aws_cloudfront_response_headers_policy", "name", 128, /^[\w-]+$/],
  ["aws_cloudwatch_log_delivery_source", "name", 60, /^[\w-]+$/],
  ["aws_cloudwatch_log_delivery_destination", "name", 60, /^[\w-]+$/],
  ["aws_cloudwatch_query_definition", "name", 255, /^[\w-]+\/[\w ,.()'-]+$/],
  ["aws_cloudwatch_log_group", "name", 512, /^[\w./#-]+$/],
  ["aws_cloudwatch_metric_alarm", "alarm_name", 255, /^[\w -]+$/],
  ["aws_cloudwatch_dashboard", "dashboard_name", 255, /^[\w-]+$/],
  ["aws_cloudfront_origin_access_control", "name", 64, /^[\w-]+$/],
  ["aws_cloudfront_response_headers_policy", "name", 128, /^[\w-]+$/],
  ["aws_accessanalyzer_analyzer", "analyzer_name", 255, /^[A-Za-z][\w.-]*$/],
  ["aws_cloudtrail", "name", 128, /^[A-Za-z0-9][\w.-]+[A-Za-z0-9]$/],
  ["aws_cloudwatch_event_rule", "name", 64, /^[\w.-]+$/],
  ["aws_ecs_cluster", "name", 255, /^[\w-]+$/],
  ["aws_ecs_service", "name", 255, /^[\w-]+$/],
  ["aws_ecs_task_definition", "family", 255, /^[\w-]+$/],
  ["aws_ecr_repository", "name", 256, /^[a-z0-9]+([._/-][a-z0-9]+)*$/],
  // Route 53 takes no hyphens in it
  ["aws_route53_key_signing_key", "name", 128, /^\w{3,}$/],
  ["aws_cloudwatch_log_resource_policy", "policy_name", 512, /^[\w-]+$/],
  ["aws_kms_alias", "name", 256, /^alias\/(?!aws\/)[\w/-]+$/],
  ["aws_scheduler_schedule", "name", 64, /^[\w.-]+$/],
  ["aws_scheduler_schedule_group", "name", 64, /^[\w.-]+$/],
  ["aws_secretsmanager_secret", "name", 512, /^[\w/+=.@-]+$/],
  ["aws_sqs_queue", "name", 80, /^[\w-]+$/],
  ["aws_sns_topic", "name", 256, /^[\w-]+$/],
  ["aws_cloudwatch_event_rule", "name", 64, /^[\w.-]+$/],
  ["aws_ses_template", "name", 64, /^[\w-]+$/],
  ["aws_sesv2_configuration_set", "configuration_set_name", 64, /^[\w-]+$/],
  ["aws_sesv2_configuration_set_event_destination", "event_destination_name", 64, /^[\w-]+$/],
  ["aws_sesv2_email_identity", "email_identity", 253, /^([a-z0-9-]+\.)+[a-z]+$/],
  ["aws_cognito_user_pool", "name", 128, /^[\w+=,.@-]+$/],
  ["aws_cognito_user_pool_client", "name", 128, /^[\w+=,.@-]+$/],
  ["aws_cognito_user_group", "name", 128, /^\S+$/],
  ["aws_ssm_parameter", "name", 1011, /^\/(?!aws|ssm)[\w./-]+$/],
  ["aws_synthetics_canary", "name", 255, /^[a-z0-9_-]+$/],
  ["aws_wafv2_web_acl", "name", 128, /^[\w-]+$/],
  ["aws_xray_group", "group_name", 32, /^[\w-]+$/],
  ["aws_xray_sampling_rule", "rule_name", 32, /^[\w-]+$/],
])("every %s has a %s of at most %i characters that AWS takes", (type, argument, limit, pattern) => {
  // GIVEN
  const found = names(type, argument);
  // THEN
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(({ name }) => name.length > limit || !pattern.test(name))).toEqual([]);
});

test.each([
  ["aws_iam_role", "name"],
  ["aws_iam_policy", "name"],
  ["aws_s3_bucket", "bucket"],
  ["aws_lb", "name"],
  ["aws_lb_target_group", "name"],
  ["aws_db_instance", "identifier"],
  ["aws_rds_cluster_instance", "identifier"],
  ["aws_rds_global_cluster", "global_cluster_identifier"],
  ["aws_db_proxy", "name"],
  ["aws_db_proxy_endpoint", "db_proxy_endpoint_name"],
  ["aws_docdb_cluster_instance", "identifier"],
  ["aws_elasticache_replication_group", "replication_group_id"],
  ["aws_elasticache_parameter_group", "name"],
  ["aws_elasticache_user", "user_id"],
  ["aws_cloudfront_function", "name"],
  ["aws_cloudfront_origin_access_control", "name"],
  ["aws_cloudfront_response_headers_policy", "name"],
  ["aws_cloudwatch_log_delivery_source", "name"],
  ["aws_cloudwatch_log_delivery_destination", "name"],
  ["aws_cloudwatch_log_group", "name"],
  ["aws_cloudwatch_query_definition", "name"],
  ["aws_cloudwatch_metric_alarm", "alarm_name"],
  ["aws_cloudwatch_dashboard", "dashboard_name"],
  ["aws_accessanalyzer_analyzer", "analyzer_name"],
  ["aws_cloudtrail", "name"],
  ["aws_cloudwatch_event_rule", "name"],
  ["aws_ecs_cluster", "name"],
  ["aws_ecs_task_definition", "family"],
  ["aws_scheduler_schedule_group", "name"],
  ["aws_sqs_queue", "name"],
  ["aws_sns_topic", "name"],
  ["aws_cloudwatch_event_rule", "name"],
  ["aws_ses_template", "name"],
  ["aws_sesv2_configuration_set", "configuration_set_name"],
  ["aws_sesv2_email_identity", "email_identity"],
  ["aws_cloudwatch_log_metric_filter", "name"],
  ["aws_secretsmanager_secret", "name"],
  ["aws_ssm_parameter", "name"],
  ["aws_cognito_user_pool", "name"],
  ["aws_route53_key_signing_key", "name"],
  ["aws_cloudwatch_log_resource_policy", "policy_name"],
  ["aws_kms_alias", "name"],
  ["aws_ecr_repository", "name"],
  ["aws_backup_vault", "name"],
  ["aws_budgets_budget", "name"],
  ["aws_backup_plan", "name"],
  ["aws_synthetics_canary", "name"],
  ["aws_wafv2_web_acl", "name"],
  ["aws_xray_group", "group_name"],
  ["aws_xray_sampling_rule", "rule_name"],
])("no two %s have one %s, so that all stacks can stand in one account", (type, argument) => {
  // GIVEN
  const found = names(type, argument).map(({ name, provider }) =>
    global.includes(type) ? name : `${name} ${provider ?? ""}`.trim(),
  );
  // THEN
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((name, index) => found.indexOf(name) !== index)).toEqual([]);
});
