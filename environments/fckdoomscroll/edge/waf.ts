import type { EnvironmentInput } from "../../../src/config/define";

type Waf = NonNullable<NonNullable<EnvironmentInput["distribution"]>["waf"]>;

/** Document 002, Application: rate limiting on API routes. */
export const waf = (logDays: number): Waf => ({
  mode: "block",
  managedRules: {
    // people upload through the application, far more than the 8 KB of this rule
    common: { count: ["SizeRestrictions_BODY"] },
    "known-bad-inputs": {},
    "sql-injection": {},
    "ip-reputation": {},
  },
  rateLimits: {
    // people mistype a password a few times; whoever tries passwords needs thousands
    login: { priority: 10, path: "/api/auth/", limit: 20, windowSeconds: 60 },
    api: { priority: 20, path: "/api/", limit: 600, windowSeconds: 300 },
    // a page comes with some thirty files
    all: { priority: 30, limit: 3000, windowSeconds: 300 },
  },
  logs: { retentionDays: logDays, keep: "blocked-and-counted", queryString: "kept" },
});
