import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import type { Workload } from "../../constructs/compute/workload";
import { AuroraCluster } from "../../constructs/data/database/aurora/aurora-cluster";
import { SecondaryCluster } from "../../constructs/data/database/aurora/secondary-cluster";
import { DatabaseProxy } from "../../constructs/data/database/proxy/database-proxy";
import { WriterPointer } from "../../constructs/data/database/writer-pointer";
import type { Addresses } from "../../constructs/security/security-group";
import type { Tier } from "../../subnet-plan";
import type { Parts } from "../parts/parts";
import type { Place } from "../surroundings";

/** Where workloads of one region write, while the writer may be in the other. */
export interface DatabaseWriter {
  readonly pointer: WriterPointer;
  /** What must stand before they reach the writer that the pointer names at first. */
  readonly ready: readonly ITerraformDependable[];
  /** Lets a workload read where the writer is, and reach it where it is in the other region. */
  connect(workload: Workload): void;
}

/** One of the two regions. */
interface Side {
  readonly scope: Construct;
  readonly place: Place;
  readonly parts: Parts;
}

/**
 * A pointer to the writer in each of two regions, at first to the one in the first; and the ways from each to the other.
 * @param way between the two networks
 */
export function createWriters(
  environment: Environment,
  first: Side,
  second: Side,
  way: readonly ITerraformDependable[],
): [DatabaseWriter, DatabaseWriter] {
  const { databaseProxy, database } = first.parts;
  const host = databaseProxy?.host ?? database.address?.host;
  if (host === undefined) {
    throw new Error("a database without an address has no writer to point at; give the region no workloads");
  }
  const across = [...way, ...entranceOf(first.parts).ready];
  return [
    // the first region waits for nothing in the second
    createWriter(environment, { host, ready: [] }, first, second),
    createWriter(environment, { host, ready: across }, second, first),
  ];
}

function createWriter(
  { system, environment, database }: Environment,
  { host, ready }: { host: string; ready: readonly ITerraformDependable[] },
  { scope, place }: Side,
  other: Side,
): DatabaseWriter {
  const parameter = `/${system}/${environment}/database-writer`;
  const pointer = new WriterPointer(scope, "database-writer", { parameter, host });
  for (const tasks of addresses(place, "app")) {
    entranceOf(other.parts).allowFrom(tasks);
  }
  const { tier, port } = standing(database);
  return {
    pointer,
    ready,
    connect: ({ securityGroup, task }) => {
      pointer.grantRead(task.executionRole);
      for (const writer of addresses(other.place, tier)) {
        securityGroup.allowTo(writer, port, "The database of the other region, when its writer is there");
      }
      other.parts.databaseProxy?.grantConnect(task.taskRole, "connect-to-other-database");
    },
  };
}

/** What stands before the database of one region. */
function entranceOf({ database, databaseProxy }: Parts): DatabaseProxy | AuroraCluster | SecondaryCluster {
  const entrance = databaseProxy ?? database;
  if (
    entrance instanceof DatabaseProxy ||
    entrance instanceof AuroraCluster ||
    entrance instanceof SecondaryCluster
  ) {
    return entrance;
  }
  throw new Error("only Aurora spans two regions; give the second one no workloads");
}

/** Where a database stands, and on which port it answers. */
function standing(database: Environment["database"]): { tier: Tier; port: number } {
  if (database.engine === "mongodb-atlas") {
    throw new Error("mongodb-atlas writes where its supplier decides; give the region no workloads");
  }
  return database;
}

/** The subnets of a tier as rules in another region name them. */
function addresses({ region, network }: Place, tier: Tier): Addresses[] {
  return network.subnetsOf(tier).map(({ cidr, node }) => ({ label: `${region}-${node.id}`, cidr }));
}
