import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { environmentOf } from "../environment";

/** What runs in the second region of a stack's environment, as if it were all; nothing where nothing runs there. */
export function stackThere(stack: WrittenStack): WrittenStack | undefined {
  const data = environmentOf(stack);
  const { secondRegion } = data;
  if (!secondRegion?.workloads) {
    return undefined;
  }
  const { region, network, workloads } = secondRegion;
  return {
    ...stack,
    region,
    data: { ...data, ...workloads, region, network, database: databaseThere(data), jobs: {} },
  };
}

/** The database as it stands in the second region. */
function databaseThere({ database, secondRegion }: Environment): Environment["database"] {
  return database.engine === "aurora-postgresql"
    ? { ...database, ...secondRegion?.database, proxy: secondRegion?.databaseProxy }
    : database;
}
