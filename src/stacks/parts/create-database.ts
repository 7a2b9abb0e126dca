import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { AuroraCluster } from "../../constructs/data/database/aurora/aurora-cluster";
import type { Database } from "../../constructs/data/database/database";
import { DocumentDbCluster } from "../../constructs/data/database/documentdb-cluster";
import { MongoDbAtlas } from "../../constructs/data/database/mongodb-atlas";
import { PostgresInstance } from "../../constructs/data/database/postgres-instance";
import type { OwnSurroundings } from "../surroundings";

/** The database that an environment's data chooses. */
export function createDatabase(
  scope: Construct,
  environment: Environment,
  { network, keyArn, secrets }: Pick<OwnSurroundings, "network" | "keyArn" | "secrets">,
): Database {
  const { database, account } = environment;
  const id = "database";
  switch (database.engine) {
    case "postgres":
      return new PostgresInstance(scope, id, {
        ...database,
        account,
        network,
        keyArn,
        password: secrets.password(database.password),
      });
    case "aurora-postgresql":
      return new AuroraCluster(scope, id, {
        ...database,
        account,
        network,
        keyArn,
        password:
          database.password === undefined
            ? { rotationDays: rotationDays(environment) }
            : secrets.password(database.password),
        isGlobal: environment.secondRegion?.database !== undefined,
      });
    case "documentdb":
      return new DocumentDbCluster(scope, id, {
        ...database,
        network,
        keyArn,
        password: secrets.password(database.password),
      });
    case "mongodb-atlas":
      return new MongoDbAtlas(scope, id, { ...database, network });
  }
}

function rotationDays({ secrets }: Environment): number {
  const [days] = Object.values(secrets.entries).flatMap((secret) =>
    secret.kind === "rds-managed" ? [secret.rotationDays] : [],
  );
  if (days === undefined) {
    throw new Error('Aurora makes its own master password; declare one secret of kind "rds-managed"');
  }
  return days;
}
