import { z } from "zod";
import { between, kebabName } from "../../primitives";
import { type Finding, rule } from "../../rule";
import { majorVersion, observation, placement, protection, windows } from "./database-fields";
import { checkProxied, proxySchema } from "./database-proxy";
import { checkScaledReaders, readerScalingSchema } from "./reader-scaling";

/** An Aurora PostgreSQL cluster whose capacity follows the load. */
export const auroraSchema = z
  .strictObject({
    engine: z.literal("aurora-postgresql"),
    version: majorVersion("15"),
    ...placement,
    ...protection,
    ...observation,
    /** The generated secret that holds the master password. @default RDS makes and rotates it, as its secret says */
    password: kebabName.optional(),
    /** Capacity in Aurora capacity units (about 2 GiB each), in half steps. */
    capacity: z.strictObject({ min: z.number(), max: z.number() }),
    /** Instances beside the writer; a failover promotes one of them. */
    readers: between(0, 15, "readers"),
    /** Whether losing a zone must not stop the database: needs a reader. */
    failover: z.boolean(),
    /** @default the readers stay as many as they are */
    readerScaling: readerScalingSchema.optional(),
    /** @default workloads reach the cluster itself */
    proxy: proxySchema.optional(),
  })
  .check(
    windows,
    rule(["capacity"], ({ capacity }) => checkCapacity(capacity)),
    rule(["readers", "failover"], checkReaders),
    rule(["readers", "readerScaling"], checkScaledReaders),
    rule(["proxy", "port", "readers"], checkProxied),
  );

function* checkCapacity({ min, max }: z.output<typeof auroraSchema>["capacity"]): Iterable<Finding> {
  for (const [key, value] of Object.entries({ min, max })) {
    if (value < 0.5 || value > 256 || (value * 2) % 1 !== 0) {
      yield {
        path: ["capacity", key],
        message: `${value} is no Aurora capacity; use 0.5 to 256 in half steps`,
      };
    }
  }
  if (min > max) {
    yield {
      path: ["capacity", "min"],
      message: `${min} is above the maximum ${max}; lower it or raise capacity.max`,
    };
  }
}

function* checkReaders({ readers, failover }: { readers: number; failover: boolean }): Iterable<Finding> {
  if (failover && readers === 0) {
    yield {
      path: ["readers"],
      message: "0 leaves nothing to fail over to; use at least 1, or set failover to false",
    };
  }
}
