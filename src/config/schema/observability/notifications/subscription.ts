import { z } from "zod";
import { mailAddress } from "../../primitives";
import { show } from "../../rule";

/** A mail address; SNS asks it to confirm before it tells it anything. */
const byMail = z.strictObject({ protocol: z.literal("email"), endpoint: mailAddress });

/** A web hook. A URL that holds a key is a secret and cannot stand here: somebody subscribes it by hand; see docs/runbooks. */
const byHttps = z.strictObject({
  protocol: z.literal("https"),
  endpoint: z.string().refine(isPlainHttps, {
    error: ({ input }) =>
      `${show(input)} is no address to stand in a page of data; use https:// without user, password or query`,
  }),
});

/** A channel of Slack, by the ids at the end of its link. Somebody lets AWS into the workspace first; see docs/runbooks/notifications.md. */
const inSlack = z.strictObject({
  protocol: z.literal("slack"),
  workspace: slackId("T", "workspace"),
  channel: slackId("C", "channel"),
});

/** Who is told, in SNS's terms. */
export const subscriptionSchema = z.discriminatedUnion("protocol", [byMail, byHttps]);

/** Who is told of trouble: in chat, too. */
export const listenerSchema = z.discriminatedUnion("protocol", [byMail, byHttps, inSlack]);

function slackId(letter: string, what: string) {
  return z.string().regex(new RegExp(`^${letter}[A-Z0-9]{8,}$`), {
    error: ({ input }) =>
      `${show(input)} is no id of a Slack ${what}; write it as in "${letter}07EZ1ABC23", not by its name`,
  });
}

function isPlainHttps(text: string): boolean {
  if (!URL.canParse(text)) {
    return false;
  }
  const { protocol, username, password, search } = new URL(text);
  return protocol === "https:" && username === "" && password === "" && search === "";
}
