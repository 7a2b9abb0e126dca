import type { Box, Diagram } from "../diagram";

/** A column of the picture: boxes of one tier, or outside or beside the network. */
export interface Column {
  /** The tier; a column outside or beside the network has none. */
  readonly tier?: string;
  readonly boxes: readonly Box[];
  /** A column outside all regions. */
  readonly before: boolean;
}

/** The columns from left to right: what is outside, the tiers in the order in which traffic passes them, what is beside. */
export function columnsOf({ boxes, vpcs }: Diagram): Column[] {
  const tiers = [...new Set(vpcs.flatMap((vpc) => vpc.tiers.map(({ name }) => name)))];
  const before = boxes.filter(({ side }) => side === "before");
  const beside = boxes.filter(({ side, place }) => side !== "before" && place.tier === undefined);
  return [
    ...byRank(before).map((column) => ({ boxes: column, before: true })),
    ...tiers.flatMap((tier) => {
      const columns = byRank(boxes.filter(({ place }) => place.tier === tier));
      return (columns.length > 0 ? columns : [[]]).map((column) => ({ tier, boxes: column, before: false }));
    }),
    ...byRank(beside).map((column) => ({ boxes: column, before: false })),
  ];
}

function byRank(boxes: readonly Box[]): Box[][] {
  const ranks = [...new Set(boxes.map(({ place }) => place.rank))].sort((a, b) => a - b);
  return ranks.map((rank) => boxes.filter(({ place }) => place.rank === rank));
}
