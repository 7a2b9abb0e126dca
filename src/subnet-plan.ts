import { type Cidr, childCidr, formatCidr } from "./cidr";

/** The tiers of a network: reached from the internet, reaching it by NAT, and without any way to it. */
export const tiers = ["public", "app", "data"] as const;
export type Tier = (typeof tiers)[number];

/** Where one subnet lies. */
export interface SubnetPlan {
  readonly tier: Tier;
  readonly zone: string;
  readonly cidr: string;
}

const tierBits = 2;
const zoneBits = 3;

/** The longest prefix a planned network may have: AWS has no subnet smaller than /28. */
export const longestPlannedPrefix = 28 - tierBits - zoneBits;

/** How many zones of a region have a slot: `a` to `h`. */
export const zoneSlots = 2 ** zoneBits;

/**
 * One subnet per tier and zone, each in a slot of its own for good: 4 tier slots (one is kept free) times
 * 8 zone slots, the zone's slot by its letter. Adding a tier or a zone moves no other subnet.
 */
export function planSubnets(network: Cidr, planned: readonly Tier[], zones: readonly string[]): SubnetPlan[] {
  return planned.flatMap((tier) =>
    zones.map((zone) => {
      const slot = tiers.indexOf(tier) * zoneSlots + zoneSlot(zone);
      return { tier, zone, cidr: formatCidr(childCidr(network, tierBits + zoneBits, slot)) };
    }),
  );
}

/** The letter of a zone: `a` of `us-east-1a`. */
export function zoneLetter(zone: string): string {
  return zone.slice(-1);
}

function zoneSlot(zone: string): number {
  return zoneLetter(zone).charCodeAt(0) - "a".charCodeAt(0);
}
