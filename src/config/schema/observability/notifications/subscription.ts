import { z } from "zod";
import { mailAddress } from "../../primitives";
import { show } from "../../rule";
import { hookProblem } from "./web-hook";

/** A mail address; SNS asks it to confirm before it tells it anything. */
const byMail = z.strictObject({ protocol: z.literal("email"), endpoint: mailAddress });

/** A web hook. A URL that holds a key is a secret and cannot stand here: somebody subscribes it by hand; see docs/runbooks. */
const byHttps = z.strictObject({
  protocol: z.literal("https"),
  endpoint: z.string().refine((text) => hookProblem(text) === undefined, {
    error: ({ input }) => hookProblem(String(input)),
  }),
});

/** A channel of Slack, by the ids at the end of its link. Somebody lets AWS into the workspace first; see docs/runbooks/notifications.md. */
const inSlack = z.strictObject({
  protocol: z.literal("slack"),
  workspace: slackId(/^T[A-Z0-9]{8,}$/, "workspace", "T07EZ1ABC23"),
  // of old, private ones begin with G
  channel: slackId(/^[CG][A-Z0-9]{8,}$/, "channel", "C07EZ1ABC23"),
});

/** Who is told, in SNS's terms. */
export const subscriptionSchema = z.discriminatedUnion("protocol", [byMail, byHttps]);

/** Who is told of trouble: in chat, too. */
export const listenerSchema = z.discriminatedUnion("protocol", [byMail, byHttps, inSlack]);

export type ListenerData = z.output<typeof listenerSchema>;

function slackId(pattern: RegExp, what: string, example: string) {
  return z.string().regex(pattern, {
    error: ({ input }) =>
      `${show(input)} is no id of a Slack ${what}; write it as in ${show(example)}, not by its name`,
  });
}
