import { z } from "zod";
import { kebabName } from "../../primitives";
import { rule, show } from "../../rule";
import { toldTwice } from "./listener-rules";
import { listenerSchema, subscriptionSchema } from "./subscription";

/** An id in the room of a topic, beside what else stands there. */
export const subscriber = kebabName.refine((id) => id !== "policy", {
  error: ({ input }) =>
    `${show(input)} is the address of what may publish to the topic; name the subscriber otherwise`,
});

/** Those whom SNS tells itself, by an id of their own. */
export const subscriptions = somebody(subscriptionSchema);

/** How bad trouble is: critical trouble wakes somebody, a warning is read when there is time. */
export const severity = z.enum(["critical", "warning"]);

/** Who is told, by how bad it is. */
export const notificationsSchema = z.partialRecord(severity, somebody(listenerSchema)).check(
  rule(["critical"], ({ critical }) => toldTwice(critical, ["critical"])),
  rule(["warning"], ({ warning }) => toldTwice(warning, ["warning"])),
);

function somebody<T extends z.ZodType>(told: T) {
  return z
    .record(subscriber, told)
    .refine((all) => Object.keys(all).length > 0, { error: "{} tells nobody; add a subscription" });
}
