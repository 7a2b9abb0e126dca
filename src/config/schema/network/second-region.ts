import { z } from "zod";
import { regionName } from "../account";
import { workloadsThereSchema } from "../compute/second-region/workloads";
import { between, documentName } from "../primitives";
import { networkSchema } from "./network";

/** What stands in a second region. */
export const secondRegionSchema = z.strictObject({
  region: regionName,
  /** A network of its own, beside the environment's. */
  network: networkSchema,
  /** A cluster that replicates the environment's Aurora, as a member of one global database. */
  database: z
    .strictObject({
      identifier: documentName.optional(),
      securityGroup: documentName.optional(),
      /** The name of the global database that spans both regions. */
      globalIdentifier: documentName.optional(),
      /** Instances, all of which read until the writer moves to this region. */
      readers: between(1, 16, "readers"),
    })
    .optional(),
  /** @default nothing runs there: the region keeps a copy of the data */
  workloads: workloadsThereSchema.optional(),
});

export type SecondRegion = z.output<typeof secondRegionSchema>;
