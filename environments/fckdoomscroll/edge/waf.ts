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
  // no headerBytes: three tokens of Cognito and the session, in cookies, come close to the 8 KB that WAF looks at
  logs: { retentionDays: logDays, keep: "blocked-and-counted", queryString: "kept" },
});

/** Before assets, whose requests carry nothing that a database or a program reads. */
export const assetsWaf = (logDays: number): Waf => ({
  mode: "block",
  managedRules: { "ip-reputation": {} },
  rateLimits: {
    // a page comes with dozens of pictures, and an office or a school puts many people behind one address
    all: { priority: 20, limit: 6000, windowSeconds: 300 },
  },
  // objects have no parameters; the signature of a presigned URL, sent here by mistake, would let in whoever has it
  logs: { retentionDays: logDays, keep: "blocked-and-counted", queryString: "redacted" },
});
