import { areas as areasOfStacks } from "../areas";
import type { Origin } from "./prices/origins";
import { costOf, figureIn } from "./prices/price";
import { prices } from "./prices/price-table";
import type { Resource } from "./resources";
import { UnknownCost } from "./unknown";

/** The parts of a stack as reviews and bundles name them, and what goes over the wires, which no resource is. */
export const areas = [...areasOfStacks, "transfer"] as const;

export type Area = (typeof areas)[number];

/** One thing that costs, in one month. */
export interface Line {
  readonly area: Area;
  readonly address: string;
  readonly region: string;
  /** What is counted, as in `vCPU of 4 tasks`. */
  readonly item: string;
  /** So many units in a month. */
  readonly quantity: number;
  readonly unit: string;
  readonly usd: number;
  /** Where its price was found. */
  readonly origin: Origin;
}

/** What is counted of a resource, and its price. */
export interface Counted {
  readonly item: string;
  /** The name of its price in the table. */
  readonly price: string;
  readonly quantity: number;
  /** The quantity of the whole stack, by which the tiers go. @default that of the line */
  readonly of?: number;
}

/** @throws UnknownCost where the table has no such price in the region of the resource, or nothing was counted */
export function lineOf(area: Area, { address, region }: Resource, counted: Counted): Line {
  const { item, price, quantity, of = quantity } = counted;
  const { tiers, origin } = figureIn(region, price, prices);
  if (!(quantity >= 0 && of >= quantity)) {
    throw new UnknownCost(`"${item}" cannot be counted: ${quantity} of ${of}`);
  }
  const usd = of === 0 ? 0 : (costOf(of, tiers) * quantity) / of;
  return { area, address, region, item, quantity, unit: prices[price]?.unit ?? "", usd, origin };
}

export function sumOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { usd }) => sum + usd, 0);
}
