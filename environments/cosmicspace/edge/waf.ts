import type { EnvironmentInput } from "../../../src/config/define";

type Waf = NonNullable<NonNullable<EnvironmentInput["distribution"]>["waf"]>;

/** Document 000, Security Best Practices, Network Security: AWS WAF for application protection. */
export const waf = (logDays: number): Waf => ({
  mode: "block",
  managedRules: {
    common: { count: ["SizeRestrictions_BODY"] },
    "known-bad-inputs": {},
    "sql-injection": {},
    "ip-reputation": {},
    // people use VPNs: seen in the metrics, and let through
    "anonymous-ip": { count: ["AnonymousIPList", "HostingProviderIPList"] },
  },
  rateLimits: {
    // each login sends a mail with a magic link
    login: { priority: 10, path: "/auth/", limit: 20, windowSeconds: 60 },
    all: { priority: 20, limit: 2000, windowSeconds: 300 },
  },
  // as much as WAF looks at: what lies behind could be anything. Media goes to S3 by presigned URLs
  requestSizes: { headerBytes: 8192, bodyBytes: 16_384 },
  // a magic link logs in whoever has it
  logs: { retentionDays: logDays, keep: "blocked-and-counted", queryString: "redacted" },
});

/** Before media, whose requests carry nothing that a database or a program reads. */
export const mediaWaf = (logDays: number): Waf => ({
  mode: "block",
  managedRules: { "ip-reputation": {} },
  rateLimits: {
    // a screen of a feed comes with dozens of pictures, and a carrier puts many people behind one address
    all: { priority: 20, limit: 10_000, windowSeconds: 300 },
  },
  // objects have no parameters; the signature of a presigned URL, sent here by mistake, would let in whoever has it
  logs: { retentionDays: logDays, keep: "blocked-and-counted", queryString: "redacted" },
});
