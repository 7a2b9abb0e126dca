/** A group of rules that AWS writes and keeps up to date, and that costs nothing beyond its place in a web ACL. */
export interface ManagedRuleGroup {
  /** As AWS calls it. */
  readonly name: string;
  /** In web ACL capacity units. */
  readonly capacity: number;
  readonly rules: readonly string[];
}

/**
 * The groups by what they look for. AWS chooses the version. Source, 2026-11: AWS WAF Developer Guide, "AWS Managed
 * Rules rule groups list" (baseline, use-case specific and IP reputation rule groups).
 */
export const managedRuleGroups = {
  common: {
    name: "AWSManagedRulesCommonRuleSet",
    capacity: 700,
    rules: [
      "NoUserAgent_HEADER",
      "UserAgent_BadBots_HEADER",
      "SizeRestrictions_QUERYSTRING",
      "SizeRestrictions_Cookie_HEADER",
      "SizeRestrictions_BODY",
      "SizeRestrictions_URIPATH",
      ...["BODY", "COOKIE", "URIPATH", "QUERYARGUMENTS"].map((part) => `EC2MetaDataSSRF_${part}`),
      ...["QUERYARGUMENTS", "URIPATH", "BODY"].map((part) => `GenericLFI_${part}`),
      ...["URIPATH", "QUERYARGUMENTS"].map((part) => `RestrictedExtensions_${part}`),
      ...["QUERYARGUMENTS", "BODY", "URIPATH"].map((part) => `GenericRFI_${part}`),
      ...["COOKIE", "QUERYARGUMENTS", "BODY", "URIPATH"].map((part) => `CrossSiteScripting_${part}`),
    ],
  },
  "known-bad-inputs": {
    name: "AWSManagedRulesKnownBadInputsRuleSet",
    capacity: 200,
    rules: [
      ...["HEADER", "BODY", "URIPATH", "QUERYSTRING"].map((part) => `JavaDeserializationRCE_${part}`),
      "Host_localhost_HEADER",
      "PROPFIND_METHOD",
      "ExploitablePaths_URIPATH",
      ...["HEADER", "QUERYSTRING", "BODY", "URIPATH"].map((part) => `Log4JRCE_${part}`),
      "ReactJSRCE_BODY",
    ],
  },
  "sql-injection": {
    name: "AWSManagedRulesSQLiRuleSet",
    capacity: 200,
    rules: [
      "SQLi_QUERYARGUMENTS",
      "SQLiExtendedPatterns_QUERYARGUMENTS",
      "SQLi_BODY",
      "SQLiExtendedPatterns_BODY",
      "SQLi_COOKIE",
    ],
  },
  "ip-reputation": {
    name: "AWSManagedRulesAmazonIpReputationList",
    capacity: 25,
    rules: ["AWSManagedIPReputationList", "AWSManagedReconnaissanceList", "AWSManagedIPDDoSList"],
  },
  "anonymous-ip": {
    name: "AWSManagedRulesAnonymousIpList",
    capacity: 50,
    rules: ["AnonymousIPList", "HostingProviderIPList"],
  },
} as const satisfies Readonly<Record<string, ManagedRuleGroup>>;

export type ManagedRules = keyof typeof managedRuleGroups;

/** Which rule of the common group refuses what is longer, and from how many bytes on. Source: as above. */
export const commonSizeLimits = {
  uriBytes: { rule: "SizeRestrictions_URIPATH", bytes: 1024 },
  queryBytes: { rule: "SizeRestrictions_QUERYSTRING", bytes: 2048 },
  bodyBytes: { rule: "SizeRestrictions_BODY", bytes: 8192 },
} as const;
