import { type Fact, factKey } from "../../config/schema/compute/facts";
import { type CacheAddress, cacheUrl } from "../../constructs/data/cache/cache";
import type { Mail } from "../../constructs/messaging/mail/mail";
import type { BucketDistributions } from "../edge/create-bucket-distributions";
import type { Parts } from "../parts/parts";
import type { DatabaseWriter } from "../second-region/database-writer";

/** What is known once an environment stands, by `factKey`; what it lacks is undefined. */
export type Facts = Readonly<Record<string, string | undefined>>;

/** The facts of one region of an environment: of its parts, where it is reached and whose metrics it tells. */
export function factsOf(
  { database, databaseProxy, cache, buckets, userPool, queues, mail }: Parts,
  { region, publicUrl, metricsNamespace }: { region: string; publicUrl: string; metricsNamespace: string },
): Facts {
  const { address } = database;
  return {
    region,
    "public-url": publicUrl,
    "database-host": address?.host,
    "database-reader-host": address?.readerHost,
    "database-port": address && String(address.port),
    "database-name": address?.name,
    "database-proxy-host": databaseProxy?.host,
    "database-proxy-reader-host": databaseProxy?.readerHost,
    ...(cache && cacheFacts(cache.address)),
    "user-pool-id": userPool?.id,
    "user-pool-client-id": userPool?.client.identity.clientId,
    "user-pool-issuer": userPool?.issuer,
    "mfa-demanded-of": userPool?.mfaDemandedOf.join(","),
    "metrics-namespace": metricsNamespace,
    ...factsOfEach("bucket-name", buckets, ({ name }) => name),
    ...factsOfEach("bucket-region", buckets, (bucket) => bucket.region),
    ...factsOfEach("queue-url", queues, ({ url: queueUrl }) => queueUrl),
    ...(mail && mailFacts(mail)),
  };
}

/** Where what buckets serve is read, and by which key the URLs are signed that need it. */
export function distributionFacts(distributions: BucketDistributions): Facts {
  return {
    ...factsOfEach("distribution-url", distributions, ({ url }) => url),
    ...factsOfEach("distribution-key-id", distributions, ({ keyId }) => keyId),
  };
}

function mailFacts(mail: Mail): Facts {
  return {
    "mail-configuration-set": mail.configurationSetName,
    "mail-from": mail.fromAddress,
    "mail-region": mail.region,
    ...factsOfEach("mail-template", mail.templateNames, (name) => name),
  };
}

function cacheFacts(address: CacheAddress): Facts {
  return {
    "cache-host": address.host,
    "cache-reader-host": address.readerHost,
    "cache-port": String(address.port),
    "cache-url": cacheUrl(address),
    "cache-name": address.name,
    "cache-user": address.user,
  };
}

function factsOfEach<T>(
  from: Fact["from"],
  parts: ReadonlyMap<string, T>,
  fact: (part: T) => string | undefined,
): Facts {
  return Object.fromEntries(Array.from(parts, ([of, part]) => [factKey({ from, of }), fact(part)]));
}

type Variables = Readonly<Record<string, string | Fact>>;

/** A workload's variables with the facts they ask for filled in; without those that ECS reads when a task starts. */
export function resolveVariables(variables: Variables, facts: Facts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => {
      if (isWriterHost(value)) {
        return [];
      }
      const text = typeof value === "string" ? value : facts[factKey(value)];
      if (text === undefined) {
        throw new Error(
          `${name} asks for a fact that this environment does not have; write its value as a text`,
        );
      }
      return [[name, text]];
    }),
  );
}

/** Where ECS reads, when a task starts, the variables that say where the database's writer is; it may move at any time. */
export function writerReferences(variables: Variables, writer: DatabaseWriter | undefined) {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) =>
      writer && isWriterHost(value) ? [[name, writer.pointer.reference]] : [],
    ),
  );
}

/** Whether a workload asks where the database's writer is. */
export function asksForWriter(variables: Variables): boolean {
  return Object.values(variables).some(isWriterHost);
}

function isWriterHost(value: string | Fact): boolean {
  return typeof value !== "string" && value.from === "database-writer-host";
}
