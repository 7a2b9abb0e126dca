import { flat, type Price, tiered } from "../price";

/** CloudWatch and X-Ray. */
export const observabilityPrices = {
  metric: {
    usage: "AmazonCloudWatch CW:MetricMonitorUsage",
    unit: "metric",
    figures: {
      everywhere: tiered(
        "signoz",
        { upTo: 10000, usd: 0.3 },
        { upTo: 250000, usd: 0.1 },
        { upTo: 1000000, usd: 0.05 },
        { usd: 0.02 },
      ),
    },
  },
  /** Per metric that an alarm looks at. */
  alarm: {
    usage: "AmazonCloudWatch CW:AlarmMonitorUsage",
    unit: "metric",
    figures: { everywhere: flat(0.1, "infracost") },
  },
  "alarm high-resolution": {
    usage: "AmazonCloudWatch CW:HighResAlarmMonitorUsage",
    unit: "metric",
    figures: { everywhere: flat(0.3, "infracost") },
  },
  "alarm composite": {
    usage: "AmazonCloudWatch CW:CompositeAlarmMonitorUsage",
    unit: "alarm",
    figures: { everywhere: flat(0.5, "known") },
  },
  dashboard: {
    usage: "AmazonCloudWatch DashboardsUsageHour",
    unit: "dashboard",
    figures: { everywhere: flat(3, "infracost") },
  },
  logs: {
    usage: "AmazonCloudWatch DataProcessing-Bytes",
    unit: "GB",
    figures: {
      "us-east-1": flat(0.5, "infracost"),
      "us-west-2": flat(0.5, "known"),
      "eu-west-1": flat(0.57, "known"),
      "me-south-1": flat(0.63, "ireland"),
    },
  },
  "logs vended": {
    usage: "AmazonCloudWatch VendedLog-Bytes",
    unit: "GB",
    figures: {
      "us-east-1": tiered(
        "known",
        { upTo: 10240, usd: 0.5 },
        { upTo: 30720, usd: 0.25 },
        { upTo: 51200, usd: 0.1 },
        { usd: 0.05 },
      ),
      "us-west-2": tiered(
        "known",
        { upTo: 10240, usd: 0.5 },
        { upTo: 30720, usd: 0.25 },
        { upTo: 51200, usd: 0.1 },
        { usd: 0.05 },
      ),
      "eu-west-1": tiered(
        "known",
        { upTo: 10240, usd: 0.57 },
        { upTo: 30720, usd: 0.285 },
        { upTo: 51200, usd: 0.114 },
        { usd: 0.057 },
      ),
      "me-south-1": tiered(
        "ireland",
        { upTo: 10240, usd: 0.63 },
        { upTo: 30720, usd: 0.315 },
        { upTo: 51200, usd: 0.126 },
        { usd: 0.063 },
      ),
    },
  },
  "logs infrequent-access": {
    usage: "AmazonCloudWatch DataProcessingIA-Bytes",
    unit: "GB",
    figures: {
      "us-east-1": flat(0.25, "known"),
      "us-west-2": flat(0.25, "known"),
      "eu-west-1": flat(0.285, "known"),
      "me-south-1": flat(0.315, "ireland"),
    },
  },
  "logs-kept": {
    usage: "AmazonCloudWatch TimedStorage-ByteHrs",
    unit: "GB-month",
    figures: {
      "us-east-1": flat(0.03, "infracost"),
      "us-west-2": flat(0.03, "known"),
      "eu-west-1": flat(0.03, "known"),
      "me-south-1": flat(0.033, "ireland"),
    },
  },
  "canary-runs": {
    usage: "AmazonCloudWatch CW:Canary-runs",
    unit: "run",
    figures: {
      "us-east-1": flat(0.0012, "known"),
      "us-west-2": flat(0.0012, "known"),
      "eu-west-1": flat(0.0012, "known"),
      "me-south-1": flat(0.0013, "ireland"),
    },
  },
  /** A canary is a Lambda function that AWS runs in the account. */
  "canary-seconds": {
    usage: "AWSLambda Lambda-GB-Second",
    unit: "GB-second",
    figures: {
      "us-east-1": flat(0.0000166667, "infracost"),
      "us-west-2": flat(0.0000166667, "tables"),
      "eu-west-1": flat(0.0000166667, "tables"),
      "me-south-1": flat(0.0000206667, "tables"),
    },
  },
  traces: {
    usage: "AWSXRay XRay-TracesStored",
    unit: "million traces",
    figures: { everywhere: tiered("xray", { upTo: 0.1, usd: 0 }, { usd: 5 }) },
  },
  "traces-insights": {
    usage: "AWSXRay XRay-TracesAnalyzed",
    unit: "million traces",
    figures: { everywhere: flat(1, "xray") },
  },
} satisfies Readonly<Record<string, Price>>;
