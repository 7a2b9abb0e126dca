import { flat, type Price } from "../price";

/** PostgreSQL on RDS. */
export const rdsPrices = {
  "db.t4g.micro": {
    usage: "AmazonRDS InstanceUsage:db.t4g.micro, PostgreSQL",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.016, "infratally"),
      "us-west-2": flat(0.016, "known"),
      "me-south-1": flat(0.019, "ireland"),
    },
  },
  "db.t4g.micro multi-az": {
    usage: "AmazonRDS Multi-AZUsage:db.t4g.micro, PostgreSQL",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.032, "infratally"),
      "us-west-2": flat(0.032, "known"),
      "me-south-1": flat(0.037, "ireland"),
    },
  },
  "db.t4g.small": {
    usage: "AmazonRDS InstanceUsage:db.t4g.small, PostgreSQL",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.032, "infracost"),
      "us-west-2": flat(0.032, "known"),
      "me-south-1": flat(0.039, "ireland"),
    },
  },
  "db.t4g.small multi-az": {
    usage: "AmazonRDS Multi-AZUsage:db.t4g.small, PostgreSQL",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.065, "infracost"),
      "us-west-2": flat(0.065, "known"),
      "me-south-1": flat(0.077, "ireland"),
    },
  },
  "db.t4g.medium": {
    usage: "AmazonRDS InstanceUsage:db.t4g.medium, PostgreSQL",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.065, "infratally"),
      "us-west-2": flat(0.065, "known"),
      "me-south-1": flat(0.076, "ireland"),
    },
  },
  "db.t4g.medium multi-az": {
    usage: "AmazonRDS Multi-AZUsage:db.t4g.medium, PostgreSQL",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.129, "known"),
      "us-west-2": flat(0.129, "known"),
      "me-south-1": flat(0.152, "ireland"),
    },
  },
  "db.t4g.large": {
    usage: "AmazonRDS InstanceUsage:db.t4g.large, PostgreSQL",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.129, "tables"),
      "us-west-2": flat(0.129, "known"),
      "me-south-1": flat(0.152, "ireland"),
    },
  },
  "db.t4g.large multi-az": {
    usage: "AmazonRDS Multi-AZUsage:db.t4g.large, PostgreSQL",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.258, "known"),
      "us-west-2": flat(0.258, "known"),
      "me-south-1": flat(0.304, "ireland"),
    },
  },
  "db.t3.medium": {
    usage: "AmazonRDS InstanceUsage:db.t3.medium, PostgreSQL",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.072, "tables"),
      "us-west-2": flat(0.072, "known"),
      "me-south-1": flat(0.086, "bahrain"),
    },
  },
  "db.t3.medium multi-az": {
    usage: "AmazonRDS Multi-AZUsage:db.t3.medium, PostgreSQL",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.145, "known"),
      "us-west-2": flat(0.145, "known"),
      "me-south-1": flat(0.172, "bahrain"),
    },
  },
  "db.t3.large": {
    usage: "AmazonRDS InstanceUsage:db.t3.large, PostgreSQL",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.145, "infracost"),
      "us-west-2": flat(0.145, "known"),
      "me-south-1": flat(0.172, "ireland"),
    },
  },
  "db.t3.large multi-az": {
    usage: "AmazonRDS Multi-AZUsage:db.t3.large, PostgreSQL",
    unit: "hour",
    figures: {
      "us-east-1": flat(0.29, "known"),
      "us-west-2": flat(0.29, "known"),
      "me-south-1": flat(0.343, "ireland"),
    },
  },
  "rds-gp3": {
    usage: "AmazonRDS RDS:GP3-Storage",
    unit: "GB-month",
    figures: {
      "us-east-1": flat(0.115, "infracost"),
      "us-west-2": flat(0.115, "known"),
      "me-south-1": flat(0.14, "bahrain"),
    },
  },
  "rds-gp3 multi-az": {
    usage: "AmazonRDS RDS:Multi-AZ-GP3-Storage",
    unit: "GB-month",
    figures: {
      "us-east-1": flat(0.23, "infracost"),
      "us-west-2": flat(0.23, "known"),
      "me-south-1": flat(0.279, "bahrain"),
    },
  },
  "rds-backup": {
    usage: "AmazonRDS RDS:ChargedBackupUsage",
    unit: "GB-month",
    figures: {
      "us-east-1": flat(0.095, "infracost"),
      "us-west-2": flat(0.095, "known"),
      "me-south-1": flat(0.105, "ireland"),
    },
  },
} satisfies Readonly<Record<string, Price>>;
