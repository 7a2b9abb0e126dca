import { type ManagedRules, managedRuleGroups } from "./managed-rules";

/** What takes up capacity in a web ACL. */
export interface Inspected {
  readonly managedRules: Partial<Readonly<Record<ManagedRules, unknown>>>;
  readonly rateLimits: Readonly<Record<string, { readonly path?: string | undefined }>>;
  readonly requestSizes?: Readonly<Record<string, unknown>> | undefined;
  readonly addresses: { readonly allow: readonly string[]; readonly block: readonly string[] };
}

/**
 * In web ACL capacity units. Source, 2026-11: AWS WAF Developer Guide, "Using rule statements in AWS WAF": the base
 * cost of each kind of statement, and of what a request goes through before it is compared.
 */
const costs = { rateLimit: 2, startsWith: 2, transformation: 10, size: 1, ipSet: 1 };

/** How a path is made comparable: decoded, normalized, in small letters. */
export const pathTransformations = ["URL_DECODE", "NORMALIZE_PATH", "LOWERCASE"] as const;

/** Up to here a web ACL costs nothing more per request. Source, 2026-11: AWS WAF Pricing. */
export const includedCapacity = 1500;

/** The most that AWS takes. Source, 2026-11: AWS WAF Developer Guide, "AWS WAF quotas". */
export const maximumCapacity = 5000;

/** The capacity units that rules take up at most: AWS counts what several of them share only once. */
export function capacityOf({ managedRules, rateLimits, requestSizes = {}, addresses }: Inspected): number {
  const groups = Object.keys(managedRules).map((group) => managedRuleGroups[group as ManagedRules].capacity);
  const limits = Object.values(rateLimits).map(({ path }) => costs.rateLimit + (path ? pathCost : 0));
  const sizes = Object.values(requestSizes).filter((bytes) => bytes !== undefined);
  // one set for each version of IP
  const lists = [addresses.allow, addresses.block].filter(({ length }) => length > 0);
  const others = sizes.length * costs.size + lists.length * 2 * costs.ipSet;
  return [...groups, ...limits].reduce((sum, units) => sum + units, others);
}

const pathCost = costs.startsWith + pathTransformations.length * costs.transformation;
