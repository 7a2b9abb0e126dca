import { quantities } from "../../../../alarms/quantities";
import {
  documentDbConnections,
  instanceConnections,
  serverlessConnections,
} from "../../../../database-connections";
import type { EnvironmentData } from "../../environment-fields";
import { type Finding, show } from "../../rule";
import type { AlarmData } from "./alarm";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;
type Told = Exclude<EnvironmentData["database"], { engine: "mongodb-atlas" }>;

/** Whether the database has what alarms watch of it, and thresholds that it can pass. */
export function* checkDatabaseAlarms({
  observability,
  database,
  secondRegion,
}: Part<"observability" | "database" | "secondRegion">): Iterable<Finding> {
  for (const [id, alarm] of Object.entries(observability?.alarms ?? {})) {
    if (quantities[alarm.watches].of === "database") {
      const path = ["observability", "alarms", id];
      const problem = untold(alarm, database, secondRegion);
      if (problem !== undefined) {
        yield { path: [...path, "watches"], message: `${show(alarm.watches)} ${problem}` };
      } else if (database.engine !== "mongodb-atlas") {
        yield* checkConnections(alarm, database, path);
        yield* checkStorage(alarm, database, path);
      }
    }
  }
}

/** Why nobody tells of what an alarm watches. */
function untold(
  { watches }: AlarmData,
  database: EnvironmentData["database"],
  secondRegion: EnvironmentData["secondRegion"],
): string | undefined {
  if (database.engine === "mongodb-atlas") {
    return "watches MongoDB Atlas, of which CloudWatch knows nothing; remove it, and set the alert in Atlas";
  }
  if (watches === "free-storage" && database.engine !== "postgres") {
    return `watches storage that ${database.engine} lets grow as it is needed; remove it`;
  }
  if (watches === "database-capacity" && database.engine !== "aurora-postgresql") {
    return `watches capacity that follows the load, and ${database.instanceClass} is always the same; use "database-cpu"`;
  }
  if (watches === "replica-lag" && readers(database) === 0) {
    return "watches readers, and the database has none; remove it, or add readers";
  }
  if (watches === "region-lag" && !(secondRegion?.database && secondRegion.workloads)) {
    return "watches a database that follows this one; remove it, or add secondRegion.database and workloads";
  }
  return undefined;
}

function readers(database: Told): number {
  switch (database.engine) {
    case "postgres":
      return 0;
    case "aurora-postgresql":
      return database.readerScaling?.min ?? database.readers;
    case "documentdb":
      return database.instances - 1;
  }
}

function* checkConnections(
  { watches, unit, above }: AlarmData,
  database: Told,
  path: readonly string[],
): Iterable<Finding> {
  if (watches !== "database-connections") {
    return;
  }
  const most = maxConnections(database);
  if (unit === "percent" && most === undefined) {
    yield {
      path: [...path, "unit"],
      message: `${show(unit)} of how many connections is not known here, since ${unknownMaximum(database)}`,
    };
  } else if (unit === "connections" && most !== undefined && above !== undefined && above >= most) {
    yield {
      path: [...path, "above"],
      message: `${above} connections are never passed, since an instance takes ${most} at most; use less, or use the unit "percent"`,
    };
  }
}

function maxConnections(database: Told): number | undefined {
  switch (database.engine) {
    case "postgres":
      return instanceConnections(database);
    case "aurora-postgresql":
      return serverlessConnections(database);
    case "documentdb":
      return documentDbConnections(database.instanceClass);
  }
}

function unknownMaximum(database: Told): string {
  const parameter = database.parameters.max_connections;
  if (database.engine !== "documentdb" && parameter !== undefined) {
    return `database.parameters.max_connections is the formula ${show(parameter)}; set a number, or use the unit "connections"`;
  }
  const table = "src/database-connections.ts";
  const instead =
    database.engine === "postgres"
      ? 'set database.parameters.max_connections, or use the unit "connections"'
      : 'use the unit "connections"';
  const of = "instanceClass" in database ? database.instanceClass : "its capacity";
  return `${table} does not list ${of}; add it there, ${instead}`;
}

function* checkStorage(
  { watches, unit, below }: AlarmData,
  database: Told,
  path: readonly string[],
): Iterable<Finding> {
  if (watches !== "free-storage" || unit !== "gigabytes" || database.engine !== "postgres") {
    return;
  }
  const { allocatedGb } = database.storage;
  if (below !== undefined && below >= allocatedGb) {
    yield {
      path: [...path, "below"],
      message: `${below} gigabytes are never free of the ${allocatedGb} that are allocated; use less, or use the unit "percent"`,
    };
  }
}
