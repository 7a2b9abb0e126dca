import type { databaseQuantities } from "../../../../../src/alarms/quantities/databases";
import type { Environment } from "../../../../../src/config/schema/names/names";
import {
  documentDbConnections,
  instanceConnections,
  serverlessConnections,
} from "../../../../../src/database-connections";
import { type Databases, databasesOf } from "../../data/database/rds";
import { environmentOf, only } from "../../environment";
import type { AlarmData, Site, Telling, Told } from "./telling";

const gib = 1024 ** 3;

/** Sources: the lists of metrics of RDS, Aurora, RDS Proxy and DocumentDB in their guides. */
export const databaseTellings: Readonly<Record<keyof typeof databaseQuantities, Telling>> = {
  "database-cpu": ofDatabase((level) => ["CPUUtilization", level, "Percent"]),
  "database-connections": ofDatabase((level, { unit }, { database }) => [
    "DatabaseConnections",
    unit === "percent" ? (level * most(database)) / 100 : level,
    "Count",
  ]),
  "free-storage": ofDatabase((level, { unit }, _, { instances }) => [
    "FreeStorageSpace",
    (unit === "percent" ? (level * (instances[0]?.AllocatedStorage ?? 0)) / 100 : level) * gib,
    "Bytes",
  ]),
  "free-memory": ofDatabase((level, { unit }) => [
    "FreeableMemory",
    level * (unit === "gigabytes" ? gib : 1024 ** 2),
    "Bytes",
  ]),
  "read-latency": ofDatabase((level) => ["ReadLatency", level / 1000, "Seconds"]),
  "write-latency": ofDatabase((level) => ["WriteLatency", level / 1000, "Seconds"]),
  "replica-lag": ofDatabase(
    (level, { unit }, { database }) => [
      database.engine === "documentdb" ? "DBInstanceReplicaLag" : "AuroraReplicaLag",
      milliseconds(level, unit),
      "Milliseconds",
    ],
    { Role: "READER" },
  ),
  "region-lag": ofDatabase((level, { unit }) => [
    "AuroraGlobalDBReplicationLag",
    milliseconds(level, unit),
    "Milliseconds",
  ]),
  "database-capacity": ofDatabase((level) => ["ACUUtilization", level, "Percent"]),
  "proxy-wait": async ({ stack }, { unit }, level) => {
    const { database } = environmentOf(stack);
    const name = database.engine === "aurora-postgresql" && database.proxy?.name;
    return name
      ? [
          {
            ...{ namespace: "AWS/RDS", name: "DatabaseConnectionsBorrowLatency" },
            ...{ dimensions: { ProxyName: name }, value: milliseconds(level, unit) * 1000 },
            unit: "Microseconds",
          },
        ]
      : undefined;
  },
};

type Value = readonly [name: string, value: number, unit: Told["unit"]];

/** What RDS tells of an instance that stands alone, or of all instances of a cluster together. */
function ofDatabase(
  value: (level: number, alarm: AlarmData, data: Environment, found: Databases) => Value,
  role: Readonly<Record<string, string>> = {},
): Telling {
  return async (site: Site, alarm, level) => {
    const data = environmentOf(site.stack);
    const found = await databasesOf(site.cloud, site.stack);
    const [name, amount, unit] = value(level, alarm, data, found);
    return [
      {
        namespace: data.database.engine === "documentdb" ? "AWS/DocDB" : "AWS/RDS",
        ...{ name, dimensions: { ...dimensions(found), ...role }, value: amount, unit },
      },
    ];
  };
}

function dimensions({ clusters, instances }: Databases): Record<string, string> {
  const [cluster] = clusters;
  if (cluster) {
    return { DBClusterIdentifier: only(clusters, "cluster").DBClusterIdentifier ?? "" };
  }
  return { DBInstanceIdentifier: only(instances, "database instance").DBInstanceIdentifier ?? "" };
}

function most(database: Environment["database"]): number {
  switch (database.engine) {
    case "postgres":
      return instanceConnections(database) ?? Number.NaN;
    case "aurora-postgresql":
      return serverlessConnections(database) ?? Number.NaN;
    case "documentdb":
      return documentDbConnections(database.instanceClass) ?? Number.NaN;
    case "mongodb-atlas":
      return Number.NaN;
  }
}

function milliseconds(level: number, unit: string): number {
  return unit === "seconds" ? level * 1000 : level;
}
