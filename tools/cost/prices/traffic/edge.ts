import { flat, type Price, tiered } from "../price";

/** CloudFront, WAF, Route 53, Global Accelerator. Of CloudFront, 1 TB and ten million requests a month are free in an account. */
export const edgePrices = {
  /** To people in North America and Europe; from Bahrain, those in the Middle East. */
  "cloudfront-data": {
    usage: "AmazonCloudFront DataTransfer-Out-Bytes",
    unit: "GB",
    figures: {
      "us-east-1": tiered(
        "infracost",
        { upTo: 1024, usd: 0 },
        { upTo: 10240, usd: 0.085 },
        { upTo: 51200, usd: 0.08 },
        { upTo: 153600, usd: 0.06 },
        { upTo: 524288, usd: 0.04 },
        { usd: 0.03 },
      ),
      "us-west-2": tiered(
        "infracost",
        { upTo: 1024, usd: 0 },
        { upTo: 10240, usd: 0.085 },
        { upTo: 51200, usd: 0.08 },
        { upTo: 153600, usd: 0.06 },
        { upTo: 524288, usd: 0.04 },
        { usd: 0.03 },
      ),
      "eu-west-1": tiered(
        "infracost",
        { upTo: 1024, usd: 0 },
        { upTo: 10240, usd: 0.085 },
        { upTo: 51200, usd: 0.08 },
        { upTo: 153600, usd: 0.06 },
        { upTo: 524288, usd: 0.04 },
        { usd: 0.03 },
      ),
      "me-south-1": tiered(
        "infracost",
        { upTo: 1024, usd: 0 },
        { upTo: 10240, usd: 0.11 },
        { upTo: 51200, usd: 0.105 },
        { upTo: 153600, usd: 0.09 },
        { usd: 0.08 },
      ),
    },
  },
  "cloudfront-requests": {
    usage: "AmazonCloudFront Requests-Tier2-HTTPS",
    unit: "million requests",
    figures: {
      "us-east-1": tiered("infracost", { upTo: 10, usd: 0 }, { usd: 1 }),
      "us-west-2": tiered("infracost", { upTo: 10, usd: 0 }, { usd: 1 }),
      "eu-west-1": tiered("infracost", { upTo: 10, usd: 0 }, { usd: 1.2 }),
      "me-south-1": tiered("infracost", { upTo: 10, usd: 0 }, { usd: 1.2 }),
    },
  },
  "cloudfront-function": {
    usage: "AmazonCloudFront Executions-CloudFrontFunctions",
    unit: "million requests",
    figures: { everywhere: tiered("infracost", { upTo: 2, usd: 0 }, { usd: 0.1 }) },
  },
  "waf-acl": {
    usage: "awswaf WebACL",
    unit: "month",
    figures: { everywhere: flat(5, "infracost") },
  },
  "waf-rule": {
    usage: "awswaf Rule",
    unit: "month",
    figures: { everywhere: flat(1, "infracost") },
  },
  "waf-requests": {
    usage: "awswaf Request",
    unit: "million requests",
    figures: { everywhere: flat(0.6, "infracost") },
  },
  "hosted-zone": {
    usage: "AmazonRoute53 HostedZone",
    unit: "month",
    figures: { everywhere: flat(0.5, "infracost") },
  },
  "dns-queries": {
    usage: "AmazonRoute53 DNS-Queries",
    unit: "million queries",
    figures: { everywhere: flat(0.4, "infracost") },
  },
  /** Of an endpoint in AWS; 50 of these are free in an account. */
  "health-check": {
    usage: "AmazonRoute53 Health-Check-AWS",
    unit: "month",
    figures: { everywhere: flat(0.5, "infracost") },
  },
  /** HTTPS, faster requests, matched strings, measured latency: one each. */
  "health-check-option": {
    usage: "AmazonRoute53 Health-Check-Option-AWS",
    unit: "month",
    figures: { everywhere: flat(1, "infracost") },
  },
  accelerator: {
    usage: "AWSGlobalAccelerator Accelerator-Usage",
    unit: "hour",
    figures: { everywhere: flat(0.025, "infracost") },
  },
  "accelerator-data": {
    usage: "AWSGlobalAccelerator DT-Premium, within and between North America and Europe",
    unit: "GB",
    figures: { everywhere: flat(0.015, "infracost") },
  },
} satisfies Readonly<Record<string, Price>>;
