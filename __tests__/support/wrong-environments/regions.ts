import type { Mistake } from "./mistake";

const bahrain = {
  region: "me-south-1",
  "network.zones": ["me-south-1a", "me-south-1b"],
};

const emirates = { region: "me-central-1", "network.zones": ["me-central-1a", "me-central-1b"] };

const secondInEmirates = {
  "secondRegion.region": "me-central-1",
  "secondRegion.network.zones": ["me-central-1a", "me-central-1b", "me-central-1c"],
  "accelerator.regions": {
    "us-east-1": { trafficDialPercent: 100, weight: 128 },
    "me-central-1": { trafficDialPercent: 100, weight: 128 },
  },
};

/** What a region lacks, or nobody knows it to have. */
export const regionMistakes: readonly Mistake[] = [
  {
    name: "DocumentDB in Bahrain",
    page: "documentdb",
    set: bahrain,
    path: "database.engine",
    message: '"documentdb" needs DocumentDB, which me-south-1 lacks; use the engine "mongodb-atlas"',
  },
  {
    name: "copies of DocumentDB's backups in a region to opt in to",
    page: "documentdb",
    set: {
      backups: {
        window: "06:00-08:00",
        keepDays: 7,
        copyTo: { region: "me-central-1", keepDays: 7 },
        protect: false,
      },
    },
    path: "backups.copyTo.region",
    message:
      '"me-central-1" needs copies of DocumentDB\'s backups in other regions, which me-central-1 lacks; remove backups.copyTo, or choose a region that no account must opt in to',
  },
  {
    name: "an instance class of a family that nobody has found in the Emirates",
    page: "documentdb",
    set: emirates,
    path: "database.instanceClass",
    message:
      '"db.t4g.medium" is of a family that nobody has found in me-central-1 yet; choose one of m5, m6g, m6i, m7g, m7i, m8g, r5, r6g, r6i, r7g, r8g, or add its facts to src/regional-services.ts',
  },
  {
    name: "a node type of a family that nobody has found in Bahrain",
    page: "worker",
    set: { "cache.nodeType": "cache.m7i.large" },
    path: "cache.nodeType",
    message:
      '"cache.m7i.large" is of a family that nobody has found in me-south-1 yet; choose one of m5, m6g, m6i, m7g, m8g, r5, r6g, r6i, r7g, t3, t4g, or add its facts to src/regional-services.ts',
  },
  {
    name: "an instance class of a family that nobody knows",
    set: { "database.instanceClass": "db.x9z.large" },
    path: "database.instanceClass",
    message:
      '"db.x9z.large" is of a family that nobody has found in us-east-1 yet; choose one of m5, m6g, m6i, m7g, m7i, m8g, r5, r6g, r6i, r7g, r7i, r8g, t3, t4g, or add its facts to src/regional-services.ts',
  },
  {
    name: "a proxy where nobody has looked for one",
    page: "aurora",
    set: { ...emirates, cache: undefined, "services.backend.uses.cache": false },
    path: "database.proxy",
    message:
      '"secret" needs RDS Proxy, and nobody has looked up whether me-central-1 has that; remove database.proxy, or add its facts to src/regional-services.ts',
    value: '"secret"',
  },
  {
    name: "a proxy in a second region where nobody has looked for one",
    page: "second-region",
    set: secondInEmirates,
    path: "database.proxy",
    message:
      '"secret" needs RDS Proxy, and nobody has looked up whether me-central-1 has that; remove database.proxy, or add its facts to src/regional-services.ts',
    value: '"secret"',
  },
  {
    name: "a node type of a family that nobody has found in the second region",
    page: "second-region",
    set: {
      ...secondInEmirates,
      "database.proxy": undefined,
      "services.backend.variables.DB_READER_HOST": { from: "database-reader-host" },
      "cache.nodeType": "cache.t4g.medium",
    },
    path: "cache.nodeType",
    message:
      '"cache.t4g.medium" is of a family that nobody has found in me-central-1 yet; choose one of m5, m6g, m6i, m7g, m7i, m8g, r5, r6g, r6i, r7g, r8g, or add its facts to src/regional-services.ts',
  },
];
