/** What AWS does not have in each of our regions. */
export interface RegionalService {
  /** As messages call it. */
  readonly name: string;
  readonly lackedBy: readonly string[];
  /** Where nobody has found out yet. */
  readonly unknownIn?: readonly string[];
  /** What to do without it. */
  readonly instead: string;
}

/** The regions that the rows below were looked up for; a region that is missing here is unknown in each of them. */
const lookedUp = [
  "ap-northeast-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ca-central-1",
  "eu-central-1",
  "eu-north-1",
  "eu-west-1",
  "eu-west-2",
  "me-central-1",
  "me-south-1",
  "us-east-1",
  "us-east-2",
  "us-west-2",
];

/** Read in November 2026; the source stands above each row. docs/decisions/regions.md tells what is not here. */
export const regionalServices = {
  // CloudFront Developer Guide, "Restrict access with VPC origins", supported Regions
  vpcOrigins: {
    name: "VPC origins of CloudFront",
    lackedBy: [],
    instead: 'use "internet-facing" and distribution.originHeader',
  },
  // Aurora User Guide, "Supported Regions and Aurora DB engines for Aurora serverless", Aurora PostgreSQL
  auroraServerless: {
    name: "Aurora Serverless v2",
    lackedBy: [],
    instead: 'use the engine "postgres"',
  },
  // Aurora User Guide, "Supported Regions and DB engines for Aurora global databases", Aurora PostgreSQL
  globalDatabases: {
    name: "global databases of Aurora",
    lackedBy: [],
    instead: "remove secondRegion.database and copy backups with backups.copyTo",
  },
  // the page of Aurora's guide on RDS Proxy, in a copy older than me-central-1
  rdsProxy: {
    name: "RDS Proxy",
    lackedBy: [],
    unknownIn: ["me-central-1"],
    instead: "remove database.proxy",
  },
  // DocumentDB Developer Guide, "Choosing regions and availability zones", Region availability
  documentDb: {
    name: "DocumentDB",
    lackedBy: ["me-south-1"],
    instead: 'use the engine "mongodb-atlas"',
  },
  // AWS Backup Developer Guide, "Feature availability by AWS Region", cross-Region backup copy
  backupCopies: {
    name: "copies of AWS Backup in other regions",
    lackedBy: [],
    instead: "remove backups.copyTo",
  },
  // the same page: none of DocumentDB to or from regions that an account must opt in to
  documentDbCopies: {
    name: "copies of DocumentDB's backups in other regions",
    lackedBy: ["me-central-1", "me-south-1"],
    instead: "remove backups.copyTo, or choose a region that no account must opt in to",
  },
  // Global Accelerator Developer Guide, "AWS Region availability for AWS Global Accelerator"
  acceleratorEndpoints: {
    name: "endpoints of Global Accelerator",
    lackedBy: [],
    instead: "remove accelerator",
  },
  // the endpoints of wafv2 in botocore 1.44.5
  regionalFirewalls: {
    name: "AWS WAF before load balancers",
    lackedBy: [],
    instead: "put the firewall at a distribution",
  },
  // the endpoints of cognito-idp in botocore 1.44.5
  userPools: {
    name: "user pools of Cognito",
    lackedBy: [],
    instead: "remove userPool, and let the application keep its users",
  },
  // the endpoints of synthetics in botocore 1.44.5
  canaries: {
    name: "canaries of CloudWatch Synthetics",
    lackedBy: [],
    instead: "use dns.healthChecks",
  },
  // AWS General Reference, "Amazon SES endpoints and quotas"
  mail: {
    name: "sending by SES",
    lackedBy: [],
    instead: "choose another region for mail.region",
  },
} satisfies Record<string, RegionalService>;

/**
 * Instance families, each with the regions where EC2 has none. RDS and ElastiCache run on EC2 and tell what they have
 * by their API alone, so where EC2 has none it is unknown, until somebody asks describe-orderable-db-instance-options
 * or looks at the prices of ElastiCache. Source: EC2, DescribeInstanceTypeOfferings, as moto 5.2.1 keeps it.
 */
export const instanceFamilies: Readonly<Record<string, readonly string[]>> = {
  m5: [],
  m6g: [],
  m6i: [],
  m7g: [],
  m7i: ["me-south-1"],
  m8g: [],
  r5: [],
  r6g: [],
  r6i: [],
  r7g: [],
  r7i: ["me-central-1", "me-south-1"],
  r8g: ["me-south-1"],
  t3: ["me-central-1"],
  t4g: ["me-central-1"],
};

export type Presence = "present" | "lacking" | "unknown";

/** Whether a region has a service, as far as anybody knows. */
export function presenceOf({ lackedBy, unknownIn = [] }: RegionalService, region: string): Presence {
  if (lackedBy.includes(region)) {
    return "lacking";
  }
  return lookedUp.includes(region) && !unknownIn.includes(region) ? "present" : "unknown";
}

/** Whether databases and caches of an instance family can be had in a region. */
export function hasFamily(family: string, region: string): boolean {
  return (
    Object.hasOwn(instanceFamilies, family) &&
    lookedUp.includes(region) &&
    !instanceFamilies[family]?.includes(region)
  );
}
