import { z } from "zod";
import { documentName, kebabName } from "../primitives";

/** Buckets of the environment that have a twin in the second region, by part; all else is said of the environment's. */
export const replicasSchema = z.record(
  kebabName,
  z.strictObject({
    name: documentName.optional(),
    /** Whether S3 commits itself to copy within 15 minutes, for $0.015 per GB more. */
    timeControl: z.boolean(),
  }),
);
