import type { Asked } from "./metric-dimensions";

/** The statistics that make sense of a metric, by its name. */
type Told = Readonly<Record<string, string>>;

/** Of several instances the one that is in trouble tells. */
const cluster: Told = {
  CPUUtilization: "Maximum",
  DatabaseConnections: "Maximum",
  FreeableMemory: "Minimum",
  ReadLatency: "Maximum",
  WriteLatency: "Maximum",
};

/**
 * What AWS's guides say of the metrics that are asked for: by which dimensions a namespace tells them, all of which must be
 * given, and which statistic says something of them. CloudWatch takes any other question, too, and answers with nothing.
 */
const documented: Readonly<Record<string, Readonly<Record<string, Told>>>> = {
  // ECS Developer Guide, "Amazon ECS CloudWatch metrics"
  "AWS/ECS": { "ClusterName ServiceName": { CPUUtilization: "Average", MemoryUtilization: "Average" } },
  // ECS Developer Guide, "Container Insights metrics"; gauges of a service as a whole
  "ECS/ContainerInsights": {
    "ClusterName ServiceName": {
      RunningTaskCount: "Average",
      DesiredTaskCount: "Average",
      PendingTaskCount: "Average",
      DeploymentCount: "Average",
    },
  },
  // Elastic Load Balancing, "CloudWatch metrics for your Application Load Balancer"; "the most useful statistic is Sum" of counts
  "AWS/ApplicationELB": {
    LoadBalancer: { HTTPCode_ELB_5XX_Count: "Sum", RequestCount: "Sum" },
    "LoadBalancer TargetGroup": {
      HTTPCode_Target_4XX_Count: "Sum",
      HTTPCode_Target_5XX_Count: "Sum",
      RequestCount: "Sum",
      TargetResponseTime: "Average p95 p99",
      HealthyHostCount: "Maximum",
      UnHealthyHostCount: "Maximum",
    },
  },
  // VPC User Guide, "NAT gateway metrics and dimensions"; "the most useful statistic is Sum"
  "AWS/NATGateway": {
    NatGatewayId: {
      ErrorPortAllocation: "Sum",
      PacketsDropCount: "Sum",
      BytesOutToDestination: "Sum",
      BytesInFromDestination: "Sum",
    },
  },
  // S3 User Guide, "Amazon S3 request metrics in CloudWatch"
  "AWS/S3": {
    "BucketName FilterId": {
      AllRequests: "Sum",
      "4xxErrors": "Sum",
      "5xxErrors": "Sum",
      FirstByteLatency: "Average",
    },
  },
  // RDS User Guide, "Amazon CloudWatch instance-level metrics"; Aurora User Guide, "Amazon CloudWatch metrics for Amazon Aurora",
  // "Monitoring RDS Proxy metrics"
  "AWS/RDS": {
    DBInstanceIdentifier: {
      CPUUtilization: "Average",
      DatabaseConnections: "Maximum",
      FreeableMemory: "Minimum",
      FreeStorageSpace: "Minimum",
      ReadLatency: "Average",
      WriteLatency: "Average",
      DBLoad: "Average",
    },
    DBClusterIdentifier: {
      ...cluster,
      ServerlessDatabaseCapacity: "Maximum",
      ACUUtilization: "Maximum",
      AuroraGlobalDBReplicationLag: "Maximum",
    },
    "DBClusterIdentifier Role": { AuroraReplicaLag: "Maximum" },
    ProxyName: { DatabaseConnectionsBorrowLatency: "Average" },
  },
  // DocumentDB Developer Guide, "Monitoring Amazon DocumentDB with CloudWatch"
  "AWS/DocDB": {
    DBClusterIdentifier: cluster,
    "DBClusterIdentifier Role": { DBInstanceReplicaLag: "Maximum" },
  },
  // ElastiCache User Guide, "Metrics for Valkey and Redis OSS"
  "AWS/ElastiCache": {
    "CacheClusterId CacheNodeId": {
      CPUUtilization: "Average",
      EngineCPUUtilization: "Average",
      DatabaseMemoryUsagePercentage: "Maximum",
      CurrConnections: "Maximum",
      Evictions: "Sum",
      ReplicationLag: "Maximum",
    },
  },
  // SQS Developer Guide, "Available CloudWatch metrics for Amazon SQS"
  "AWS/SQS": {
    QueueName: { ApproximateAgeOfOldestMessage: "Maximum", ApproximateNumberOfMessagesVisible: "Maximum" },
  },
  // SES Developer Guide, "Creating reputation monitoring alarms", "Monitoring email sending using event publishing"
  "AWS/SES": {
    "ses:configuration-set": {
      "Reputation.BounceRate": "Maximum",
      "Reputation.ComplaintRate": "Maximum",
      Send: "Sum",
      Delivery: "Sum",
      Bounce: "Sum",
      Complaint: "Sum",
    },
  },
  // CloudFront Developer Guide, "Getting metrics using the API": the region is always Global; rates are averages
  "AWS/CloudFront": {
    "DistributionId Region": {
      Requests: "Sum",
      BytesDownloaded: "Sum",
      "4xxErrorRate": "Average",
      "5xxErrorRate": "Average",
    },
  },
  // WAF Developer Guide, "AWS WAF metrics and dimensions": the region is required, except for those of CloudFront
  "AWS/WAFV2": {
    "Region Rule WebACL": { BlockedRequests: "Sum" },
    "Rule WebACL": { BlockedRequests: "Sum" },
  },
  // CloudWatch User Guide, "CloudWatch metrics published by canaries"
  CloudWatchSynthetics: { CanaryName: { SuccessPercent: "Average", Duration: "Average" } },
  // ACM User Guide, "Supported CloudWatch metrics"
  "AWS/CertificateManager": { CertificateArn: { DaysToExpiry: "Minimum" } },
  // Route 53 Developer Guide, "Monitoring health checks using CloudWatch", "Monitoring hosted zones using Amazon CloudWatch"
  "AWS/Route53": {
    HealthCheckId: { HealthCheckStatus: "Minimum" },
    HostedZoneId: { DNSSECInternalFailure: "Maximum", DNSSECKeySigningKeysNeedingAction: "Maximum" },
  },
};

/** A question to CloudWatch. */
export interface Question extends Pick<Asked, "namespace" | "name" | "dimensions"> {
  readonly statistic: string;
}

/** Why CloudWatch has no answer to a question about a metric of AWS's own; nothing where it has one. */
export function unanswered({ namespace, name, dimensions, statistic }: Question): string[] {
  const by = Object.keys(dimensions).sort().join(" ");
  const sets = documented[namespace];
  const statistics = sets?.[by]?.[name];
  if (sets === undefined || statistics?.split(" ").includes(statistic)) {
    return [];
  }
  return statistics === undefined
    ? [`${namespace} tells no ${name} by ${by}`]
    : [`the ${statistic} of ${name} by ${by} says nothing; use ${statistics}`];
}
