import { flat, type Price } from "../price";

/** ElastiCache for Redis OSS; Valkey costs a fifth less and is not in the table. */
export const cachePrices = {
  "cache.t4g.micro": {
    usage: "AmazonElastiCache NodeUsage:cache.t4g.micro, Redis",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.016, "tables"),
      "us-west-2": flat(0.016, "known"),
      "eu-west-1": flat(0.017, "known"),
      "me-south-1": flat(0.019, "ireland"),
    },
  },
  "cache.t4g.small": {
    usage: "AmazonElastiCache NodeUsage:cache.t4g.small, Redis",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.032, "tables"),
      "us-west-2": flat(0.032, "known"),
      "eu-west-1": flat(0.035, "known"),
      "me-south-1": flat(0.039, "ireland"),
    },
  },
  "cache.t4g.medium": {
    usage: "AmazonElastiCache NodeUsage:cache.t4g.medium, Redis",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.065, "tables"),
      "us-west-2": flat(0.065, "known"),
      "eu-west-1": flat(0.07, "known"),
      "me-south-1": flat(0.077, "ireland"),
    },
  },
  "cache.r7g.large": {
    usage: "AmazonElastiCache NodeUsage:cache.r7g.large, Redis",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.219, "tables"),
      "us-west-2": flat(0.219, "known"),
      "eu-west-1": flat(0.243, "known"),
    },
  },
  "cache.r7g.xlarge": {
    usage: "AmazonElastiCache NodeUsage:cache.r7g.xlarge, Redis",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.437, "tables"),
      "us-west-2": flat(0.437, "known"),
      "eu-west-1": flat(0.485, "known"),
    },
  },
  "cache.r7g.2xlarge": {
    usage: "AmazonElastiCache NodeUsage:cache.r7g.2xlarge, Redis",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.873, "tables"),
      "us-west-2": flat(0.873, "known"),
      "eu-west-1": flat(0.969, "known"),
    },
  },
  "cache-backup": {
    usage: "AmazonElastiCache BackupUsage",
    unit: "GB-month",
    figures: { everywhere: flat(0.085, "infracost") },
  },
} satisfies Readonly<Record<string, Price>>;
