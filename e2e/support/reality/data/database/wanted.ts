import type { Environment } from "../../../../../src/config/schema/names/names";
import { subnetsOf } from "../../network/vpc";

/** A database that stands on AWS. */
export type AwsDatabase = Exclude<Environment["database"], { engine: "mongodb-atlas" }>;
type Cluster = Exclude<AwsDatabase, { engine: "postgres" }>;

/** What RDS calls an engine, and what every database of it has: logs in CloudWatch, and TLS that nobody can avoid. */
const engines = {
  postgres: { engine: "postgres", logs: ["postgresql", "upgrade"], parameters: { "rds.force_ssl": "1" } },
  "aurora-postgresql": {
    engine: "aurora-postgresql",
    logs: ["postgresql"],
    parameters: { "rds.force_ssl": "1" },
  },
  documentdb: {
    engine: "docdb",
    logs: ["audit", "profiler"],
    parameters: { tls: "enabled", audit_logs: "enabled", profiler: "enabled" },
  },
};

/** The names of all that RDS has for an environment's database. */
export function wantedIdentifiers({ database }: Environment): string[] {
  switch (database.engine) {
    case "mongodb-atlas":
      return [];
    case "postgres":
      return [database.identifier];
    default:
      return [database.identifier, ...members(database)];
  }
}

/** How a database shall be set up, in the words of `readSettings`. */
export function wantedSettings(database: AwsDatabase, zones: readonly string[]) {
  const { engine, logs, parameters } = engines[database.engine];
  return {
    engine,
    version: expect.stringMatching(new RegExp(`^${database.version.replaceAll(".", "\\.")}(\\.|$)`)),
    // DocumentDB makes databases when something is written to them
    database: database.engine === "documentdb" ? undefined : database.database,
    port: database.port,
    username: database.username,
    encryption: database.encryption,
    backup: database.backup,
    maintenanceWindow: database.maintenanceWindow,
    deletionProtection: database.deletionProtection,
    logs,
    parameters: { ...parameters, ...database.parameters },
    ...(database.engine === "postgres" ? wantedInstance(database) : wantedCluster(database, zones)),
  };
}

function wantedInstance(database: Extract<AwsDatabase, { engine: "postgres" }>) {
  const { identifier, instanceClass, multiAz, storage } = database;
  return { multiAz, storage, servers: { [identifier]: { class: instanceClass, ...watched(database) } } };
}

function wantedCluster(database: Cluster, zones: readonly string[]) {
  return {
    capacity: database.engine === "aurora-postgresql" ? database.capacity : undefined,
    servers: Object.fromEntries(
      members(database).map((identifier, index) => [
        identifier,
        {
          class: database.engine === "documentdb" ? database.instanceClass : "db.serverless",
          // neighbors never share a zone
          zone: zones[index % zones.length],
          ...watched(database),
        },
      ]),
    ),
  };
}

function watched(database: AwsDatabase) {
  const observed = database.engine !== "documentdb";
  return {
    public: false,
    insightsDays: observed ? database.performanceInsightsDays : undefined,
    monitoringSeconds: observed ? database.monitoringSeconds : 0,
  };
}

function members(database: Cluster): string[] {
  const count = database.engine === "documentdb" ? database.instances : 1 + database.readers;
  return Array.from({ length: count }, (_, index) => `${database.identifier}-${index + 1}`);
}

/** Where a database shall stand, in the words of `readPlacement`. */
export function wantedPlacement(
  data: Pick<Environment, "network">,
  { tier, securityGroup }: Pick<AwsDatabase, "tier" | "securityGroup">,
) {
  return { subnets: subnetsOf(data, tier), securityGroups: [securityGroup] };
}
