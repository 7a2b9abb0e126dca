/** What the AWS provider asks for to change a resource of a type, and to read it again; by hand, from its code and its errors. */
export interface ProviderActions {
  readonly change: readonly string[];
  readonly read: readonly string[];
}

/** `service  changing actions | reading actions`, by type without `aws_`. */
const table: Readonly<Record<string, string>> = {
  acm_certificate:
    "acm RequestCertificate DeleteCertificate AddTagsToCertificate | DescribeCertificate ListTagsForCertificate",
  acm_certificate_validation: "acm | DescribeCertificate",
  appautoscaling_policy:
    "application-autoscaling PutScalingPolicy DeleteScalingPolicy | DescribeScalingPolicies",
  appautoscaling_target:
    "application-autoscaling RegisterScalableTarget DeregisterScalableTarget TagResource | DescribeScalableTargets ListTagsForResource",
  backup_plan:
    "backup CreateBackupPlan UpdateBackupPlan DeleteBackupPlan TagResource | GetBackupPlan ListTags",
  backup_selection: "backup CreateBackupSelection DeleteBackupSelection | GetBackupSelection",
  backup_vault: "backup CreateBackupVault DeleteBackupVault TagResource | DescribeBackupVault ListTags",
  backup_vault_policy:
    "backup PutBackupVaultAccessPolicy DeleteBackupVaultAccessPolicy | GetBackupVaultAccessPolicy",
  budgets_budget: "budgets ModifyBudget TagResource | ViewBudget ListTagsForResource",
  cloudfront_cache_policy:
    "cloudfront CreateCachePolicy UpdateCachePolicy DeleteCachePolicy | GetCachePolicy",
  cloudfront_distribution:
    "cloudfront CreateDistribution UpdateDistribution DeleteDistribution TagResource | GetDistribution ListTagsForResource",
  cloudfront_function:
    "cloudfront CreateFunction UpdateFunction PublishFunction DeleteFunction | DescribeFunction GetFunction",
  cloudfront_key_group: "cloudfront CreateKeyGroup UpdateKeyGroup DeleteKeyGroup | GetKeyGroup",
  cloudfront_origin_access_control:
    "cloudfront CreateOriginAccessControl UpdateOriginAccessControl DeleteOriginAccessControl | GetOriginAccessControl",
  cloudfront_public_key: "cloudfront CreatePublicKey UpdatePublicKey DeletePublicKey | GetPublicKey",
  cloudfront_response_headers_policy:
    "cloudfront CreateResponseHeadersPolicy UpdateResponseHeadersPolicy DeleteResponseHeadersPolicy | GetResponseHeadersPolicy",
  cloudfront_vpc_origin:
    "cloudfront CreateVpcOrigin UpdateVpcOrigin DeleteVpcOrigin TagResource | GetVpcOrigin ListTagsForResource",
  cloudwatch_composite_alarm:
    "cloudwatch PutCompositeAlarm DeleteAlarms TagResource | DescribeAlarms ListTagsForResource",
  cloudwatch_dashboard: "cloudwatch PutDashboard DeleteDashboards | GetDashboard",
  cloudwatch_event_rule: "events PutRule DeleteRule TagResource | DescribeRule ListTagsForResource",
  cloudwatch_event_target: "events PutTargets RemoveTargets | ListTargetsByRule",
  cloudwatch_log_delivery:
    "logs CreateDelivery DeleteDelivery UpdateDeliveryConfiguration TagResource | GetDelivery ListTagsForResource",
  cloudwatch_log_delivery_destination:
    "logs PutDeliveryDestination DeleteDeliveryDestination | GetDeliveryDestination ListTagsForResource",
  cloudwatch_log_delivery_source:
    "logs PutDeliverySource DeleteDeliverySource | GetDeliverySource ListTagsForResource",
  cloudwatch_log_group:
    "logs CreateLogGroup DeleteLogGroup PutRetentionPolicy AssociateKmsKey TagResource | DescribeLogGroups ListTagsForResource",
  cloudwatch_log_metric_filter: "logs PutMetricFilter DeleteMetricFilter | DescribeMetricFilters",
  cloudwatch_log_resource_policy: "logs PutResourcePolicy DeleteResourcePolicy | DescribeResourcePolicies",
  cloudwatch_metric_alarm:
    "cloudwatch PutMetricAlarm DeleteAlarms TagResource | DescribeAlarms ListTagsForResource",
  cloudwatch_query_definition: "logs PutQueryDefinition DeleteQueryDefinition | DescribeQueryDefinitions",
  cognito_user_group: "cognito-idp CreateGroup UpdateGroup DeleteGroup | GetGroup",
  cognito_user_pool:
    "cognito-idp CreateUserPool UpdateUserPool DeleteUserPool SetUserPoolMfaConfig TagResource | DescribeUserPool GetUserPoolMfaConfig",
  cognito_user_pool_client:
    "cognito-idp CreateUserPoolClient UpdateUserPoolClient DeleteUserPoolClient | DescribeUserPoolClient",
  db_instance:
    "rds CreateDBInstance ModifyDBInstance DeleteDBInstance AddTagsToResource | DescribeDBInstances ListTagsForResource",
  db_parameter_group:
    "rds CreateDBParameterGroup ModifyDBParameterGroup ResetDBParameterGroup DeleteDBParameterGroup | DescribeDBParameterGroups DescribeDBParameters",
  db_proxy: "rds CreateDBProxy ModifyDBProxy DeleteDBProxy | DescribeDBProxies",
  db_proxy_default_target_group: "rds ModifyDBProxyTargetGroup | DescribeDBProxyTargetGroups",
  db_proxy_endpoint:
    "rds CreateDBProxyEndpoint ModifyDBProxyEndpoint DeleteDBProxyEndpoint | DescribeDBProxyEndpoints",
  db_proxy_target: "rds RegisterDBProxyTargets DeregisterDBProxyTargets | DescribeDBProxyTargets",
  db_subnet_group: "rds CreateDBSubnetGroup ModifyDBSubnetGroup DeleteDBSubnetGroup | DescribeDBSubnetGroups",
  default_security_group:
    "ec2 RevokeSecurityGroupIngress RevokeSecurityGroupEgress CreateTags | DescribeSecurityGroups",
  docdb_cluster: "rds CreateDBCluster ModifyDBCluster DeleteDBCluster | DescribeDBClusters",
  docdb_cluster_instance: "rds CreateDBInstance ModifyDBInstance DeleteDBInstance | DescribeDBInstances",
  docdb_cluster_parameter_group:
    "rds CreateDBClusterParameterGroup ModifyDBClusterParameterGroup DeleteDBClusterParameterGroup | DescribeDBClusterParameterGroups",
  docdb_subnet_group:
    "rds CreateDBSubnetGroup ModifyDBSubnetGroup DeleteDBSubnetGroup | DescribeDBSubnetGroups",
  ecs_cluster:
    "ecs CreateCluster UpdateCluster DeleteCluster TagResource | DescribeClusters ListTagsForResource",
  ecs_cluster_capacity_providers: "ecs PutClusterCapacityProviders | DescribeClusters",
  ecs_service: "ecs CreateService UpdateService DeleteService | DescribeServices",
  ecs_task_definition: "ecs RegisterTaskDefinition DeregisterTaskDefinition | DescribeTaskDefinition",
  eip: "ec2 AllocateAddress ReleaseAddress DisassociateAddress CreateTags | DescribeAddresses DescribeAddressesAttribute",
  elasticache_parameter_group:
    "elasticache CreateCacheParameterGroup ModifyCacheParameterGroup DeleteCacheParameterGroup | DescribeCacheParameterGroups",
  elasticache_replication_group:
    "elasticache CreateReplicationGroup ModifyReplicationGroup IncreaseReplicaCount DeleteReplicationGroup | DescribeReplicationGroups DescribeCacheClusters ListTagsForResource",
  elasticache_subnet_group:
    "elasticache CreateCacheSubnetGroup ModifyCacheSubnetGroup DeleteCacheSubnetGroup | DescribeCacheSubnetGroups",
  elasticache_user: "elasticache CreateUser ModifyUser DeleteUser | DescribeUsers",
  elasticache_user_group: "elasticache CreateUserGroup ModifyUserGroup DeleteUserGroup | DescribeUserGroups",
  flow_log: "ec2 CreateFlowLogs DeleteFlowLogs | DescribeFlowLogs",
  globalaccelerator_accelerator:
    "globalaccelerator CreateAccelerator UpdateAccelerator UpdateAcceleratorAttributes DeleteAccelerator | DescribeAccelerator DescribeAcceleratorAttributes",
  globalaccelerator_endpoint_group:
    "globalaccelerator CreateEndpointGroup UpdateEndpointGroup DeleteEndpointGroup | DescribeEndpointGroup",
  globalaccelerator_listener:
    "globalaccelerator CreateListener UpdateListener DeleteListener | DescribeListener",
  iam_role:
    "iam CreateRole UpdateAssumeRolePolicy PutRolePermissionsBoundary TagRole DeleteRole | GetRole ListRolePolicies ListAttachedRolePolicies ListInstanceProfilesForRole",
  iam_role_policy: "iam PutRolePolicy DeleteRolePolicy | GetRolePolicy",
  iam_role_policy_attachment: "iam AttachRolePolicy DetachRolePolicy | ListAttachedRolePolicies",
  internet_gateway:
    "ec2 CreateInternetGateway AttachInternetGateway DetachInternetGateway DeleteInternetGateway | DescribeInternetGateways",
  kms_alias: "kms CreateAlias UpdateAlias DeleteAlias | ListAliases",
  kms_key:
    "kms CreateKey PutKeyPolicy EnableKeyRotation ScheduleKeyDeletion TagResource | DescribeKey GetKeyPolicy GetKeyRotationStatus ListResourceTags",
  lb: "elasticloadbalancing CreateLoadBalancer ModifyLoadBalancerAttributes SetSecurityGroups DeleteLoadBalancer AddTags | DescribeLoadBalancers DescribeLoadBalancerAttributes DescribeTags",
  lb_listener:
    "elasticloadbalancing CreateListener ModifyListener DeleteListener | DescribeListeners DescribeListenerAttributes",
  lb_listener_rule: "elasticloadbalancing CreateRule ModifyRule SetRulePriorities DeleteRule | DescribeRules",
  lb_target_group:
    "elasticloadbalancing CreateTargetGroup ModifyTargetGroup ModifyTargetGroupAttributes DeleteTargetGroup | DescribeTargetGroups DescribeTargetGroupAttributes",
  nat_gateway: "ec2 CreateNatGateway DeleteNatGateway | DescribeNatGateways",
  rds_cluster:
    "rds CreateDBCluster ModifyDBCluster DeleteDBCluster | DescribeDBClusters DescribeGlobalClusters",
  rds_cluster_instance: "rds CreateDBInstance ModifyDBInstance DeleteDBInstance | DescribeDBInstances",
  rds_cluster_parameter_group:
    "rds CreateDBClusterParameterGroup ModifyDBClusterParameterGroup DeleteDBClusterParameterGroup | DescribeDBClusterParameterGroups DescribeDBClusterParameters",
  rds_global_cluster:
    "rds CreateGlobalCluster ModifyGlobalCluster RemoveFromGlobalCluster DeleteGlobalCluster | DescribeGlobalClusters",
  route: "ec2 CreateRoute ReplaceRoute DeleteRoute | DescribeRouteTables",
  route53_health_check:
    "route53 CreateHealthCheck UpdateHealthCheck DeleteHealthCheck | GetHealthCheck ListTagsForResource",
  route53_hosted_zone_dnssec: "route53 EnableHostedZoneDNSSEC DisableHostedZoneDNSSEC | GetDNSSEC",
  route53_key_signing_key:
    "route53 CreateKeySigningKey ActivateKeySigningKey DeactivateKeySigningKey DeleteKeySigningKey | GetDNSSEC",
  route53_query_log: "route53 CreateQueryLoggingConfig DeleteQueryLoggingConfig | GetQueryLoggingConfig",
  route53_record: "route53 ChangeResourceRecordSets | ListResourceRecordSets GetChange GetHostedZone",
  route53_zone:
    "route53 CreateHostedZone UpdateHostedZoneComment DeleteHostedZone ChangeTagsForResource | GetHostedZone ListTagsForResource ListResourceRecordSets",
  route_table: "ec2 CreateRouteTable DeleteRouteTable | DescribeRouteTables",
  route_table_association:
    "ec2 AssociateRouteTable DisassociateRouteTable ReplaceRouteTableAssociation | DescribeRouteTables",
  s3_bucket:
    "s3 CreateBucket DeleteBucket PutBucketTagging | ListBucket GetBucketTagging GetBucketVersioning GetAccelerateConfiguration GetBucketRequestPayment GetBucketObjectLockConfiguration",
  s3_bucket_cors_configuration: "s3 PutBucketCORS | GetBucketCORS",
  s3_bucket_lifecycle_configuration: "s3 PutLifecycleConfiguration | GetLifecycleConfiguration",
  s3_bucket_logging: "s3 PutBucketLogging | GetBucketLogging",
  s3_bucket_metric: "s3 PutMetricsConfiguration | GetMetricsConfiguration",
  s3_bucket_ownership_controls: "s3 PutBucketOwnershipControls | GetBucketOwnershipControls",
  s3_bucket_policy: "s3 PutBucketPolicy DeleteBucketPolicy | GetBucketPolicy",
  s3_bucket_public_access_block: "s3 PutBucketPublicAccessBlock | GetBucketPublicAccessBlock",
  s3_bucket_replication_configuration: "s3 PutReplicationConfiguration | GetReplicationConfiguration",
  s3_bucket_server_side_encryption_configuration:
    "s3 PutEncryptionConfiguration | GetEncryptionConfiguration",
  s3_bucket_versioning: "s3 PutBucketVersioning | GetBucketVersioning",
  s3_object:
    "s3 PutObject PutObjectTagging DeleteObject DeleteObjectVersion ListBucketVersions | GetObject GetObjectTagging",
  scheduler_schedule: "scheduler CreateSchedule UpdateSchedule DeleteSchedule | GetSchedule",
  scheduler_schedule_group:
    "scheduler CreateScheduleGroup DeleteScheduleGroup TagResource | GetScheduleGroup ListTagsForResource",
  secretsmanager_secret:
    "secretsmanager CreateSecret UpdateSecret DeleteSecret TagResource ReplicateSecretToRegions | DescribeSecret GetResourcePolicy",
  secretsmanager_secret_rotation: "secretsmanager RotateSecret CancelRotateSecret | DescribeSecret",
  secretsmanager_secret_version:
    "secretsmanager PutSecretValue GetSecretValue UpdateSecretVersionStage | ListSecretVersionIds",
  security_group:
    "ec2 CreateSecurityGroup DeleteSecurityGroup CreateTags | DescribeSecurityGroups DescribeNetworkInterfaces",
  ses_domain_identity_verification: "ses | GetIdentityVerificationAttributes",
  ses_template: "ses CreateTemplate UpdateTemplate DeleteTemplate | GetTemplate",
  sesv2_configuration_set:
    "ses CreateConfigurationSet PutConfigurationSetSendingOptions DeleteConfigurationSet TagResource | GetConfigurationSet ListTagsForResource",
  sesv2_configuration_set_event_destination:
    "ses CreateConfigurationSetEventDestination UpdateConfigurationSetEventDestination DeleteConfigurationSetEventDestination | GetConfigurationSetEventDestinations",
  sesv2_email_identity:
    "ses CreateEmailIdentity PutEmailIdentityConfigurationSetAttributes DeleteEmailIdentity | GetEmailIdentity ListTagsForResource",
  sesv2_email_identity_feedback_attributes: "ses PutEmailIdentityFeedbackAttributes | GetEmailIdentity",
  sesv2_email_identity_mail_from_attributes: "ses PutEmailIdentityMailFromAttributes | GetEmailIdentity",
  sns_topic:
    "sns CreateTopic SetTopicAttributes DeleteTopic TagResource | GetTopicAttributes ListTagsForResource",
  sns_topic_policy: "sns SetTopicAttributes | GetTopicAttributes",
  sns_topic_subscription: "sns Subscribe Unsubscribe SetSubscriptionAttributes | GetSubscriptionAttributes",
  sqs_queue: "sqs CreateQueue SetQueueAttributes DeleteQueue TagQueue | GetQueueAttributes ListQueueTags",
  sqs_queue_policy: "sqs SetQueueAttributes | GetQueueAttributes",
  sqs_queue_redrive_allow_policy: "sqs SetQueueAttributes | GetQueueAttributes",
  ssm_parameter:
    "ssm PutParameter DeleteParameter AddTagsToResource | GetParameter DescribeParameters ListTagsForResource",
  subnet: "ec2 CreateSubnet ModifySubnetAttribute DeleteSubnet | DescribeSubnets",
  synthetics_canary:
    "synthetics CreateCanary UpdateCanary StartCanary StopCanary DeleteCanary TagResource | GetCanary",
  vpc: "ec2 CreateVpc ModifyVpcAttribute DeleteVpc | DescribeVpcs DescribeVpcAttribute DescribeNetworkAcls DescribeRouteTables",
  vpc_endpoint:
    "ec2 CreateVpcEndpoint ModifyVpcEndpoint DeleteVpcEndpoints | DescribeVpcEndpoints DescribePrefixLists",
  vpc_peering_connection:
    "ec2 CreateVpcPeeringConnection DeleteVpcPeeringConnection | DescribeVpcPeeringConnections",
  vpc_peering_connection_accepter: "ec2 AcceptVpcPeeringConnection | DescribeVpcPeeringConnections",
  vpc_peering_connection_options: "ec2 ModifyVpcPeeringConnectionOptions | DescribeVpcPeeringConnections",
  vpc_security_group_egress_rule:
    "ec2 AuthorizeSecurityGroupEgress ModifySecurityGroupRules RevokeSecurityGroupEgress | DescribeSecurityGroupRules",
  vpc_security_group_ingress_rule:
    "ec2 AuthorizeSecurityGroupIngress ModifySecurityGroupRules RevokeSecurityGroupIngress | DescribeSecurityGroupRules",
  wafv2_ip_set: "wafv2 CreateIPSet UpdateIPSet DeleteIPSet | GetIPSet",
  wafv2_web_acl: "wafv2 CreateWebACL UpdateWebACL DeleteWebACL TagResource | GetWebACL ListTagsForResource",
  wafv2_web_acl_association: "wafv2 AssociateWebACL DisassociateWebACL | GetWebACLForResource",
  wafv2_web_acl_logging_configuration:
    "wafv2 PutLoggingConfiguration DeleteLoggingConfiguration | GetLoggingConfiguration",
  xray_group: "xray CreateGroup UpdateGroup DeleteGroup TagResource | GetGroup ListTagsForResource",
  xray_sampling_rule:
    "xray CreateSamplingRule UpdateSamplingRule DeleteSamplingRule TagResource | GetSamplingRules ListTagsForResource",
  // of accounts and states, which people apply
  accessanalyzer_analyzer: "access-analyzer | GetAnalyzer",
  ce_anomaly_monitor: "ce | GetAnomalyMonitors",
  cloudtrail: "cloudtrail | DescribeTrails GetTrailStatus GetEventSelectors ListTags",
  ebs_encryption_by_default: "ec2 | GetEbsEncryptionByDefault",
  ecr_lifecycle_policy: "ecr | GetLifecyclePolicy",
  ecr_replication_configuration: "ecr | DescribeRegistry",
  ecr_repository: "ecr | DescribeRepositories ListTagsForResource",
  guardduty_detector: "guardduty | GetDetector ListTagsForResource",
  guardduty_detector_feature: "guardduty | GetDetector",
  iam_account_password_policy: "iam | GetAccountPasswordPolicy",
  iam_openid_connect_provider: "iam | GetOpenIDConnectProvider",
  iam_policy: "iam | GetPolicy GetPolicyVersion",
  s3_account_public_access_block: "s3 | GetAccountPublicAccessBlock",
};

/** The actions that a type needs; undefined where nobody has written them down. */
export function providerActions(type: string): ProviderActions | undefined {
  const row = table[type.replace(/^aws_/, "")];
  if (row === undefined) {
    return undefined;
  }
  const [changing = "", reading = ""] = row.split("|");
  const [service = "", ...change] = changing.trim().split(/\s+/);
  const named = (names: readonly string[]) => names.map((name) => `${service}:${name}`);
  return { change: named(change), read: named(reading.trim().split(/\s+/)) };
}

/** What reading data sources asks for. */
export const dataActions: Readonly<Record<string, string>> = {
  aws_ec2_managed_prefix_list: "ec2:GetManagedPrefixListEntries",
  aws_security_groups: "ec2:DescribeSecurityGroups",
  aws_ssm_parameter: "ssm:GetParameter",
  aws_vpc_security_group_rules: "ec2:DescribeSecurityGroupRules",
};
