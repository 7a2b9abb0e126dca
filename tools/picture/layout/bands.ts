import type { Diagram } from "../diagram";
import type { Column } from "./columns";

/** How much room frames take above, below and beside what stands in them. */
export const frame = {
  regionHead: 34,
  vpcHead: 30,
  tierHead: 60,
  subnet: 16,
  region: 16,
  vpc: 14,
  tier: 14,
  betweenRegions: 34,
} as const;

/** What lies between the upper edge of a region and the first box of a column, and below the last one. */
export function headroom(diagram: Diagram, column: Column): { above: number; below: number } {
  if (column.before) {
    return { above: 0, below: 0 };
  }
  if (column.tier === undefined) {
    return { above: frame.regionHead, below: frame.region };
  }
  return {
    above: frame.regionHead + frame.vpcHead + tierHead(diagram),
    below: frame.region + frame.vpc + frame.tier,
  };
}

/** How high the heads of tiers are, all the same. */
export function tierHead({ vpcs }: Diagram): number {
  const subnets = vpcs.flatMap(({ tiers }) => tiers.map((tier) => tier.subnets.length));
  return frame.tierHead + frame.subnet * Math.max(0, ...subnets);
}
