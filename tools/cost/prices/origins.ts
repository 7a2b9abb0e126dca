/**
 * Where the figures were found. AWS's price list itself (pricing.us-east-1.amazonaws.com) could not be read where this
 * table was written, on 2026-11-26; whoever can read it compares the usage types and enters `listed`.
 */
export const origins = {
  fargate:
    "read in theuves/fgcalc on GitHub, which compared its rates with the price list of AmazonECS of 2026-09-11 (Spot: the feed of the pricing page) on 2026-09-29",
  arm: "read in a public note of 2026-09-28 that quotes the price list of AmazonECS of 2026-09-11",
  vpc: "read in a public note of 2026-09-29 that quotes the price list of AmazonVPC of 2026-09-17",
  bahrain:
    "read in R3dn/saudi-cloud-cost-estimator-cli 0.3.0 on GitHub, which took it from the price lists of me-south-1 of 2026-09-25",
  transfer: "read in a public table of 2026-01-26 made from the price list of AWSDataTransfer",
  worldwide:
    "read in a public note of 2026-10-06 that quotes price lists of September 2026, for what costs the same in the regions here",
  tables: "read in public tables made from the price list, several of which agree",
  known: "as AWS's pricing pages had it in 2025, from memory: not read in the price list",
  ireland:
    "not read: Ireland's figure × 1.1, rounded, as load balancers, NAT, RDS classes and storage cost in Bahrain",
  london: "not read: London's figure, read in the note of 2026-10-06, taken for Ireland",
} as const;

/** A key of `origins`. */
export type Origin = keyof typeof origins;

/** Those that nobody has read in a price list, nor in what quotes one. */
export const unread: readonly Origin[] = ["known", "ireland", "london"];
