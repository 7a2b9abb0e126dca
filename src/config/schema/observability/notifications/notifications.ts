import { z } from "zod";
import { kebabName } from "../../primitives";
import { listenerSchema, subscriptionSchema } from "./subscription";

/** Those whom SNS tells itself, by an id of their own. */
export const subscriptions = somebody(subscriptionSchema);

/** How bad trouble is: critical trouble wakes somebody, a warning is read when there is time. */
export const severity = z.enum(["critical", "warning"]);

/** Who is told, by how bad it is. */
export const notificationsSchema = z.partialRecord(severity, somebody(listenerSchema));

function somebody<T extends z.ZodType>(told: T) {
  return z
    .record(kebabName, told)
    .refine((all) => Object.keys(all).length > 0, { error: "{} tells nobody; add a subscription" });
}
