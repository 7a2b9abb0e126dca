import type { EnvironmentInput } from "../../../src/config/define";

type Waf = NonNullable<NonNullable<EnvironmentInput["distribution"]>["waf"]>;

/** Production alone has one; its database speaks no SQL. */
export const waf = (logDays: number): Waf => ({
  mode: "block",
  managedRules: {
    common: { count: ["SizeRestrictions_BODY"] },
    "known-bad-inputs": {},
    "ip-reputation": {},
  },
  rateLimits: {
    login: { priority: 10, path: "/auth/", limit: 20, windowSeconds: 60 },
    // a page comes with some thirty files
    all: { priority: 20, limit: 3000, windowSeconds: 300 },
  },
  // as much as WAF looks at: what lies behind could be anything
  requestSizes: { headerBytes: 8192, bodyBytes: 16_384 },
  // the answer of an OAuth provider carries a code that logs people in
  logs: { retentionDays: logDays, keep: "blocked-and-counted", queryString: "redacted" },
});
