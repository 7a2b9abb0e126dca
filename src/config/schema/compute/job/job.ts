import { z } from "zod";
import { rule } from "../../rule";
import { checkMemory, checkNames, checkWritable, containerFields } from "../container";
import { scheduleSchema } from "./schedule";

/** A task that runs once whenever somebody, or a schedule, starts it. */
export const jobSchema = z
  .strictObject({
    ...containerFields,
    command: z.array(z.string()).min(1),
    schedule: scheduleSchema.optional(),
  })
  .check(
    rule(["cpu", "memory"], checkMemory),
    rule(["variables", "secrets"], checkNames),
    rule(["writable"], ({ writable }) => checkWritable({ writable, exec: false })),
  );
