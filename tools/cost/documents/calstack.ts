import type { DocumentEstimate } from "./document";

const source = "004, Estimated Monthly Costs";
const forgotten =
  "the document forgets the NAT gateways of its private subnets ($33 each), and public IPv4 addresses";

/** Document 004 has one range, "for production-ready setup": budgets of the other environments come from it. */
function borrowing(environment: string, total: string): DocumentEstimate {
  const borrowed = `the document has one figure, for a "production-ready setup", and none for ${environment}`;
  return { source, total: [95, 140], borrowed, areas: {}, reasons: { total } };
}

export const calstack: Readonly<Record<string, DocumentEstimate>> = {
  "calstack-dev": borrowing(
    "dev",
    "dev has one task and no database on AWS: Atlas sends a bill of its own, and its smallest cluster is free",
  ),
  "calstack-staging": borrowing("staging", forgotten),
  "calstack-prod": {
    source,
    total: [95, 140],
    areas: {
      compute: { usd: [15, 50], as: "ECS Fargate" },
      "load balancer": { usd: [22], as: "ALB" },
      database: { usd: [57], as: "MongoDB Atlas M10" },
      edge: { usd: [1.5, 10.5], as: "Route 53, CloudFront" },
    },
    reasons: {
      "load balancer": "the document counts more capacity in use",
      edge: "the firewall costs $15",
      database:
        "two instances of DocumentDB in two zones stand in for Atlas' M10; with Atlas, its bill comes instead",
      total: forgotten,
    },
  },
};
