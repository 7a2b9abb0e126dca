/**
 * GuardDuty's paid additions to what it reads of CloudTrail, VPC flow and DNS logs, by the name that pages of data give
 * them. A new detector has all of them turned on, but for agents in workloads, which are not here.
 * Source: GuardDuty API reference, CreateDetector, DetectorFeatureConfiguration.
 */
export const protectionPlans = {
  /** What is read and written in buckets. Cost: $0.80 per million events. */
  buckets: "S3_DATA_EVENTS",
  /** Who logs in to RDS and Aurora. Cost: $1.00 per virtual CPU, $0.25 per ACU of Aurora Serverless, a month. */
  "database-logins": "RDS_LOGIN_EVENTS",
  /** Whom functions talk to. Cost: $1.00 per GB. */
  functions: "LAMBDA_NETWORK_LOGS",
  /** What is asked of clusters of Kubernetes. Cost: $1.60 per million events. */
  kubernetes: "EKS_AUDIT_LOGS",
  /** Volumes of instances that behave oddly are searched. Cost: $0.03 per GB. */
  volumes: "EBS_MALWARE_PROTECTION",
} as const;

export type ProtectionPlan = keyof typeof protectionPlans;

export const protectionPlanNames = Object.keys(protectionPlans) as ProtectionPlan[];
