import { z } from "zod";
import { kebabName } from "../../primitives";
import { listenerSchema } from "./subscription";

const subscriptions = z
  .record(kebabName, listenerSchema)
  .refine((all) => Object.keys(all).length > 0, { error: "{} tells nobody; add a subscription" });

/** How bad trouble is: critical trouble wakes somebody, a warning is read when there is time. */
export const severity = z.enum(["critical", "warning"]);

/** Who is told, by how bad it is. */
export const notificationsSchema = z.partialRecord(severity, subscriptions);
