import type { DocumentEstimate } from "./document";

/** Document 000: a range for each phase, without lines. */
export const cosmicspace: Readonly<Record<string, DocumentEstimate>> = {
  "cosmicspace-dev": {
    source: "000, Phase 1: Beta Launch",
    total: [150, 300],
    borrowed:
      "the document has no figure for dev; this is that of its first phase, whose sizes dev has, without RDS Proxy, reader and firewall",
    areas: {},
  },
  "cosmicspace-beta": {
    source: "000, Phase 1: Beta Launch",
    total: [150, 300],
    areas: {},
    reasons: {
      total:
        "RDS Proxy, which charges for 8 units of capacity at least ($88), and the reader that production has make the difference",
    },
  },
  "cosmicspace-growth": { source: "000, Phase 2: Growth", total: [500, 1500], areas: {} },
  "cosmicspace-scale": { source: "000, Phase 3: Scale", total: [2000, 5000], areas: {} },
  "cosmicspace-massive": { source: "000, Phase 4: Massive Scale", total: [10_000, 100_000], areas: {} },
};
