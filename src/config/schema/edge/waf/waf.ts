import { z } from "zod";
import { type ManagedRules, managedRuleGroups } from "../../../../managed-rules";
import { includedCapacity, maximumCapacity } from "../../../../waf-capacity";
import { between, kebabName, logRetentionDays } from "../../primitives";
import { rule } from "../../rule";
import { addressesSchema } from "./addresses";
import { checkRateLimits, rateLimitSchema } from "./rate-limit";
import { checkCapacity, checkCounted, checkPurpose, checkRequestSizes } from "./waf-rules";

const groups = Object.keys(managedRuleGroups) as ManagedRules[];

const managedRules = z.partialRecord(
  z.enum(groups),
  z.strictObject({
    /** Rules of the group that count instead of blocking, by AWS's names, as in "SizeRestrictions_BODY". */
    count: z.array(z.string()).default([]),
  }),
);

/** What is longer is refused. The names of headers and the request's method have limits of their own on AWS. */
const requestSizes = z.strictObject({
  uriBytes: between(1, 8192, "bytes").optional(),
  queryBytes: between(1, 8192, "bytes").optional(),
  /** Each header's value. All headers together are refused past 8,192 bytes or 200 headers: WAF sees no more. */
  headerBytes: between(1, 8192, "bytes").optional(),
  /** At a load balancer up to 8192. WAF reads as much of a body as this asks for; past 16384 AWS charges for it. */
  bodyBytes: between(1, 65536, "bytes").optional(),
});

const logs = z.strictObject({
  retentionDays: logRetentionDays,
  keep: z.enum(["all", "blocked-and-counted"]),
  /** Cookies and the header of logins are never kept. Redact query strings that log people in. */
  queryString: z.enum(["kept", "redacted"]),
});

/** A firewall for what people ask for over HTTP. */
export const wafSchema = z
  .strictObject({
    /** `count`: nothing is refused, and the logs and metrics show what would be. */
    mode: z.enum(["block", "count"]),
    /** Rules that AWS writes. */
    managedRules: managedRules.default({}),
    /** Limits on the requests of each address, by name. */
    rateLimits: z.record(kebabName, rateLimitSchema).default({}),
    requestSizes: requestSizes.default({}),
    addresses: addressesSchema.default({ allow: [], block: [] }),
    /** What its rules may take up in web ACL capacity units; past 1500 AWS charges more for each request. */
    maxCapacity: between(1, maximumCapacity, "capacity units").default(includedCapacity),
    logs,
  })
  .check(
    rule(["managedRules", "rateLimits", "requestSizes", "addresses"], checkPurpose),
    rule(["managedRules"], checkCounted),
    rule(["rateLimits"], checkRateLimits),
    rule(["managedRules", "requestSizes"], checkRequestSizes),
    rule(["managedRules", "rateLimits", "requestSizes", "addresses", "maxCapacity"], checkCapacity),
  );

export type Waf = z.output<typeof wafSchema>;
