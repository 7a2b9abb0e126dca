import type { WrittenStack } from "../../../../local/stacks";
import type { Cloud } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";
import { expectLogins } from "./database/logins";
import { readPlacement } from "./database/placement";
import { databasesOf, identifiersIn } from "./database/rds";
import { readSettings } from "./database/settings";
import { wantedIdentifiers, wantedPlacement, wantedSettings } from "./database/wanted";

/** The environment's database stands as its data says, and its secrets log in to it; or AWS has none. */
export async function expectDatabase(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const data = environmentOf(stack);
  const { database, network } = data;
  const databases = await databasesOf(cloud, stack);
  const name = `database of ${stack.name}`;
  expectSame(
    `instances and clusters of the ${name}`,
    identifiersIn(databases),
    wantedIdentifiers(data).sort(),
  );
  if (database.engine !== "mongodb-atlas") {
    expectSame(name, await readSettings(cloud, stack, databases), wantedSettings(database, network.zones));
    expectSame(name, await readPlacement(cloud, stack, databases), wantedPlacement(data, database));
    await expectLogins(cloud, stack, databases);
  }
}
