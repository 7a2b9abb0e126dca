import { z } from "zod";
import { domainName } from "../../primitives";

/** The public hosted zone that holds the environment's names. */
export const dnsSchema = z.strictObject({
  zone: domainName,
  /** `created`: this stack owns the zone; `existing`: somebody else does, and it is looked up by name. */
  source: z.enum(["created", "existing"]),
});
