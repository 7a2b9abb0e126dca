import { z } from "zod";
import { between, documentName, logRetentionDays, unprivilegedPort } from "../../primitives";
import { rule, show } from "../../rule";
import { checkWindows } from "../../windows";

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

/** Where a database stands, what is in it and who encrypts it. */
export const placement = {
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

/** How a database is kept from being lost. */
export const protection = {
  backup: z.strictObject({ days: between(1, 35, "days"), window: z.string() }),
  maintenanceWindow: z.string(),
  deletionProtection: z.boolean(),
  finalSnapshot: z.boolean(),
  /** Days that exported database logs are kept. */
  logDays: logRetentionDays,
};

/** How a database is watched. */
export const observation = {
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

/** An engine version. */
export const majorVersion = (example: string) =>
  z.string().regex(/^\d+(\.\d+)*$/, {
    error: ({ input }) => `${show(input)} is no engine version; write it as in "${example}"`,
  });

/** Backups and maintenance keep out of each other's way. */
export const windows = rule<
  { backup: { window: string }; maintenanceWindow: string },
  "backup" | "maintenanceWindow"
>(["backup", "maintenanceWindow"], ({ backup, maintenanceWindow }) =>
  checkWindows(
    { path: ["backup", "window"], text: backup.window },
    { path: ["maintenanceWindow"], text: maintenanceWindow },
    30,
  ),
);
