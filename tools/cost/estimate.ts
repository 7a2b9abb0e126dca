import type { Load } from "./assumptions/load";
import { type Area, areas, type Line, sumOf } from "./line";
import { type Resource, readResources, type StackJson, type Values } from "./resources";
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
import { numberOf, UnknownCost } from "./unknown";

/** What a stack costs in a month. */
export interface Estimate {
  readonly lines: readonly Line[];
  /** Of what nobody knows what it costs: its address and why, as in `aws_new.thing: …`. */
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

/** What the resources of a stack cost in a month of 730 hours under a load, on demand, without taxes. */
export function estimate(json: StackJson, load: Load): Estimate {
  const { lines, unknown } = countAll(json, load);
  return { lines: lines.filter(({ quantity }) => quantity > 0), unknown };
}

/** The same, with the lines of which there is nothing under this load. */
export function countAll(json: StackJson, load: Load): Estimate {
  const resources = readResources(json);
  const lines: Line[] = [];
  // one number that is missing is missing to all who count by it
  const unknown = new Set<string>();
  for (const resource of resources.all) {
    try {
      lines.push(...linesOf(resource, { resources, load }));
    } catch (error) {
      if (!(error instanceof UnknownCost)) {
        throw error;
      }
      unknown.add(`${error.address ?? resource.address}: ${error.message}`);
    }
  }
  return { lines, unknown: [...unknown] };
}

/** @throws UnknownCost where a type has no rule, or its rule lacks a number or a price */
function linesOf(resource: Resource, around: Surroundings): Line[] {
  const { type, values } = resource;
  const rule = rules[type];
  if (!rule && free[type] === undefined) {
    throw new UnknownCost(
      `its type has no price; add it to tools/cost/rules/, or to rules/free.ts with the reason`,
    );
  }
  // how many there are matters only where each costs
  return rule ? repeated(rule(resource, around), timesOf(resource, values)) : [];
}

function timesOf(resource: Resource, { for_each }: Values): number {
  if (for_each !== undefined) {
    throw new UnknownCost(`"for_each" is ${JSON.stringify(for_each)}; nobody knows how many these are`);
  }
  return numberOf(resource, "count", { default: 1 });
}

function repeated(lines: readonly Line[], times: number): Line[] {
  const item = (one: string) => (times === 1 ? one : `${times} × ${one}`);
  return lines.map((line) => ({
    ...line,
    item: item(line.item),
    quantity: line.quantity * times,
    usd: line.usd * times,
  }));
}

/** What each area costs; areas that cost nothing are left out. */
export function byArea(lines: readonly Line[]): ReadonlyMap<Area, readonly Line[]> {
  const all = areas.map((area) => [area, lines.filter((line) => line.area === area)] as const);
  return new Map(all.filter(([, ofArea]) => sumOf(ofArea) > 0));
}
