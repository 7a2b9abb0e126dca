import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { AuroraCluster } from "../../constructs/data/database/aurora/aurora-cluster";
import { GlobalDatabase } from "../../constructs/data/database/aurora/global-database";
import { SecondaryCluster } from "../../constructs/data/database/aurora/secondary-cluster";
import type { Database } from "../../constructs/data/database/database";
import { Network } from "../../constructs/network/network";
import { CustomerKey } from "../../constructs/security/customer-key";
import { SecurityGroupCheck } from "../../constructs/security/security-group-check";
import type { EnvironmentStack } from "../environment-stack";
import type { Surroundings } from "../surroundings";

/** What workloads of a second region stand in and reach; secrets stay in the environment's own region. */
export interface SecondRegion extends Omit<Surroundings, "secrets"> {
  readonly database?: SecondaryCluster | undefined;
}

/** What an environment has in a second region, where its data asks for one. */
export function createSecondRegion(
  stack: EnvironmentStack,
  environment: Environment,
  primary: Database,
): SecondRegion | undefined {
  const { account, secondRegion } = environment;
  if (!secondRegion) {
    return undefined;
  }
  const { region, key } = secondRegion;
  const part = stack.otherRegion("second-region", region);
  const { arn: keyArn } = new CustomerKey(part, "key", {
    alias: key,
    description: `Encrypts ${stack.node.id} in ${region}`,
    account,
    region,
  });
  const network = new Network(part, "network", { ...secondRegion.network, keyArn, account, region });
  const place = { account, region, network, keyArn };
  const database = createSecondary(stack, part, environment, primary, place);
  new SecurityGroupCheck(part, "security-groups", { tags: stack.ownTags });
  stack.output("second_region_vpc_id", "The network in the second region", network.vpcId);
  return { ...place, database };
}

/** The global database, and its cluster in the second region. */
function createSecondary(
  stack: EnvironmentStack,
  part: Construct,
  { database: data, region, secondRegion }: Environment,
  primary: Database,
  place: Omit<SecondRegion, "database">,
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
  const cluster = new SecondaryCluster(part, "database", {
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
  stack.output(
    "second_region_database_reader_host",
    "Where the database answers to readers in the second region",
    cluster.address.readerHost,
  );
  return cluster;
}
