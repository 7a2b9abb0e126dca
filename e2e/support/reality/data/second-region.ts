import { DescribeGlobalClustersCommand, RDSClient } from "@aws-sdk/client-rds";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";
import { readPlacement } from "./database/placement";
import { databasesOf } from "./database/rds";
import { readSettings } from "./database/settings";
import { wantedPlacement, wantedSettings } from "./database/wanted";

type Aurora = Extract<Environment["database"], { engine: "aurora-postgresql" }>;
type SecondRegion = NonNullable<Environment["secondRegion"]>;
type Secondary = NonNullable<SecondRegion["database"]>;

/** The database of an environment's second region stands as its data says, and replicates the environment's. */
export async function expectSecondRegion(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { database, secondRegion } = environmentOf(stack);
  if (database.engine === "aurora-postgresql" && secondRegion?.database) {
    await expectSecondary(cloud, stack, database, secondRegion, secondRegion.database);
    await expectGlobal(cloud, stack, database, secondRegion.database);
  }
}

async function expectSecondary(
  cloud: Cloud,
  stack: WrittenStack,
  database: Aurora,
  secondRegion: SecondRegion,
  secondary: Secondary,
): Promise<void> {
  const { region, network } = secondRegion;
  const name = `database of ${stack.name} in ${region}`;
  const found = await databasesOf(cloud, stack, region);
  // it has no writer beside its readers
  const wanted = { ...database, ...secondary, readers: secondary.readers - 1 };
  expectSame(
    name,
    await readSettings(cloud, stack, found, secondRegion),
    wantedSettings(wanted, network.zones),
  );
  expectSame(name, await readPlacement(cloud, stack, found, region), wantedPlacement(secondRegion, wanted));
}

async function expectGlobal(
  cloud: Cloud,
  stack: WrittenStack,
  database: Aurora,
  { identifier, globalIdentifier }: Secondary,
): Promise<void> {
  const rds = new RDSClient(clientOptions(cloud, stack));
  const { GlobalClusters = [] } = await rds.send(
    new DescribeGlobalClustersCommand({ GlobalClusterIdentifier: globalIdentifier }),
  );
  const found = GlobalClusters.map(({ DeletionProtection, StorageEncrypted, GlobalClusterMembers = [] }) => ({
    deletionProtection: DeletionProtection,
    encrypted: StorageEncrypted,
    writers: Object.fromEntries(
      GlobalClusterMembers.map(({ DBClusterArn, IsWriter }) => [DBClusterArn?.split(":").at(-1), IsWriter]),
    ),
  }));
  expectSame(`global database ${globalIdentifier}`, found, [
    {
      deletionProtection: database.deletionProtection,
      encrypted: true,
      writers: { [database.identifier]: true, [identifier]: false },
    },
  ]);
}
