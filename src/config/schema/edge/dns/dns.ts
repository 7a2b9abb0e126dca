import { z } from "zod";
import { between, domainName, kebabName, logRetentionDays } from "../../primitives";
import { type Finding, listedTwice, rule, show } from "../../rule";
import { caaSchema } from "./caa";
import { healthCheckSchema } from "./health-check";
import { recordSchema } from "./record";
import { checkRecords } from "./zone-records";

/** The signing of the zone. */
const dnssec = z
  .strictObject({
    /** A key each; a second one takes over from the first as docs/runbooks/dns.md tells. */
    keyVersions: z
      .array(between(1, 9999, "as a version"))
      .min(1, { error: "[] leaves nothing to sign with; write [1], or remove dnssec" })
      .max(2, {
        error: ({ input }) => `${show(input)} are too many; Route 53 takes two keys at most, so drop one`,
      }),
  })
  .check(rule(["keyVersions"], checkVersions));

/** The public hosted zone that holds the environment's names. */
export const dnsSchema = z
  .strictObject({
    zone: domainName,
    /** `created`: this stack owns the zone; `existing`: somebody else does, and it is looked up by name. */
    source: z.enum(["created", "existing"]),
    /** @default every certificate authority may issue */
    caa: caaSchema.optional(),
    /** Records beside those that the parts make for themselves, by the part they are. */
    records: z.record(kebabName, recordSchema).default({}),
    /** Days that the record of what resolvers ask is kept. @default none is made */
    queryLogDays: logRetentionDays.optional(),
    /** @default the zone is not signed */
    dnssec: dnssec.optional(),
    /** By the part that they check. */
    healthChecks: z.record(kebabName, healthCheckSchema).default({}),
  })
  .check(
    rule(["zone", "records"], checkRecords),
    rule(["source", "caa", "queryLogDays", "dnssec"], checkOwner),
  );

export type DnsData = z.output<typeof dnsSchema>;

function* checkVersions({ keyVersions }: { keyVersions: number[] }): Iterable<Finding> {
  yield* listedTwice(keyVersions, ["keyVersions"], "version");
}

/** What is the zone's own is decided where the zone is. */
function* checkOwner(dns: Pick<DnsData, "source" | "caa" | "queryLogDays" | "dnssec">): Iterable<Finding> {
  for (const setting of ["caa", "queryLogDays", "dnssec"] as const) {
    if (dns.source === "existing" && dns[setting] !== undefined) {
      yield {
        path: [setting],
        message: `${show(dns[setting])} is decided by whoever owns an existing zone; remove ${setting}, or set it there`,
      };
    }
  }
}
