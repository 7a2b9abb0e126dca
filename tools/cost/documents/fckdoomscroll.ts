import type { DocumentEstimate } from "./document";

const tasks =
  "a task of the document's own size, 512 CPU units and 1,024 MB, costs $18; its figure would not pay tasks half as large";

/** Document 002. */
export const fckdoomscroll: Readonly<Record<string, DocumentEstimate>> = {
  "fckdoomscroll-dev": {
    source: "002, Services & Estimated Monthly Costs, Development",
    total: [60],
    areas: {
      compute: { usd: [15], as: "ECS Fargate (2 tasks)" },
      database: { usd: [20], as: "RDS db.t4g.micro" },
      "load balancer": { usd: [16], as: "ALB" },
      transfer: { usd: [5], as: "Data transfer" },
    },
    reasons: {
      compute: tasks,
      database: "one instance of this class costs $12, and 20 GB $2: the document rounds up",
      transfer: "CloudFront serves everything, and its first TB of a month is free",
      total: "the document forgets the NAT gateway of its own network ($33), and public IPv4 addresses ($11)",
    },
  },
  "fckdoomscroll-prod": {
    source: "002, Services & Estimated Monthly Costs, Production",
    total: [110],
    areas: {
      compute: { usd: [22], as: "ECS Fargate (avg 3 tasks)" },
      database: { usd: [50], as: "RDS db.t4g.small" },
      "load balancer": { usd: [16], as: "ALB" },
      transfer: { usd: [10], as: "Data transfer" },
      observability: { usd: [10], as: "CloudWatch" },
      messaging: { usd: [5], as: "SES" },
    },
    reasons: {
      compute: tasks,
      transfer: "CloudFront serves everything, and its first TB of a month is free",
      observability: "Container Insights alone costs as much as the document plans for CloudWatch",
      total:
        "the document forgets the NAT gateway of its own network ($33), public IPv4 addresses ($11), and the firewall it asks for",
    },
  },
};
