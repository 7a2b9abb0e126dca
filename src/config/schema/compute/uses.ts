import { z } from "zod";
import { bucketRights } from "../../../bucket-right";
import { kebabName } from "../primitives";
import { show } from "../rule";

const prefix = z
  .string()
  .max(64, { error: ({ input }) => `${show(input)} has more than 64 characters; shorten the prefix` })
  .regex(/^(([\w.-]+|\{\w+\})\/)*$/, {
    error: ({ input }) =>
      `${show(input)} is no prefix of objects; write folders as in "weekly/", and one that may be any as in "{tenant_id}/"`,
  });

const bucketUse = z.strictObject({
  bucket: kebabName,
  /** The folder that it is limited to; all of the bucket where there is none. */
  prefix: prefix.default(""),
  /** `presign`: only those who hold a presigned URL read and write, the task itself does not. */
  rights: z.array(z.enum(bucketRights)).min(1),
});

/** What tasks may reach beside the database, each by the part it is. */
export const usesSchema = z
  .strictObject({
    /** The environment's cache, as the user that it has for applications. */
    cache: z.boolean().default(false),
    buckets: z.array(bucketUse).default([]),
    /** Logging people in, and managing them. */
    userPool: z.array(z.enum(["authenticate", "administer"])).default([]),
    /** What it does with queues, by their names. */
    queues: z.record(kebabName, z.array(z.enum(["send", "consume"])).min(1)).default({}),
    /** Whether they may send mail. */
    mail: z.boolean().default(false),
  })
  .prefault({});

export type Uses = z.output<typeof usesSchema>;
