import type { Load } from "../assumptions/load";
import type { Line } from "../line";
import type { Resource, Resources } from "../resources";

/** What surrounds a resource whose cost is told. */
export interface Surroundings {
  readonly resources: Resources;
  readonly load: Load;
}

/** Tells what a resource of one type costs. */
export type Rule = (resource: Resource, surroundings: Surroundings) => readonly Line[];

/** Rules by type. */
export type Rules = Readonly<Record<string, Rule>>;

/** The part of a quantity of the whole stack that one of its resources of a type has: all have the same. */
export function shareOf(total: number, type: string, { resources }: Surroundings): number {
  return total / Math.max(1, resources.ofType(type).length);
}
