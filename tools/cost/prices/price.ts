import { UnknownCost } from "../unknown";
import type { Origin } from "./origins";

/** How much of something costs how much each: up to so many units a month, then the next price. */
export interface Tier {
  /** The units of a month that this price ends with. @default all that are left */
  readonly upTo?: number;
  readonly usd: number;
}

/** What AWS asks in a region. */
export interface Figure {
  readonly tiers: readonly Tier[];
  /** Where it was found. */
  readonly origin: Origin;
}

/** What one unit of something costs. */
export interface Price {
  /** Service code and usage type of AWS's price list, without the prefix of a region, as in `AmazonEC2 NatGateway-Hours`. */
  readonly usage: string;
  /** As in `hour` or `GB`. */
  readonly unit: string;
  /** By region; `everywhere` where all have one price. */
  readonly figures: Readonly<Record<string, Figure>>;
}

/** A month as AWS's own calculator counts it. */
export const hoursOfMonth = 730;

/** One price for any quantity. */
export function flat(usd: number, origin: Origin): Figure {
  return { tiers: [{ usd }], origin };
}

/** Prices that fall with the quantity; the last one has no end. */
export function tiered(origin: Origin, ...tiers: readonly Tier[]): Figure {
  return { tiers, origin };
}

/** What a month's quantity costs, USD: each unit at the price of its tier. */
export function costOf(quantity: number, tiers: readonly Tier[]): number {
  let from = 0;
  let usd = 0;
  for (const tier of tiers) {
    const upTo = Math.min(quantity, tier.upTo ?? quantity);
    usd += Math.max(0, upTo - from) * tier.usd;
    from = Math.max(from, tier.upTo ?? from);
  }
  return usd;
}

/**
 * The figure of a price in a region.
 * @throws UnknownCost where the table has none
 */
export function figureIn(region: string, name: string, prices: Readonly<Record<string, Price>>): Figure {
  const price = prices[name];
  const figure = price?.figures[region] ?? price?.figures.everywhere;
  if (!figure) {
    const known = Object.keys(price?.figures ?? {}).join(", ");
    throw new UnknownCost(
      price
        ? `there is no price of "${name}" in ${region}, only in ${known}; add it in tools/cost/prices/`
        : `there is no price of "${name}"; add it in tools/cost/prices/, with its unit and source`,
    );
  }
  return figure;
}
