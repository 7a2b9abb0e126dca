import { z } from "zod";
import { between, documentName, kebabName, logRetentionDays } from "../../primitives";
import { rule } from "../../rule";
import { checkRange } from "../service/scaling";
import { checkDesired } from "../service/service";

/** A service that runs in the second region, too: what its tasks are is said once, of the environment's. */
const serviceThere = z
  .strictObject({
    name: documentName.optional(),
    /** The name of its target group, where it speaks HTTP. */
    targetGroup: documentName.optional(),
    desired: between(0, 5000, "tasks"),
    /** The range in which it scales there, to the targets of the environment's. */
    scaling: z
      .strictObject({ min: between(0, 5000, "tasks"), max: between(1, 5000, "tasks") })
      .check(rule(["min", "max"], (range) => checkRange(range)))
      .optional(),
  })
  .check(rule(["desired", "scaling"], checkDesired));

/** What runs in a second region; all that is not said here is as in the first. */
export const workloadsThereSchema = z.strictObject({
  loadBalancer: z.strictObject({
    name: documentName.optional(),
    securityGroup: documentName.optional(),
    accessLogDays: between(1, 3650, "days"),
    deletionProtection: z.boolean(),
  }),
  cluster: z.strictObject({ name: documentName.optional(), execLogDays: logRetentionDays }),
  /** A Redis of its own, of the size of the first one: empty at first, and never the same. */
  cache: z
    .strictObject({ identifier: documentName.optional(), securityGroup: documentName.optional() })
    .optional(),
  /** By the names that they have in the first region. */
  services: z.record(kebabName, serviceThere),
});

export type WorkloadsThere = z.output<typeof workloadsThereSchema>;
