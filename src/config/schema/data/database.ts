import { z } from "zod";
import { between, documentName, kebabName, logRetentionDays, unprivilegedPort } from "../primitives";
import { type Finding, rule, show } from "../rule";
import { checkWindows } from "../windows";

const reservedUsers = ["admin", "postgres", "root", "rdsadmin", "master"];

const username = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,15}$/, {
    error: ({ input }) =>
      `${show(input)} is no master user; use 1 to 16 lower-case letters, digits and underscores`,
  })
  .refine((user) => !reservedUsers.includes(user), {
    error: ({ input }) =>
      `${show(input)} is reserved by RDS; name the master user otherwise, for example after the system`,
  });

const databaseName = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, {
  error: ({ input }) =>
    `${show(input)} is no database name; use 1 to 63 lower-case letters, digits and underscores`,
});

const parameterName = z.string().refine((name) => !["rds.force_ssl", "tls"].includes(name), {
  error: ({ input }) => `${show(input)} is always set, so that every connection has TLS; remove it`,
});

const placement = {
  identifier: documentName.optional(),
  securityGroup: documentName.optional(),
  /** The tier whose subnets hold it. */
  tier: z.enum(["app", "data"]),
  database: databaseName,
  port: unprivilegedPort,
  username,
  /** `customer-key`: the environment's key; `aws-managed-key`: RDS's own, where the document says so. */
  encryption: z.enum(["customer-key", "aws-managed-key"]),
  parameters: z.record(parameterName, z.string()).default({}),
};

const protection = {
  backup: z.strictObject({ days: between(1, 35, "days"), window: z.string() }),
  maintenanceWindow: z.string(),
  deletionProtection: z.boolean(),
  finalSnapshot: z.boolean(),
  /** Days that exported database logs are kept. */
  logDays: logRetentionDays,
};

const observation = {
  /** Days Performance Insights keeps; 7 are free of charge. */
  performanceInsightsDays: z
    .int()
    .refine((days) => days === 7 || days === 731 || (days % 31 === 0 && days >= 31 && days <= 713), {
      error: ({ input }) =>
        `Performance Insights cannot keep ${show(input)} days; choose 7, a multiple of 31 up to 713, or 731`,
    }),
  /** Seconds between two readings of enhanced monitoring. */
  monitoringSeconds: z.int().refine((seconds) => [1, 5, 10, 15, 30, 60].includes(seconds), {
    error: ({ input }) =>
      `enhanced monitoring has no interval of ${show(input)} seconds; choose 1, 5, 10, 15, 30 or 60`,
  }),
};

const majorVersion = (example: string) =>
  z.string().regex(/^\d+(\.\d+)*$/, {
    error: ({ input }) => `${show(input)} is no engine version; write it as in "${example}"`,
  });

const windows = rule<
  { backup: { window: string }; maintenanceWindow: string },
  "backup" | "maintenanceWindow"
>(["backup", "maintenanceWindow"], ({ backup, maintenanceWindow }) =>
  checkWindows(
    { path: ["backup", "window"], text: backup.window },
    { path: ["maintenanceWindow"], text: maintenanceWindow },
    30,
  ),
);

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

const aurora = z
  .strictObject({
    engine: z.literal("aurora-postgresql"),
    version: majorVersion("15"),
    ...placement,
    ...protection,
    ...observation,
    /** Capacity in Aurora capacity units (about 2 GiB each), in half steps. */
    capacity: z.strictObject({ min: z.number(), max: z.number() }),
    /** Instances beside the writer; a failover promotes one of them. */
    readers: between(0, 15, "readers"),
    /** Whether losing a zone must not stop the database: needs a reader. */
    failover: z.boolean(),
  })
  .check(
    windows,
    rule(["capacity"], ({ capacity }) => checkCapacity(capacity)),
    rule(["readers", "failover"], checkReaders),
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
export const databaseSchema = z.discriminatedUnion("engine", [postgres, aurora, documentdb, atlas]);

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

function* checkCapacity({ min, max }: z.output<typeof aurora>["capacity"]): Iterable<Finding> {
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
