import { flat, type Price } from "../price";

/** DocumentDB. */
export const documentDbPrices = {
  "docdb db.t3.medium": {
    usage: "AmazonDocDB InstanceUsage:db.t3.medium",
    unit: "hour",
    figures: { "us-east-1": flat(0.078, "infracost"), "us-west-2": flat(0.078, "known") },
  },
  "docdb db.t4g.medium": {
    usage: "AmazonDocDB InstanceUsage:db.t4g.medium",
    unit: "hour",
    figures: { "us-east-1": flat(0.07566, "known"), "us-west-2": flat(0.07566, "known") },
  },
  "docdb db.r6g.large": {
    usage: "AmazonDocDB InstanceUsage:db.r6g.large",
    unit: "hour",
    figures: { "us-east-1": flat(0.263, "known"), "us-west-2": flat(0.263, "known") },
  },
  "docdb-storage": {
    usage: "AmazonDocDB StorageUsage",
    unit: "GB-month",
    figures: { "us-east-1": flat(0.1, "infracost"), "us-west-2": flat(0.1, "known") },
  },
  "docdb-io": {
    usage: "AmazonDocDB StorageIOUsage",
    unit: "million requests",
    figures: { "us-east-1": flat(0.2, "infracost"), "us-west-2": flat(0.2, "known") },
  },
  "docdb-backup": {
    usage: "AmazonDocDB BackupUsage",
    unit: "GB-month",
    figures: { "us-east-1": flat(0.021, "infracost"), "us-west-2": flat(0.021, "known") },
  },
} satisfies Readonly<Record<string, Price>>;
