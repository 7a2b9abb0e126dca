import type { DocumentEstimate } from "./document";

/** Document 004: "for production-ready setup". */
export const calstack: Readonly<Record<string, DocumentEstimate>> = {
  "calstack-prod": {
    source: "004, Estimated Monthly Costs",
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
      total:
        "the document forgets the NAT gateways of its private subnets ($33 each), and public IPv4 addresses",
    },
  },
};
