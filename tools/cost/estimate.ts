import type { Load } from "./assumptions/load";
import { type Area, areas, type Line, sumOf } from "./line";
import { type Resource, readResources, type StackJson } from "./resources";
import { auditRules } from "./rules/audit";
import { cacheRules } from "./rules/cache";
import { computeRules } from "./rules/compute";
import { databaseRules } from "./rules/database";
import { deliveryRules } from "./rules/delivery";
import { edgeRules } from "./rules/edge";
import { free } from "./rules/free";
import { logRules } from "./rules/logs";
import { messagingRules } from "./rules/messaging";
import { networkRules } from "./rules/network";
import { observabilityRules } from "./rules/observability";
import type { Rules, Surroundings } from "./rules/rule";
import { securityRules } from "./rules/security";
import { storageRules } from "./rules/storage";

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
