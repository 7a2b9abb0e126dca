import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { AuroraCluster } from "../../constructs/data/database/aurora/aurora-cluster";
import { GlobalDatabase } from "../../constructs/data/database/aurora/global-database";
import { SecondaryCluster } from "../../constructs/data/database/aurora/secondary-cluster";
import type { Database } from "../../constructs/data/database/database";
import type { EnvironmentStack } from "../environment-stack";
import { output } from "../output";
import type { Place } from "../surroundings";

/** The global database, and its cluster in the second region. */
export function createReplica(
  stack: EnvironmentStack,
  scope: Construct,
  { database: data, region, secondRegion }: Environment,
  primary: Database,
  place: Place,
): SecondaryCluster | undefined {
  const secondary = secondRegion?.database;
  if (!secondary || data.engine !== "aurora-postgresql" || !(primary instanceof AuroraCluster)) {
    return undefined;
  }
  const globalDatabase = new GlobalDatabase(stack, "global-database", {
    identifier: secondary.globalIdentifier,
    primary,
    deletionProtection: data.deletionProtection,
  });
  const cluster = new SecondaryCluster(scope, "database", {
    ...data,
    ...secondary,
    ...place,
    globalDatabase,
    primary,
    primaryRegion: region,
  });
  stack.output(
    "global_database_host",
    "Where the global database's writer answers, in whichever region it is",
    globalDatabase.writerEndpoint,
  );
  output(scope, "database_reader_host", "Where the database answers to readers", cluster.address.readerHost);
  return cluster;
}
