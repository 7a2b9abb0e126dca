import type { Mistake } from "../mistake";

const page = "second-region";
const entries = "secrets.entries";
const there = "secondRegion";

/** Mistakes in what stands in a second region. */
export const secondRegionMistakes: readonly Mistake[] = [
  {
    name: "a second region that is the first",
    page,
    set: {
      [`${there}.region`]: "us-east-1",
      [`${there}.network.zones`]: ["us-east-1a", "us-east-1b", "us-east-1c"],
    },
    path: `${there}.region`,
    message: '"us-east-1" is the environment\'s own region; choose another one',
  },
  {
    name: "a second region that nobody knows",
    page,
    set: { [`${there}.region`]: "eu-west-9" },
    path: `${there}.region`,
    message:
      '"eu-west-9" is no known region; choose ap-northeast-1, ap-southeast-1, ap-southeast-2, ca-central-1, eu-central-1, eu-north-1, eu-west-1, eu-west-2, me-central-1, me-south-1, us-east-1, us-east-2, us-west-2, or add its facts to src/regions.ts',
  },
  {
    name: "a second region with a zone of the first",
    page,
    set: { [`${there}.network.zones[1]`]: "us-east-1b" },
    path: `${there}.network.zones`,
    message: '"us-east-1b" is not a zone of eu-west-1; choose eu-west-1a, eu-west-1b, eu-west-1c',
    value: '"us-east-1b"',
  },
  {
    name: "networks of two regions that overlap",
    page,
    set: { [`${there}.network.cidr`]: "10.0.128.0/17" },
    path: `${there}.network.cidr`,
    message: '"10.0.128.0/17" overlaps the environment\'s network 10.0.0.0/16; choose a block beside it',
  },
  {
    name: "a second region without the tier of the database",
    page,
    set: { [`${there}.network.subnets.tiers`]: ["public", "app"] },
    path: `${there}.network.subnets`,
    message: '"data" is not a tier of this network; choose public or app',
    value: '"data"',
  },
  {
    name: "a second region without an instance",
    page,
    set: { [`${there}.database.readers`]: 0 },
    path: `${there}.database.readers`,
    message: "0 is out of range; use 1 to 16 readers",
  },
  {
    name: "a global database of another engine",
    set: {
      [there]: {
        region: "eu-west-1",
        network: {
          cidr: "10.9.0.0/16",
          zones: ["eu-west-1a", "eu-west-1b"],
          subnets: { layout: "planned", tiers: ["public", "app", "data"] },
          natGateways: 1,
          interfaceEndpoints: [],
          flowLogs: { retentionDays: 30 },
        },
        database: { readers: 1 },
      },
    },
    path: `${there}.database`,
    message: '"postgres" has no global database; use "aurora-postgresql", or remove secondRegion.database',
    value: '"postgres"',
  },
  {
    name: "a global database whose password RDS would manage",
    page,
    set: { [`${entries}.database-master`]: { kind: "rds-managed", rotationDays: 30 } },
    remove: "database.password",
    path: "database.password",
    message:
      'is missing, and RDS manages no password of a global database; name a secret of kind "generated" instead of the "rds-managed" one',
  },
  {
    name: "as many readers under load as Aurora has, and a second region",
    page,
    set: { "database.readerScaling.max": 15 },
    path: "database.readerScaling.max",
    message: "15 readers leave no place for the second region, which counts as one; use at most 14",
  },
  {
    name: "as many readers as Aurora has, and a second region",
    page,
    set: { "database.readers": 15 },
    remove: "database.readerScaling",
    path: "database.readers",
    message: "15 readers leave no place for the second region, which counts as one; use at most 14",
  },
  {
    name: "a global database with capitals",
    page,
    set: { [`${there}.database.globalIdentifier`]: "Cosmicspace" },
    path: `${there}.database.globalIdentifier`,
    message:
      '"Cosmicspace" is no name for a global database; use small letters, digits and single hyphens, a letter first',
  },
  {
    name: "a role of the second region that the first has too",
    page,
    set: { [`${there}.network.name`]: "cosmicspace-massive-vpc" },
    path: `${there}.network.name`,
    message: '"cosmicspace-massive-vpc-flow-logs" is also the role of network.name; give each its own',
    value: "cosmicspace-massive-vpc",
  },
  {
    name: "a database of the second region that is called as the first",
    page,
    set: { [`${there}.database.identifier`]: "cosmicspace-massive-db" },
    path: `${there}.database.identifier`,
    message: '"cosmicspace-massive-db-monitoring" is also the role of database.identifier; give each its own',
    value: "cosmicspace-massive-db",
  },
  {
    name: "a global database with a key that only one region has",
    page,
    set: { "database.encryption": "aws-managed-key" },
    path: "database.encryption",
    message:
      '"aws-managed-key" is one region\'s alone, and the copy in eu-west-1 needs a key that is named; use "customer-key"',
  },
];
