/**
 * Arguments and blocks in which order has no meaning: sets to the AWS provider, and lists whose order AWS does not keep. An
 * end-to-end test holds them against the provider's schema.
 */
export const sets: ReadonlySet<string> = new Set(
  `alarm_actions alarm_names aliases allowed_headers allowed_methods allowed_origins
  attributes_require_verification_before_update auth auto_verified_attributes cached_methods capacity_provider_strategy
  capacity_providers client_id_list condition copy_action cors_rule cost_filter custom_error_response custom_header custom_response_body
  dimensions egress enabled_cloudwatch_logs_exports endpoint_configuration explicit_auth_flows expose_headers filter
  function_association ingress items load_balancer log_delivery_configuration log_destination_configs matching_event_types
  metric_query metrics notification ok_actions origin origin_group origin_ssl_protocols parameter port_range records
  recovery_mechanism regions replica requires_compatibilities resources response_header route_table_ids rule
  security_group_ids security_groups setting status_codes subject_alternative_names subnet_ids subnets
  subscriber_email_addresses supported_identity_providers target_group text_transformation transition user_group_ids user_ids
  username_attributes validation_record_fqdns values volume vpc_security_group_ids vpc_subnet_ids
  depends_on ignore_changes replace_triggered_by allowed_account_ids`.split(/\s+/),
);

/** The same in JSON within a text: policies, container definitions and dashboards. */
export const setsInJson: ReadonlySet<string> = new Set([
  ...["Statement", "Action", "NotAction", "Resource", "NotResource", "AWS", "Service", "Federated"],
  ...["dependsOn", "environment", "mountPoints", "portMappings", "secrets", "ulimits", "volumesFrom"],
  "widgets",
]);

/** Lists of these need no brackets where there is one thing in them. */
export const listsOfOne: ReadonlySet<string> = new Set([
  "Statement",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "AWS",
  "Service",
  "Federated",
]);

/** What tells elements of a set apart, whatever else changes in them. */
export const identities = ["Sid", "sid", "id", "name", "origin_id", "domain_name", "key", "title"] as const;
