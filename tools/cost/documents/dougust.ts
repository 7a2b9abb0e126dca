import type { DocumentEstimate } from "./document";

const reasons = {
  database: "the document leaves out the storage, which Multi-AZ pays twice",
  network: "the document leaves out the public IPv4 addresses, charged since 2024",
  observability: "Container Insights alone costs as much as the document plans for CloudWatch",
} as const;

const development: DocumentEstimate = {
  source: "001, Cost Estimation (Monthly), Development",
  total: [250],
  areas: {
    compute: { usd: [30], as: "ECS Fargate (2 tasks, 0.5 vCPU, 1GB)" },
    database: { usd: [120], as: "RDS PostgreSQL (db.t3.medium, Multi-AZ)" },
    "load balancer": { usd: [20], as: "Application Load Balancer" },
    network: { usd: [60], as: "NAT Gateway (2 AZs)" },
    transfer: { usd: [10], as: "Data Transfer" },
    observability: { usd: [10], as: "CloudWatch" },
  },
  reasons: {
    ...reasons,
    compute: "two tasks of this size cost $18 each all month",
    transfer: "the first 100 GB of a month are free",
  },
};

/** Document 001. */
export const dougust: Readonly<Record<string, DocumentEstimate>> = {
  "dougust-dev": development,
  "dougust-staging": {
    ...development,
    borrowed: "the document has no figure for staging; these are those of development, which is as large",
  },
  "dougust-prod": {
    source: "001, Cost Estimation (Monthly), Production",
    total: [510],
    areas: {
      compute: { usd: [120], as: "ECS Fargate (4 tasks, 1 vCPU, 2GB)" },
      database: { usd: [240], as: "RDS PostgreSQL (db.t3.large, Multi-AZ)" },
      "load balancer": { usd: [20], as: "Application Load Balancer" },
      network: { usd: [60], as: "NAT Gateway (2 AZs)" },
      transfer: { usd: [50], as: "Data Transfer" },
      observability: { usd: [20], as: "CloudWatch" },
    },
    reasons: {
      ...reasons,
      compute: "four tasks of this size cost $36 each",
      transfer: "the first 100 GB of a month are free",
      database:
        "the document's instance is a little dearer than AWS's; storage, paid twice with Multi-AZ, is in here",
    },
  },
};
