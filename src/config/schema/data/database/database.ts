import { z } from "zod";
import { between, kebabName } from "../../primitives";
import { type Finding, rule, show } from "../../rule";
import { auroraSchema } from "./aurora";
import { majorVersion, observation, placement, protection, windows } from "./database-fields";

const instanceClass = z.string().regex(/^db\.[a-z0-9]+\.[a-z0-9]+$/, {
  error: ({ input }) => `${show(input)} is no instance class; write it as in "db.t4g.small"`,
});

const postgres = z
  .strictObject({
    engine: z.literal("postgres"),
    version: majorVersion("16"),
    ...placement,
    ...protection,
    ...observation,
    /** The generated secret that holds the master password. */
    password: kebabName,
    instanceClass,
    multiAz: z.boolean(),
    storage: z.strictObject({
      allocatedGb: between(20, 65536, "GB"),
      maxAllocatedGb: between(20, 65536, "GB"),
    }),
  })
  .check(
    windows,
    rule(["storage"], ({ storage }) => checkStorage(storage)),
  );

const documentdb = z
  .strictObject({
    engine: z.literal("documentdb"),
    version: majorVersion("5.0.0"),
    ...placement,
    ...protection,
    password: kebabName,
    instanceClass,
    instances: between(1, 16, "instances"),
    failover: z.boolean(),
  })
  .check(windows, rule(["instances", "failover"], checkInstances));

const atlas = z.strictObject({
  engine: z.literal("mongodb-atlas"),
  /** Reached over AWS PrivateLink at the endpoint service Atlas names, instead of the internet. */
  privateLink: z
    .strictObject({
      serviceName: z.string().regex(/^com\.amazonaws\.vpce\.[a-z0-9-]+\.vpce-svc-[0-9a-f]+$/, {
        error: ({ input }) =>
          `${show(input)} is no endpoint service; copy it from Atlas, as in "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0"`,
      }),
    })
    .optional(),
});

/** The environment's database: one of four engines. */
export const databaseSchema = z.discriminatedUnion("engine", [postgres, auroraSchema, documentdb, atlas]);

export type Database = z.output<typeof databaseSchema>;

function* checkStorage({
  allocatedGb,
  maxAllocatedGb,
}: z.output<typeof postgres>["storage"]): Iterable<Finding> {
  if (maxAllocatedGb * 10 < allocatedGb * 11) {
    yield {
      path: ["storage", "maxAllocatedGb"],
      message: `${maxAllocatedGb} leaves no room to grow; use at least ${Math.ceil((allocatedGb * 11) / 10)}, 10 % above allocatedGb`,
    };
  }
}

function* checkInstances({
  instances,
  failover,
}: {
  instances: number;
  failover: boolean;
}): Iterable<Finding> {
  if (failover && instances < 2) {
    yield {
      path: ["instances"],
      message: `${instances} leaves nothing to fail over to; use at least 2, or set failover to false`,
    };
  }
}
