import type { EnvironmentInput } from "../../../src/config/define";

type Waf = NonNullable<NonNullable<EnvironmentInput["distribution"]>["waf"]>;

/**
 * Document 003, Edge: AWS Managed Rules and a rate-based rule. Next.js on Vercel asks for many people from a few
 * addresses of a hosting provider: no anonymous-ip, and limits that leave room for that.
 */
export const waf = (logDays: number): Waf => ({
  mode: "block",
  managedRules: {
    common: { count: ["SizeRestrictions_BODY"] },
    "known-bad-inputs": {},
    "sql-injection": {},
    "ip-reputation": {},
  },
  rateLimits: {
    all: { priority: 20, limit: 10_000, windowSeconds: 300 },
    login: { priority: 10, path: "/api/v1/auth/", limit: 200, windowSeconds: 60 },
  },
  // as much as WAF looks at: what lies behind could be anything. Media goes to S3 by presigned URLs
  requestSizes: { headerBytes: 8192, bodyBytes: 16_384 },
  logs: { retentionDays: logDays, keep: "blocked-and-counted", queryString: "kept" },
});
