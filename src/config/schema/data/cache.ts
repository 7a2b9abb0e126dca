import { z } from "zod";
import { between, documentName, logRetentionDays, unprivilegedPort } from "../primitives";
import { type Finding, rule, show } from "../rule";
import { checkWindows } from "../windows";

/** Parameters that other settings decide, by the setting. */
const decided: Readonly<Record<string, string>> = {
  "maxmemory-policy": "evictionPolicy",
  "cluster-enabled": "mode",
};

const parameterName = z.string().refine((name) => !Object.hasOwn(decided, name), {
  error: ({ input }) =>
    `${show(input)} is set by ${decided[String(input)]}; remove it and choose the value there`,
});

/** The sorts of nodes that take no TLS. Source: ElastiCache User Guide, "In-transit encryption", constraints. */
const withoutTls = ["c1", "m1", "m2", "m3", "r3", "t1"];

const nodeType = z
  .string()
  .regex(/^cache\.[a-z0-9]+\.[a-z0-9]+$/, {
    error: ({ input }) => `${show(input)} is no node type; write it as in "cache.t4g.micro"`,
  })
  .refine((type) => !withoutTls.includes(type.split(".")[1] ?? ""), {
    error: ({ input }) => `${show(input)} takes no TLS; use a type of today, such as "cache.t4g.micro"`,
  })
  .refine((type) => !type.startsWith("cache.r6gd."), {
    error: ({ input }) =>
      `${show(input)} keeps part of its data on disks, which is not built here; use "cache.r7g.large" or the like`,
  });

const evictionPolicies = [
  "noeviction",
  "allkeys-lru",
  "allkeys-lfu",
  "allkeys-random",
  "volatile-lru",
  "volatile-lfu",
  "volatile-random",
  "volatile-ttl",
] as const;

const mode = z.discriminatedUnion("kind", [
  /** All keys on one node, with copies on others. */
  z.strictObject({ kind: z.literal("single"), replicas: between(0, 5, "replicas") }),
  /** Keys dealt out to shards; clients must know Redis Cluster. */
  z.strictObject({
    kind: z.literal("cluster"),
    shards: between(1, 500, "shards"),
    replicasPerShard: between(0, 5, "replicas"),
  }),
]);

/** The environment's Redis, for applications that log in with IAM. */
export const cacheSchema = z
  .strictObject({
    engine: z.literal("redis"),
    /** Older ones have no logins by IAM. */
    version: z.enum(["7.0", "7.1"]),
    /** `broker`: queues of work, as Celery's; `cache`: what can be made again. Decides what its user may do. */
    use: z.enum(["broker", "cache"]),
    identifier: documentName.optional(),
    securityGroup: documentName.optional(),
    /** The tier whose subnets hold it. */
    tier: z.enum(["app", "data"]),
    port: unprivilegedPort,
    nodeType,
    mode,
    /** Whether losing a zone must not stop it. */
    multiAz: z.boolean(),
    /** What happens to a new key when memory is full. */
    evictionPolicy: z.enum(evictionPolicies),
    parameters: z.record(parameterName, z.string()).default({}),
    /** 0 days take no snapshots. */
    snapshot: z.strictObject({ days: between(0, 35, "days"), window: z.string() }),
    finalSnapshot: z.boolean(),
    maintenanceWindow: z.string(),
    /** Days that slow commands and the engine's log are kept. */
    logDays: logRetentionDays,
  })
  .check(
    rule(["snapshot", "maintenanceWindow"], ({ snapshot, maintenanceWindow }) =>
      checkWindows(
        { path: ["snapshot", "window"], text: snapshot.window },
        { path: ["maintenanceWindow"], text: maintenanceWindow },
        60,
      ),
    ),
    rule(["mode", "multiAz"], checkCopies),
    rule(["mode"], ({ mode }) => checkSize(mode)),
    rule(["use", "mode", "evictionPolicy"], checkBroker),
  );

export type Cache = z.output<typeof cacheSchema>;

/** The copies of each key beside the first, and where the data says how many. */
export function copiesOf(mode: Cache["mode"]): { count: number; path: Finding["path"] } {
  return mode.kind === "cluster"
    ? { count: mode.replicasPerShard, path: ["mode", "replicasPerShard"] }
    : { count: mode.replicas, path: ["mode", "replicas"] };
}

/** The nodes of all shards. */
export function nodesOf(mode: Cache["mode"]): number {
  return mode.kind === "cluster" ? mode.shards * (1 + mode.replicasPerShard) : 1 + mode.replicas;
}

function* checkCopies({ mode, multiAz }: Pick<Cache, "mode" | "multiAz">): Iterable<Finding> {
  const { count, path } = copiesOf(mode);
  if (multiAz && count === 0) {
    yield { path, message: "0 leaves nothing in another zone; use at least 1, or set multiAz to false" };
  }
}

function* checkSize(mode: Cache["mode"]): Iterable<Finding> {
  if (mode.kind === "cluster" && nodesOf(mode) > 500) {
    yield {
      path: ["mode", "shards"],
      message: `${mode.shards} shards of ${1 + mode.replicasPerShard} nodes are more than the 500 nodes of a cluster; use at most ${Math.floor(500 / (1 + mode.replicasPerShard))}`,
    };
  }
}

/** Celery's messages lie in lists that belong together, and none of them may be lost. */
function* checkBroker({
  use,
  mode,
  evictionPolicy,
}: Pick<Cache, "use" | "mode" | "evictionPolicy">): Iterable<Finding> {
  if (use === "broker" && mode.kind === "cluster") {
    yield {
      path: ["mode", "kind"],
      message: `${show(mode.kind)} tears apart what a broker keeps together; use "single"`,
    };
  }
  if (use === "broker" && evictionPolicy !== "noeviction") {
    yield {
      path: ["evictionPolicy"],
      message: `${show(evictionPolicy)} throws away messages of a broker when memory is full; use "noeviction"`,
    };
  }
}
