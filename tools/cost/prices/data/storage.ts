import { flat, type Price, tiered } from "../price";

/** S3; what AWS Backup copies of a database costs as its own backups do. */
export const storagePrices = {
  "s3-standard": {
    usage: "AmazonS3 TimedStorage-ByteHrs",
    unit: "GB-month",
    figures: {
      "us-east-1": tiered(
        "infracost",
        { upTo: 51200, usd: 0.023 },
        { upTo: 512000, usd: 0.022 },
        { usd: 0.021 },
      ),
      "us-west-2": tiered(
        "tables",
        { upTo: 51200, usd: 0.023 },
        { upTo: 512000, usd: 0.022 },
        { usd: 0.021 },
      ),
      "eu-west-1": tiered(
        "tables",
        { upTo: 51200, usd: 0.023 },
        { upTo: 512000, usd: 0.022 },
        { usd: 0.021 },
      ),
      "me-south-1": tiered(
        "bahrain",
        { upTo: 51200, usd: 0.025 },
        { upTo: 512000, usd: 0.024 },
        { usd: 0.023 },
      ),
    },
  },
  "s3-writes": {
    usage: "AmazonS3 Requests-Tier1",
    unit: "thousand requests",
    figures: {
      "us-east-1": flat(0.005, "infracost"),
      "us-west-2": flat(0.005, "tables"),
      "eu-west-1": flat(0.005, "tables"),
      "me-south-1": flat(0.0055, "ireland"),
    },
  },
  "s3-reads": {
    usage: "AmazonS3 Requests-Tier2",
    unit: "thousand requests",
    figures: {
      "us-east-1": flat(0.0004, "infracost"),
      "us-west-2": flat(0.0004, "tables"),
      "eu-west-1": flat(0.0004, "tables"),
      "me-south-1": flat(0.00044, "ireland"),
    },
  },
  "s3-replication-time": {
    usage: "AmazonS3 S3RTC-Out-Bytes",
    unit: "GB",
    figures: { everywhere: flat(0.015, "known") },
  },
} satisfies Readonly<Record<string, Price>>;
