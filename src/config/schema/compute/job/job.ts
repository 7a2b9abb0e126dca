import { z } from "zod";
import { kebabName } from "../../primitives";
import { rule, show } from "../../rule";
import { checkMemory, checkNames, checkWritable, containerFields, imageSchema } from "../container";
import { scheduleSchema } from "./schedule";

/** The image of a service, wherever its pointer goes, or one of a repository with a pointer of its own. */
const jobImage = z.union([z.strictObject({ of: kebabName }), imageSchema], {
  error: ({ input }) =>
    `${show(input)} is no image; write { of: "<service>" }, or { repository, initialTag }`,
});

/** A task that runs once whenever somebody, or a schedule, starts it. */
export const jobSchema = z
  .strictObject({
    ...containerFields,
    image: jobImage,
    command: z.array(z.string()).min(1),
    schedule: scheduleSchema.optional(),
  })
  .check(
    rule(["cpu", "memory"], checkMemory),
    rule(["variables", "secrets"], checkNames),
    rule(["writable"], ({ writable }) => checkWritable({ writable, exec: false })),
  );
