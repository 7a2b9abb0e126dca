import type { Environment } from "../config/schema/names/names";
import type { Database } from "../constructs/data/database/database";
import { createDatabase } from "./create-database";
import type { EnvironmentStack } from "./environment-stack";
import type { Surroundings } from "./surroundings";

/** What workloads may reach. */
export interface Parts {
  readonly database: Database;
}

/** Everything that workloads of an environment may reach, as its data says. */
export function createParts(
  stack: EnvironmentStack,
  environment: Environment,
  surroundings: Surroundings,
): Parts {
  return { database: createDatabase(stack, environment, surroundings) };
}
