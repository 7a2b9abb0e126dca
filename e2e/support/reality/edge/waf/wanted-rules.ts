import type { Environment } from "../../../../../src/config/schema/names/names";
import { managedRuleGroups } from "../../../../../src/managed-rules";

type Waf = NonNullable<Environment["loadBalancer"]["waf"]>;

interface WantedRule {
  readonly priority: number;
  readonly name: string;
  readonly what: string;
  /** What people get in block mode. */
  readonly refusal: string;
}

/** The rules of a firewall by its data, in the words of `describeRule`. */
export function wantedRules(waf: Waf): string[] {
  return [...addressRules(waf), ...groupRules(waf), ...limitRules(waf), ...sizeRules(waf)]
    .sort((a, b) => a.priority - b.priority)
    .map(({ priority, name, what, refusal }) => {
      const counts = waf.mode === "count" && refusal !== "let in";
      return `${priority} ${name}: ${what}: ${counts ? "counted" : refusal}`;
    });
}

function addressRules({ addresses: { allow, block } }: Waf): WantedRule[] {
  const listed = (addresses: readonly string[]) =>
    [false, true].flatMap((six) => addresses.filter((cidr) => cidr.includes(":") === six).sort()).join(", ");
  const rules = [
    { priority: 10, name: "allowed-addresses", what: listed(allow), refusal: "let in" },
    { priority: 20, name: "blocked-addresses", what: listed(block), refusal: "403 Forbidden" },
  ];
  return rules.filter(({ what }) => what !== "");
}

const groupPlaces = {
  "ip-reputation": 30,
  "anonymous-ip": 31,
  "known-bad-inputs": 400,
  "sql-injection": 401,
  common: 402,
};

function groupRules({ managedRules }: Waf): WantedRule[] {
  return Object.entries(managedRules).map(([group, { count }]) => {
    const known = group as keyof typeof groupPlaces;
    return {
      priority: groupPlaces[known],
      name: `managed-${group}`,
      what: `${managedRuleGroups[known].name}, counting ${[...count].sort().join(", ") || "none"}`,
      refusal: "as its rules say",
    };
  });
}

function limitRules({ rateLimits }: Waf): WantedRule[] {
  return Object.entries(rateLimits).map(([name, { priority, path, limit, windowSeconds }]) => ({
    priority: 100 + priority,
    name: `rate-${name}`,
    what: `past ${limit} in ${windowSeconds} s from an IP for ${
      path ? `path STARTS_WITH ${path.toLowerCase()} after URL_DECODE, NORMALIZE_PATH, LOWERCASE` : "all"
    }`,
    refusal: `429 Too many requests, Retry-After ${windowSeconds}`,
  }));
}

function sizeRules({ requestSizes: { uriBytes, queryBytes, headerBytes, bodyBytes } }: Waf): WantedRule[] {
  const long = "414 Request too long";
  const headers = "VALUE of headers (oversize: MATCH)";
  const rules = [
    { priority: 300, name: "size-uri", part: "path", bytes: uriBytes, refusal: long },
    { priority: 301, name: "size-query", part: "query", bytes: queryBytes, refusal: long },
    { priority: 302, name: "size-headers", part: headers, bytes: headerBytes, refusal: "400 Bad request" },
    {
      priority: 303,
      name: "size-body",
      part: "body (oversize: MATCH)",
      bytes: bodyBytes,
      refusal: "413 Request too large",
    },
  ];
  return rules
    .filter(({ bytes }) => bytes !== undefined)
    .map(({ part, bytes, ...rule }) => ({ ...rule, what: `${part} GT ${bytes}` }));
}
