import { z } from "zod";
import { kebabName } from "../../primitives";
import { severity } from "../notifications/notifications";

/** Tells of several alarms once, instead of each by itself. */
export const compositeSchema = z.strictObject({
  /** Alarms, one of which is enough. */
  anyOf: z.array(kebabName).min(1, { error: "[] never alarms; list at least one alarm" }),
  /** Another composite that tells enough by itself: while it lasts, nobody is told of this one. */
  unless: kebabName.optional(),
  severity,
});
