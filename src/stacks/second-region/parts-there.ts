import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import type { SecondaryCluster } from "../../constructs/data/database/aurora/secondary-cluster";
import { Peering } from "../../constructs/network/peering";
import type { ReadableSecrets } from "../../constructs/security/secrets/readable-secrets";
import { ReplicatedSecrets } from "../../constructs/security/secrets/replicated-secrets";
import type { EnvironmentStack } from "../environment-stack";
import type { Buckets } from "../parts/create-buckets";
import { createCache } from "../parts/create-cache";
import { createDatabaseProxy } from "../parts/create-database-proxy";
import type { Parts } from "../parts/parts";
import type { OwnSurroundings, Place, Surroundings } from "../surroundings";
import { secretParts } from "../workloads/secret-references";
import { createWriters, type DatabaseWriter } from "./database-writer";

/** What an environment's own region has that a second one builds on. */
export interface First {
  readonly surroundings: OwnSurroundings;
  readonly parts: Parts;
}

/** What workloads of a second region stand in and reach, and where those of the first find the writer. */
export interface PartsThere {
  readonly surroundings: Surroundings;
  readonly parts: Parts;
  readonly writerForFirst: DatabaseWriter;
}

/**
 * What workloads of a second region reach there. Mail, queues and the user pool are the first region's: they are reached by their
 * names, and lost with it.
 */
export function createPartsThere(
  stack: EnvironmentStack,
  scope: Construct,
  environment: Environment,
  first: First,
  { place, database, twins }: { place: Place; database: SecondaryCluster; twins: Buckets },
): PartsThere | undefined {
  const workloads = environment.secondRegion?.workloads;
  if (!workloads) {
    return undefined;
  }
  const { network, region } = place;
  const peering = new Peering(stack, "peering", {
    name: stack.name("peering"),
    network: first.surroundings.network,
    peer: { network, region, scope },
  });
  const surroundings = { ...place, secrets: replicate(scope, environment, first, place) };
  const parts: Parts = {
    ...first.parts,
    database,
    databaseProxy: createDatabaseProxy(scope, proxied(environment), surroundings, database),
    cache: createCache(scope, workloads, surroundings),
    buckets: new Map([...first.parts.buckets, ...twins]),
  };
  const [writerForFirst, writer] = createWriters(
    environment,
    { scope: stack, place: first.surroundings, parts: first.parts },
    { scope, place, parts },
    peering.ready,
  );
  return { surroundings, parts: { ...parts, writer }, writerForFirst };
}

/** The database with the proxy that stands before it in the second region. */
function proxied({ database, secondRegion }: Environment): Pick<Environment, "database"> {
  return {
    database:
      database.engine === "aurora-postgresql"
        ? { ...database, proxy: secondRegion?.databaseProxy }
        : database,
  };
}

/** The secrets that are read in the second region. */
function replicate(
  scope: Construct,
  { secondRegion }: Environment,
  { surroundings }: First,
  to: Place,
): ReadableSecrets {
  const { secrets, region } = surroundings;
  const services = Object.values(secondRegion?.workloads?.services ?? {});
  const login = secondRegion?.databaseProxy?.login;
  const parts = [
    ...services.flatMap((service) => secretParts(service.secrets)),
    ...(login === undefined ? [] : [login]),
  ];
  return new ReplicatedSecrets(scope, "secrets", { secrets, parts, region, to });
}
