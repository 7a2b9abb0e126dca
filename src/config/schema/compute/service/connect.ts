import { z } from "zod";
import { kebabName, unprivilegedPort } from "../../primitives";
import { show } from "../../rule";

/** How other services of the environment call this one, by name and without the load balancer. */
export const connectSchema = z.strictObject({
  port: unprivilegedPort,
  /** The host name that callers use. @default the service's own id */
  name: z
    .string()
    .regex(/^[a-z]([a-z0-9]|-(?!-|$)){0,62}$/, {
      error: ({ input }) => `${show(input)} is no host name; use small letters, digits and single hyphens`,
    })
    .optional(),
  /** The services that may call. */
  from: z
    .array(kebabName)
    .min(1, { error: "[] lets nobody call; name at least one service, or remove connect" }),
});
