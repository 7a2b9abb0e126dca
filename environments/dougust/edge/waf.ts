import type { EnvironmentInput } from "../../../src/config/define";

type Waf = NonNullable<EnvironmentInput["loadBalancer"]["waf"]>;

/** Document 001, Phase 4, Security: AWS WAF on the load balancer, an option that production takes. */
export const waf = (logDays: number): Waf => ({
  mode: "block",
  managedRules: { common: {}, "known-bad-inputs": {}, "sql-injection": {}, "ip-reputation": {} },
  rateLimits: {
    // an office behind one address, each page of the frontend asking for a dozen things
    all: { priority: 20, limit: 2000, windowSeconds: 300 },
    // people mistype a password a few times; whoever tries passwords needs thousands
    login: { priority: 10, path: "/api/auth/", limit: 20, windowSeconds: 60 },
  },
  // as much as WAF looks at: what lies behind could be anything. Longer bodies are refused by AWS's common rules
  requestSizes: { headerBytes: 8192 },
  logs: { retentionDays: logDays, keep: "blocked-and-counted", queryString: "kept" },
});
