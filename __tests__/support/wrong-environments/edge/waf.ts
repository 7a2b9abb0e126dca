import { managedRuleGroups } from "../../../../src/managed-rules";
import type { Mistake } from "../mistake";

const waf = "loadBalancer.waf";
const limits = `${waf}.rateLimits`;
const addresses = `${waf}.addresses`;
const allow = `${addresses}.allow`;
const block = `${addresses}.block`;
const retentions =
  "1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653";
const noBlock = `is no CIDR that AWS WAF takes; write it without host bits, as in "198.51.100.0/24" or "2001:db8::/32"`;
const noPath = `is no beginning of a path; begin it with "/" and use letters, digits and . _ ~ - / alone`;
const uncounted = {
  managedRules: {},
  rateLimits: {},
  logs: { retentionDays: 30, keep: "all", queryString: "kept" },
};

/** Mistakes in what looks at requests. */
export const wafMistakes: readonly Mistake[] = [
  {
    name: "a mode that does not exist",
    set: { [`${waf}.mode`]: "log" },
    path: `${waf}.mode`,
    message: '"log" is not possible here; choose "block", "count"',
  },
  {
    name: "a firewall without a rule",
    set: { [waf]: { mode: "block", ...uncounted } },
    path: waf,
    message: "{} has no rule and lets everything through; add managedRules or rateLimits, or remove waf",
    value: "{}",
  },
  {
    name: "a firewall on a load balancer whose distribution has one",
    page: "explicit",
    copy: { [waf]: "distribution.waf" },
    path: waf,
    message:
      '"block" would look at requests that come through the distribution, whose addresses are CloudFront\'s; move waf to distribution',
    value: '"block"',
  },
  {
    name: "a group of rules that does not exist",
    set: { [`${waf}.managedRules.bots`]: {} },
    path: `${waf}.managedRules.bots`,
    message: '"bots" is no setting here; check its spelling and place, or remove it',
    value: '"bots"',
  },
  {
    name: "a rule that a group does not have",
    set: { [`${waf}.managedRules.sql-injection.count`]: ["SizeRestrictions_BODY"] },
    path: `${waf}.managedRules.sql-injection.count[0]`,
    message: `"SizeRestrictions_BODY" is no rule of AWSManagedRulesSQLiRuleSet; choose ${managedRuleGroups["sql-injection"].rules.join(", ")}`,
  },
  {
    name: "a rule that counts twice",
    set: { [`${waf}.managedRules.sql-injection.count`]: ["SQLi_BODY", "SQLi_BODY"] },
    path: `${waf}.managedRules.sql-injection.count`,
    message: '"SQLi_BODY" is listed more than once; list each rule once',
    value: '"SQLi_BODY"',
  },
  {
    name: "a limit below AWS's minimum",
    set: { [`${limits}.login.limit`]: 9 },
    path: `${limits}.login.limit`,
    message: "9 is out of range; use 10 to 2000000000 requests",
  },
  {
    name: "a limit over half a minute",
    set: { [`${limits}.login.windowSeconds`]: 30 },
    path: `${limits}.login.windowSeconds`,
    message: "AWS WAF counts no requests over 30 seconds; choose 60, 120, 300, 600",
  },
  {
    name: "a limit on a path without a slash",
    set: { [`${limits}.login.path`]: "api/auth" },
    path: `${limits}.login.path`,
    message: `"api/auth" ${noPath}`,
  },
  {
    name: "a limit on a path with a star",
    set: { [`${limits}.login.path`]: "/api/*" },
    path: `${limits}.login.path`,
    message: `"/api/*" ${noPath}`,
  },
  {
    name: "a limit on a path that no normalized one begins with",
    set: { [`${limits}.login.path`]: "/api/../auth" },
    path: `${limits}.login.path`,
    message: `"/api/../auth" ${noPath}`,
  },
  {
    name: "two limits in one place",
    set: { [`${limits}.login.priority`]: 20 },
    path: `${limits}.login.priority`,
    message: '20 is also the priority of "all"; give each its own',
  },
  {
    name: "a limit in no place",
    set: { [`${limits}.login.priority`]: 101 },
    path: `${limits}.login.priority`,
    message: "101 is out of range; use 1 to 100 as the priority of a limit",
  },
  {
    name: "two limits on the same requests",
    set: { [`${limits}.sign-in`]: { priority: 30, path: "/API/auth/", limit: 50, windowSeconds: 60 } },
    path: `${limits}.sign-in.path`,
    message: '"/API/auth/" is counted over 60 seconds by "login" too; keep one of them',
  },
  {
    name: "a limit under a name with capitals",
    set: { [`${limits}.Login`]: { priority: 30, limit: 50, windowSeconds: 60 } },
    path: `${limits}.Login`,
    message: '"Login" is no name; use lower-case letters, digits and single hyphens, as in "app-user"',
    value: '"Login"',
  },
  {
    name: "more of a body than a load balancer shows",
    set: {
      [`${waf}.managedRules.common.count`]: ["SizeRestrictions_BODY"],
      [`${waf}.requestSizes`]: { bodyBytes: 8193 },
    },
    path: `${waf}.requestSizes.bodyBytes`,
    message: "8193 is more of a body than a load balancer shows to AWS WAF; use at most 8192",
  },
  {
    name: "more of a body than CloudFront shows",
    page: "explicit",
    set: { "distribution.waf.requestSizes": { bodyBytes: 65_537 } },
    path: "distribution.waf.requestSizes.bodyBytes",
    message: "65537 is out of range; use 1 to 65536 bytes",
  },
  {
    name: "a limit on bodies that a rule of AWS's is below",
    set: { [`${waf}.requestSizes`]: { bodyBytes: 8192 } },
    path: `${waf}.requestSizes.bodyBytes`,
    message:
      "8192 is never reached, since SizeRestrictions_BODY refuses more than 8192 bytes; list that rule in managedRules.common.count, or lower the limit",
  },
  {
    name: "more headers than WAF sees",
    set: { [`${waf}.requestSizes`]: { headerBytes: 8193 } },
    path: `${waf}.requestSizes.headerBytes`,
    message: "8193 is out of range; use 1 to 8192 bytes",
  },
  {
    name: "an address without a prefix",
    set: { [addresses]: { allow: ["198.51.100.7"] } },
    path: `${allow}[0]`,
    message: `"198.51.100.7" ${noBlock}`,
  },
  {
    name: "a block with host bits",
    set: { [addresses]: { block: ["2001:db8::1/32"] } },
    path: `${block}[0]`,
    message: `"2001:db8::1/32" ${noBlock}`,
  },
  {
    name: "the whole internet",
    set: { [addresses]: { allow: ["0.0.0.0/0"] } },
    path: `${allow}[0]`,
    message: `"0.0.0.0/0" ${noBlock}`,
  },
  {
    name: "private addresses",
    set: { [addresses]: { allow: ["10.20.0.0/16"] } },
    path: `${allow}[0]`,
    message:
      '"10.20.0.0/16" has private addresses in it (10.0.0.0/8), from which nobody comes over the internet; list public ones',
  },
  {
    name: "private addresses of IPv6",
    set: { [addresses]: { block: ["fd00::/8"] } },
    path: `${block}[0]`,
    message:
      '"fd00::/8" has private addresses in it (fc00::/7), from which nobody comes over the internet; list public ones',
  },
  {
    name: "addresses that are allowed and blocked",
    set: { [addresses]: { allow: ["198.51.100.0/24"], block: ["198.51.100.0/24"] } },
    path: `${block}[0]`,
    message: '"198.51.100.0/24" shares addresses with "198.51.100.0/24" of allow; list each address once',
  },
  {
    name: "addresses within others",
    set: { [addresses]: { block: ["2001:db8::/32", "198.51.100.0/24", "2001:db8:1::/48"] } },
    path: `${block}[2]`,
    message: '"2001:db8:1::/48" shares addresses with "2001:db8::/32" of block; list each address once',
  },
  {
    name: "rules that take more than they may",
    set: { [`${waf}.maxCapacity`]: 1000 },
    path: `${waf}.maxCapacity`,
    message:
      "the rules take 1162 capacity units and may take 1000; remove rules, or raise maxCapacity to 5000 at most",
    value: "1000",
  },
  {
    name: "rules that take more than is included",
    set: {
      [limits]: Object.fromEntries(
        Array.from({ length: 12 }, (_, n) => [
          `limit-${n}`,
          { priority: n + 1, path: `/${n}/`, limit: 10, windowSeconds: 60 },
        ]),
      ),
    },
    path: `${waf}.maxCapacity`,
    message:
      "the rules take 1534 capacity units and may take 1500; remove rules, or raise maxCapacity to 5000 at most",
    value: "1500",
  },
  {
    name: "more capacity than AWS has",
    set: { [`${waf}.maxCapacity`]: 5001 },
    path: `${waf}.maxCapacity`,
    message: "5001 is out of range; use 1 to 5000 capacity units",
  },
  {
    name: "requests that are kept for ten days",
    set: { [`${waf}.logs.retentionDays`]: 10 },
    path: `${waf}.logs.retentionDays`,
    message: `CloudWatch Logs cannot keep 10 days; choose ${retentions}`,
  },
  {
    name: "a choice of requests that does not exist",
    set: { [`${waf}.logs.keep`]: "blocked" },
    path: `${waf}.logs.keep`,
    message: '"blocked" is not possible here; choose "all", "blocked-and-counted"',
  },
  {
    name: "query strings of which nothing is said",
    remove: `${waf}.logs.queryString`,
    path: `${waf}.logs.queryString`,
    message: 'is missing; choose "kept", "redacted"',
  },
];
