import type { Box, Kind } from "../diagram";
import type { Stack } from "../stack";
import { subnetsOf, tierOf } from "./network";

/** A box in a network's tier, where the subnets say. */
export function inTier(
  stack: Stack,
  subnets: unknown,
  region: string,
  rank: number,
  box: { id: string; kind: Kind; what: string; name: string; lines: readonly string[]; guard?: string },
): Box {
  const tier = tierOf(
    stack,
    subnetsOf(stack, subnets).map(({ address }) => address),
  );
  return { ...box, place: { region, tier, rank } };
}

/** The columns within a tier, in the order in which traffic passes them. */
export const ranks = { entry: 0, tasks: 1, proxy: 2, data: 3 } as const;
