import { WebAcl, type WebAclProps } from "../../src/constructs/edge/waf/web-acl";
import { withoutTraces } from "../../src/without-traces";
import { keyArn } from "./surroundings";
import { synthesized, testStack } from "./synthesized";
import type { Block } from "./terraform-json";

/** A rule of a web ACL, in Terraform's own snake_case. */
export type Rule = Block & {
  readonly name: string;
  readonly priority: number;
  readonly action?: Block;
  readonly override_action?: Block;
  readonly statement: Readonly<Record<string, Block>>;
  readonly visibility_config: Block;
};

/** A firewall that lets everything through, for tests to put rules in. */
export const withoutRules: WebAclProps = {
  name: "test-dev-waf",
  scope: "CLOUDFRONT",
  region: "us-east-1",
  mode: "block",
  managedRules: {},
  rateLimits: {},
  requestSizes: {},
  addresses: { allow: [], block: [] },
  logs: { retentionDays: 30, keep: "all", queryString: "kept" },
  logGroup: "aws-waf-logs-test-dev-waf",
  keyArn,
};

/** One rule of every kind. */
export const everyRule = {
  managedRules: {
    common: { count: ["SizeRestrictions_BODY"] },
    "known-bad-inputs": { count: [] },
    "sql-injection": { count: [] },
    "ip-reputation": { count: [] },
    "anonymous-ip": { count: [] },
  },
  rateLimits: {
    login: { priority: 10, path: "/api/auth/", limit: 20, windowSeconds: 60 },
    all: { priority: 20, limit: 2000, windowSeconds: 300 },
  },
  requestSizes: { uriBytes: 512, queryBytes: 1024, headerBytes: 4096, bodyBytes: 16_384 },
  addresses: { allow: ["198.51.100.0/24", "2001:db8::/32"], block: ["203.0.113.0/24"] },
} satisfies Partial<WebAclProps>;

/** The stack with a web ACL `aws_wafv2_web_acl.waf` of these rules. */
export function webAcl(changes: Partial<WebAclProps> = {}) {
  const stack = testStack();
  withoutTraces(() => new WebAcl(stack, "waf", { ...withoutRules, ...changes }));
  return synthesized(stack);
}

/** The rules of a web ACL, as AWS asks them. */
export function rules(changes: Partial<WebAclProps>): Rule[] {
  return webAcl(changes).at("aws_wafv2_web_acl.waf").rule as Rule[];
}

export function ruleNamed(name: string, changes: Partial<WebAclProps>): Rule {
  const found = rules(changes).find((rule) => rule.name === name);
  if (!found) {
    throw new Error(`no rule ${name}`);
  }
  return found;
}
