import type { Statement } from "../../../security/policy";
import { actions } from "./actions";

/**
 * What builds an environment: networks, tasks, databases, names, and who watches them. Most of these actions know no names
 * before a thing is there: what keeps environments apart is the tag that all of their things have.
 */
export function build(): Statement[] {
  return [network, balancing, compute, databases, names, alarms, logs];
}

const network: Statement = {
  Sid: "BuildNetwork",
  Action: actions(
    "ec2",
    ...["AllocateAddress", "ReleaseAddress", "DisassociateAddress", "CreateTags", "DeleteTags"],
    ...[
      "CreateVpc",
      "DeleteVpc",
      "ModifyVpcAttribute",
      "CreateSubnet",
      "DeleteSubnet",
      "ModifySubnetAttribute",
    ],
    ...["CreateInternetGateway", "AttachInternetGateway", "DetachInternetGateway", "DeleteInternetGateway"],
    ...["CreateNatGateway", "DeleteNatGateway", "CreateFlowLogs", "DeleteFlowLogs"],
    ...["CreateRouteTable", "DeleteRouteTable", "*RouteTableAssociation", "AssociateRouteTable"],
    ...["DisassociateRouteTable", "CreateRoute", "ReplaceRoute", "DeleteRoute"],
    ...["CreateSecurityGroup", "DeleteSecurityGroup", "ModifySecurityGroupRules"],
    ...["AuthorizeSecurityGroup*", "RevokeSecurityGroup*", "UpdateSecurityGroupRuleDescriptions*"],
    ...["CreateVpcEndpoint", "ModifyVpcEndpoint", "DeleteVpcEndpoints"],
    ...["CreateVpcPeeringConnection", "AcceptVpcPeeringConnection", "DeleteVpcPeeringConnection"],
    "ModifyVpcPeeringConnectionOptions",
  ),
  Resource: "*",
};

const balancing: Statement = {
  Sid: "BuildLoadBalancers",
  Action: actions(
    "elasticloadbalancing",
    ...["AddTags", "RemoveTags", "AddListenerCertificates", "RemoveListenerCertificates"],
    ...["Create*", "Delete*", "Modify*", "Set*", "DeregisterTargets"],
  ),
  Resource: "*",
};

const compute: Statement = {
  Sid: "BuildServices",
  Action: [
    ...actions("ecs", "CreateCluster", "UpdateCluster", "UpdateClusterSettings", "DeleteCluster"),
    ...actions("ecs", "PutClusterCapacityProviders", "RegisterTaskDefinition", "DeregisterTaskDefinition"),
    ...actions("ecs", "CreateService", "UpdateService", "DeleteService", "TagResource", "UntagResource"),
    ...actions("application-autoscaling", "RegisterScalableTarget", "DeregisterScalableTarget"),
    ...actions(
      "application-autoscaling",
      "PutScalingPolicy",
      "DeleteScalingPolicy",
      "TagResource",
      "UntagResource",
    ),
  ],
  Resource: "*",
};

/** RDS, Aurora with its proxies, and DocumentDB, which is managed as RDS. */
const databases: Statement = {
  Sid: "BuildDatabases",
  Action: actions(
    "rds",
    ...["CreateDB*", "DeleteDB*", "ModifyDB*", "ResetDB*", "RebootDBInstance"],
    ...["CreateGlobalCluster", "ModifyGlobalCluster", "DeleteGlobalCluster", "RemoveFromGlobalCluster"],
    ...["AddTagsToResource", "RemoveTagsFromResource", "RegisterDBProxyTargets", "DeregisterDBProxyTargets"],
  ),
  Resource: "*",
};

/** Route 53 compares no tags: zones of other environments are closed to nobody here by them. */
const names: Statement = {
  Sid: "BuildNames",
  Action: [
    ...actions("acm", "RequestCertificate", "DeleteCertificate", "UpdateCertificateOptions"),
    ...actions("acm", "AddTagsToCertificate", "RemoveTagsFromCertificate"),
    ...actions("route53", "CreateHostedZone", "DeleteHostedZone", "UpdateHostedZoneComment"),
    ...actions("route53", "ChangeResourceRecordSets", "ChangeTagsForResource"),
    ...actions("route53", "CreateHealthCheck", "UpdateHealthCheck", "DeleteHealthCheck"),
    ...actions("route53", "CreateQueryLoggingConfig", "DeleteQueryLoggingConfig"),
    ...actions("route53", "*KeySigningKey", "EnableHostedZoneDNSSEC", "DisableHostedZoneDNSSEC"),
  ],
  Resource: "*",
};

const alarms: Statement = {
  Sid: "BuildAlarms",
  Action: [
    ...actions("cloudwatch", "PutMetricAlarm", "PutCompositeAlarm", "DeleteAlarms"),
    ...actions("cloudwatch", "PutDashboard", "DeleteDashboards", "TagResource", "UntagResource"),
    ...actions(
      "events",
      "PutRule",
      "DeleteRule",
      "PutTargets",
      "RemoveTargets",
      "TagResource",
      "UntagResource",
    ),
    ...actions("sns", "CreateTopic", "DeleteTopic", "SetTopicAttributes", "TagResource", "UntagResource"),
    ...actions("sns", "Subscribe", "Unsubscribe", "SetSubscriptionAttributes"),
  ],
  Resource: "*",
};

/** Logs of services that deliver into groups (flows, firewalls, queries, CloudFront) ask for policies and deliveries, too. */
const logs: Statement = {
  Sid: "BuildLogs",
  Action: actions(
    "logs",
    ...["CreateLogGroup", "DeleteLogGroup", "PutRetentionPolicy", "DeleteRetentionPolicy"],
    ...["AssociateKmsKey", "DisassociateKmsKey", "TagResource", "UntagResource"],
    ...["PutMetricFilter", "DeleteMetricFilter", "PutQueryDefinition", "DeleteQueryDefinition"],
    ...["PutSubscriptionFilter", "DeleteSubscriptionFilter", "PutResourcePolicy", "DeleteResourcePolicy"],
    ...["CreateLogDelivery", "UpdateLogDelivery", "DeleteLogDelivery", "CreateDelivery", "DeleteDelivery*"],
    ...["PutDelivery*", "UpdateDeliveryConfiguration"],
  ),
  Resource: "*",
};
