import { z } from "zod";
import { kebabName } from "../../primitives";
import { subscriptionSchema } from "./subscription";

/** Those who are told, by an id of their own. */
export const subscriptions = z
  .record(kebabName, subscriptionSchema)
  .refine((all) => Object.keys(all).length > 0, { error: "{} tells nobody; add a subscription" });

/** How bad trouble is: critical trouble wakes somebody, a warning is read when there is time. */
export const severity = z.enum(["critical", "warning"]);

/** Who is told, by how bad it is. */
export const notificationsSchema = z.partialRecord(severity, subscriptions);
