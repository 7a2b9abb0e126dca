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

/** Who is told, in SNS's terms. */
export const subscriptionSchema = z.discriminatedUnion("protocol", [byMail, byHttps]);

function isPlainHttps(text: string): boolean {
  if (!URL.canParse(text)) {
    return false;
  }
  const { protocol, username, password, search } = new URL(text);
  return protocol === "https:" && username === "" && password === "" && search === "";
}
