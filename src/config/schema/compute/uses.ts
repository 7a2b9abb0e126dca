import { z } from "zod";
import { kebabName } from "../primitives";

/** What tasks may reach beside the database, each by the part it is. */
export const usesSchema = z
  .strictObject({
    /** What it does with queues, by their names. */
    queues: z.record(kebabName, z.array(z.enum(["send", "consume"])).min(1)).default({}),
  })
  .prefault({});

export type Uses = z.output<typeof usesSchema>;
