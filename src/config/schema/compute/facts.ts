import { z } from "zod";
import type { DatabaseProxy } from "../data/database/database-proxy";
import type { EnvironmentData } from "../environment-fields";
import { kebabName } from "../primitives";

/** What a variable may ask for, by the part it is a fact of. */
const factNames = [
  "region",
  "public-url",
  "database-host",
  "database-reader-host",
  "database-port",
  "database-name",
  "database-proxy-host",
  "database-proxy-reader-host",
  "database-writer-host",
  "bucket-name",
  "bucket-region",
  "distribution-url",
  "distribution-key-id",
  "metrics-namespace",
  "queue-url",
  "cache-host",
  "cache-reader-host",
  "cache-port",
  "cache-url",
  "cache-name",
  "cache-user",
  "mail-configuration-set",
  "mail-from",
  "mail-region",
  "mail-template",
  "user-pool-id",
  "user-pool-client-id",
  "user-pool-issuer",
  "mfa-demanded-of",
  "settings-path",
  "service-url",
] as const;

/** A value that is known once the environment stands; `of` names one of several parts of a kind. */
export const factSchema = z.strictObject({ from: z.enum(factNames), of: kebabName.optional() });

export type Fact = z.output<typeof factSchema>;

/** A fact as a record's key and as messages show it: `database-host`, `bucket-name of media`. */
export function factKey({ from, of }: Fact): string {
  return of === undefined ? from : `${from} of ${of}`;
}

/** The facts that an environment has, by `factKey`. */
export function knownFacts({
  database,
  cache,
  buckets,
  userPool,
  queues,
  mail,
  secondRegion,
}: Pick<
  EnvironmentData,
  "database" | "cache" | "buckets" | "userPool" | "queues" | "mail" | "secondRegion"
>): string[] {
  return [
    "region",
    "public-url",
    "metrics-namespace",
    ...databaseFacts(database),
    // where only one region has services, the writer is moved with them
    ...(secondRegion?.workloads ? ["database-writer-host"] : []),
    ...cacheFacts(cache),
    ...userFacts(userPool),
    ...Object.keys(buckets).flatMap((of) => [
      factKey({ from: "bucket-name", of }),
      factKey({ from: "bucket-region", of }),
    ]),
    ...distributionFacts(buckets),
    ...Object.keys(queues).map((of) => factKey({ from: "queue-url", of })),
    ...(mail ? mailFacts(mail) : []),
  ];
}

function distributionFacts(buckets: EnvironmentData["buckets"]): string[] {
  return Object.entries(buckets).flatMap(([of, { distribution }]) => {
    const keyId = distribution?.access.kind === "signed-urls" ? ["distribution-key-id" as const] : [];
    const names = distribution ? (["distribution-url", ...keyId] as const) : [];
    return names.map((from) => factKey({ from, of }));
  });
}

function mailFacts({ templates }: NonNullable<EnvironmentData["mail"]>): string[] {
  const names = Object.keys(templates).map((of) => factKey({ from: "mail-template", of }));
  return ["mail-configuration-set", "mail-from", "mail-region", ...names];
}

/** The facts that only one service of an environment has, by `factKey`. */
export function ownFacts({ services }: Pick<EnvironmentData, "services">, id: string): string[] {
  const called = Object.entries(services).filter(([, { connect }]) => connect?.from.includes(id));
  const settings = Object.keys(services[id]?.settings ?? {});
  return [
    ...(settings.length > 0 ? ["settings-path"] : []),
    ...called.map(([of]) => factKey({ from: "service-url", of })),
  ];
}

function userFacts(userPool: EnvironmentData["userPool"]): string[] {
  const ids = ["user-pool-id", "user-pool-client-id", "user-pool-issuer"];
  // ECS takes no empty variable
  const demand = userPool?.mfa.demandedOf.length ? ["mfa-demanded-of"] : [];
  return userPool ? [...ids, ...demand] : [];
}

function databaseFacts(database: EnvironmentData["database"]): string[] {
  switch (database.engine) {
    // its URI is a supplied secret
    case "mongodb-atlas":
      return [];
    case "postgres":
      return ["database-host", "database-port", "database-name"];
    case "documentdb":
      return ["database-host", "database-reader-host", "database-port", "database-name"];
    case "aurora-postgresql":
      return [...auroraHosts(database), "database-port", "database-name"];
  }
}

/** Nothing reaches the cluster past its proxy, so nothing is told where it is. */
function auroraHosts({ proxy }: { proxy?: DatabaseProxy | undefined }): string[] {
  if (!proxy) {
    return ["database-host", "database-reader-host"];
  }
  return ["database-proxy-host", ...(proxy.readOnlyEndpoint ? ["database-proxy-reader-host"] : [])];
}

function cacheFacts(cache: EnvironmentData["cache"]): string[] {
  if (!cache) {
    return [];
  }
  const reader = cache.mode.kind === "single" ? ["cache-reader-host"] : [];
  return ["cache-host", ...reader, "cache-port", "cache-url", "cache-name", "cache-user"];
}
