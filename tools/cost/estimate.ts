import type { Load } from "./assumptions/load";
import { type Area, areas, type Line, sumOf } from "./line";
import { type Resource, readResources, type StackJson } from "./resources";
import { computeRules } from "./rules/compute";
import { cacheRules } from "./rules/data/cache";
import { databaseRules } from "./rules/data/database";
import { storageRules } from "./rules/data/storage";
import { free } from "./rules/free";
import { auditRules } from "./rules/operations/audit";
import { deliveryRules } from "./rules/operations/delivery";
import { logRules } from "./rules/operations/logs";
import { observabilityRules } from "./rules/operations/observability";
import { securityRules } from "./rules/operations/security";
import type { Rules, Surroundings } from "./rules/rule";
import { edgeRules } from "./rules/traffic/edge";
import { messagingRules } from "./rules/traffic/messaging";
import { networkRules } from "./rules/traffic/network";

/** What a stack costs in a month. */
export interface Estimate {
  readonly lines: readonly Line[];
  /** Addresses of which nobody knows what they cost: of an unknown type, or as many as an expression says. */
  readonly unknown: readonly string[];
}

const rules: Rules = {
  ...computeRules,
  ...databaseRules,
  ...cacheRules,
  ...networkRules,
  ...edgeRules,
  ...storageRules,
  ...messagingRules,
  ...logRules,
  ...observabilityRules,
  ...securityRules,
  ...auditRules,
  ...deliveryRules,
};

/**
 * What the resources of a stack cost in a month of 730 hours under a load, on demand, without taxes.
 * @throws UsageError where the table of prices lacks one
 */
export function estimate(json: StackJson, load: Load): Estimate {
  const resources = readResources(json);
  const around = { resources, load };
  return {
    lines: resources.all.flatMap((resource) => linesOf(resource, around)),
    unknown: resources.all.filter(isUnknown).map(({ address }) => address),
  };
}

function linesOf(resource: Resource, around: Surroundings): Line[] {
  const times = Number(resource.values.count ?? 1);
  const lines = isUnknown(resource) ? [] : (rules[resource.type]?.(resource, around) ?? []);
  return lines
    .filter(({ quantity }) => quantity > 0)
    .map((line) => ({ ...line, quantity: line.quantity * times, usd: line.usd * times }));
}

/** How many there are matters only where each costs. */
function isUnknown({ type, values }: Resource): boolean {
  if (rules[type] === undefined) {
    return free[type] === undefined;
  }
  return values.for_each !== undefined || Number.isNaN(Number(values.count ?? 1));
}

/** What each area costs; areas that cost nothing are left out. */
export function byArea(lines: readonly Line[]): ReadonlyMap<Area, readonly Line[]> {
  const all = areas.map((area) => [area, lines.filter((line) => line.area === area)] as const);
  return new Map(all.filter(([, ofArea]) => sumOf(ofArea) > 0));
}
