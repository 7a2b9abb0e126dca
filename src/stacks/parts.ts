import type { Environment } from "../config/schema/names/names";
import type { Database } from "../constructs/data/database/database";
import { type Buckets, createBuckets } from "./create-buckets";
import { createDatabase } from "./create-database";
import type { EnvironmentStack } from "./environment-stack";
import type { Surroundings } from "./surroundings";

/** What workloads may reach. */
export interface Parts {
  readonly database: Database;
  readonly buckets: Buckets;
}

/** Everything that workloads of an environment may reach, as its data says. */
export function createParts(
  stack: EnvironmentStack,
  environment: Environment,
  surroundings: Surroundings,
): Parts {
  return {
    database: createDatabase(stack, environment, surroundings),
    buckets: createBuckets(stack, environment, surroundings),
  };
}
