import { flat, type Price } from "../price";

/** CloudTrail, GuardDuty, Config, Security Hub, IAM Access Analyzer. */
export const auditPrices = {
  "trail-data-events": {
    usage: "AWSCloudTrail DataEventsRecorded",
    unit: "million events",
    figures: { everywhere: flat(1, "infracost") },
  },
  "guardduty-events": {
    usage: "AmazonGuardDuty PaidEventsAnalyzed",
    unit: "million events",
    figures: {
      "us-east-1": flat(4, "factualminds"),
      "us-west-2": flat(4, "known"),
      "eu-west-1": flat(4.4, "known"),
      "me-south-1": flat(4.84, "ireland"),
    },
  },
  "guardduty-flows": {
    usage: "AmazonGuardDuty PaidEventsAnalyzed-Bytes",
    unit: "GB",
    figures: {
      "us-east-1": flat(1, "factualminds"),
      "us-west-2": flat(1, "known"),
      "eu-west-1": flat(1.1, "known"),
      "me-south-1": flat(1.21, "ireland"),
    },
  },
  "guardduty-objects": {
    usage: "AmazonGuardDuty PaidS3DataEventsAnalyzed",
    unit: "million events",
    figures: { "us-east-1": flat(0.8, "known"), "us-west-2": flat(0.8, "known") },
  },
  "guardduty-logins": {
    usage: "AmazonGuardDuty PaidRDSvCPUMonitored",
    unit: "vCPU-month",
    figures: { "us-east-1": flat(1, "known"), "us-west-2": flat(1, "known") },
  },
  "guardduty-functions": {
    usage: "AmazonGuardDuty LambdaNetworkLogsAnalyzed-Bytes",
    unit: "GB",
    figures: { "us-east-1": flat(1, "known"), "us-west-2": flat(1, "known") },
  },
  "config-items": {
    usage: "AWSConfig ConfigurationItemRecorded",
    unit: "item",
    figures: { everywhere: flat(0.003, "infracost") },
  },
  "config-items daily": {
    usage: "AWSConfig ConfigurationItemRecordedDaily",
    unit: "item",
    figures: { everywhere: flat(0.012, "known") },
  },
  "config-evaluations": {
    usage: "AWSConfig ConfigRuleEvaluations",
    unit: "evaluation",
    figures: { everywhere: flat(0.001, "infracost") },
  },
  "securityhub-checks": {
    usage: "AWSSecurityHub PaidComplianceCheck",
    unit: "check",
    figures: { everywhere: flat(0.001, "known") },
  },
  "unused-access": {
    usage: "AWSIAMAccessAnalyzer UnusedAccessRole",
    unit: "role",
    figures: { everywhere: flat(0.2, "known") },
  },
} satisfies Readonly<Record<string, Price>>;
