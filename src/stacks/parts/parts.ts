import type { Environment } from "../../config/schema/names/names";
import type { Cache } from "../../constructs/data/cache/cache";
import type { Database } from "../../constructs/data/database/database";
import type { DatabaseProxy } from "../../constructs/data/database/proxy/database-proxy";
import type { HostedZone } from "../../constructs/edge/dns/hosted-zone";
import type { Mail } from "../../constructs/messaging/mail/mail";
import type { Queue } from "../../constructs/messaging/queue";
import type { UserPool } from "../../constructs/security/users/user-pool";
import type { EnvironmentStack } from "../environment-stack";
import type { DatabaseWriter } from "../second-region/database-writer";
import type { OwnSurroundings } from "../surroundings";
import { type Buckets, createBuckets } from "./create-buckets";
import { createCache } from "./create-cache";
import { createDatabase } from "./create-database";
import { createDatabaseProxy } from "./create-database-proxy";
import { createMail } from "./create-mail";
import { createQueues } from "./create-queues";
import { createUserPool } from "./create-user-pool";

/** What workloads may reach. */
export interface Parts {
  readonly database: Database;
  /** What stands before the database, where the data asks for it: workloads reach it instead. */
  readonly databaseProxy?: DatabaseProxy | undefined;
  /** Where the database's writer is, where that may be in another region. */
  readonly writer?: DatabaseWriter | undefined;
  readonly cache?: Cache | undefined;
  readonly userPool?: UserPool;
  readonly buckets: Buckets;
  /** By their ids. */
  readonly queues: ReadonlyMap<string, Queue>;
  readonly mail?: Mail;
}

/** Everything that workloads of an environment may reach, as its data says. */
export function createParts(
  stack: EnvironmentStack,
  environment: Environment,
  surroundings: OwnSurroundings,
  zone?: HostedZone,
): Parts {
  const database = createDatabase(stack, environment, surroundings);
  if (database.address) {
    surroundings.secrets.compose(database.address);
  }
  const mail = createMail(stack, environment, surroundings, zone);
  const userPool = createUserPool(stack, environment, mail);
  if (userPool) {
    surroundings.secrets.composeUserPoolClient(userPool.client.identity);
  }
  return {
    database,
    databaseProxy: createDatabaseProxy(stack, environment, surroundings, database),
    cache: createCache(stack, environment, surroundings),
    buckets: createBuckets(stack, environment, surroundings),
    queues: createQueues(stack, environment, surroundings),
    mail,
    userPool,
  };
}

/** One of several parts of a kind. */
export function partOf<T>(parts: ReadonlyMap<string, T>, id: string): T {
  const part = parts.get(id);
  if (part === undefined) {
    throw new Error(`"${id}" is no part of this environment; there are: ${[...parts.keys()].join(", ")}`);
  }
  return part;
}
