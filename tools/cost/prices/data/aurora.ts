import { flat, type Price } from "../price";

/** Aurora PostgreSQL, and RDS Proxy. */
export const auroraPrices = {
  "aurora-acu": {
    usage: "AmazonRDS Aurora:ServerlessV2Usage",
    unit: "ACU-hour",
    figures: {
      "us-east-1": flat(0.12, "infracost"),
      "us-west-2": flat(0.12, "known"),
      "eu-west-1": flat(0.14, "tables"),
    },
  },
  "aurora-acu io-optimized": {
    usage: "AmazonRDS Aurora:ServerlessV2IOOptimizedUsage",
    unit: "ACU-hour",
    figures: {
      "us-east-1": flat(0.156, "known"),
      "us-west-2": flat(0.156, "known"),
      "eu-west-1": flat(0.19, "london"),
    },
  },
  "aurora-storage": {
    usage: "AmazonRDS Aurora:StorageUsage",
    unit: "GB-month",
    figures: {
      "us-east-1": flat(0.1, "infracost"),
      "us-west-2": flat(0.1, "known"),
      "eu-west-1": flat(0.11, "known"),
    },
  },
  "aurora-storage io-optimized": {
    usage: "AmazonRDS Aurora:IO-OptimizedStorageUsage",
    unit: "GB-month",
    figures: {
      "us-east-1": flat(0.225, "known"),
      "us-west-2": flat(0.225, "known"),
      "eu-west-1": flat(0.248, "known"),
    },
  },
  "aurora-io": {
    usage: "AmazonRDS Aurora:StorageIOUsage",
    unit: "million requests",
    figures: {
      "us-east-1": flat(0.2, "infracost"),
      "us-west-2": flat(0.2, "known"),
      "eu-west-1": flat(0.22, "known"),
    },
  },
  "aurora-replicated-io": {
    usage: "AmazonRDS Aurora:ReplicatedWriteIO",
    unit: "million requests",
    figures: {
      "us-east-1": flat(0.2, "known"),
      "us-west-2": flat(0.2, "known"),
      "eu-west-1": flat(0.22, "known"),
    },
  },
  "aurora-backup": {
    usage: "AmazonRDS Aurora:BackupUsage",
    unit: "GB-month",
    figures: {
      "us-east-1": flat(0.021, "infracost"),
      "us-west-2": flat(0.021, "known"),
      "eu-west-1": flat(0.022, "london"),
    },
  },
  "rds-proxy-acu": {
    usage: "AmazonRDS RDS:Proxy-ASv2-Usage",
    unit: "ACU-hour",
    figures: {
      "us-east-1": flat(0.015, "known"),
      "us-west-2": flat(0.015, "known"),
      "eu-west-1": flat(0.018, "london"),
    },
  },
} satisfies Readonly<Record<string, Price>>;
