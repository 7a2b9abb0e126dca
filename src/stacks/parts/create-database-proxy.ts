import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { AuroraCluster } from "../../constructs/data/database/aurora/aurora-cluster";
import { SecondaryCluster } from "../../constructs/data/database/aurora/secondary-cluster";
import type { Database } from "../../constructs/data/database/database";
import { DatabaseProxy } from "../../constructs/data/database/proxy/database-proxy";
import type { Surroundings } from "../surroundings";

/** The proxy before an environment's database in one region, where its data asks for one. */
export function createDatabaseProxy(
  scope: Construct,
  { database: data }: Pick<Environment, "database">,
  surroundings: Surroundings,
  database: Database,
): DatabaseProxy | undefined {
  const isAurora = database instanceof AuroraCluster || database instanceof SecondaryCluster;
  if (data.engine !== "aurora-postgresql" || !data.proxy || !isAurora) {
    return undefined;
  }
  const { proxy, tier, logDays } = data;
  return new DatabaseProxy(scope, "database-proxy", {
    ...surroundings,
    ...proxy,
    tier,
    logDays,
    secretArn: surroundings.secrets.reference(proxy.login),
    secretValues: surroundings.secrets.values([proxy.login]),
    database,
  });
}
