import type { DocumentEstimate } from "./document";

const mvp: DocumentEstimate = {
  source: "003, Cost Estimate (MVP, Monthly), without Vercel's $20",
  total: [203],
  areas: {
    compute: { usd: [53], as: "ECS Fargate, backend and worker" },
    database: { usd: [70], as: "RDS PostgreSQL" },
    cache: { usd: [25], as: "ElastiCache Redis" },
    network: { usd: [35], as: "NAT Gateway, 1 AZ" },
    edge: { usd: [10], as: "CloudFront + WAF" },
    storage: { usd: [1], as: "S3" },
    messaging: { usd: [1], as: "SES" },
    secrets: { usd: [8], as: "Secrets Manager" },
  },
  reasons: {
    compute: "the document has the prices of us-east-1; Fargate costs 30 % more in Bahrain",
    database:
      "Multi-AZ costs $94 in us-east-1 already, and 18 % more in Bahrain; storage is extra, and paid twice",
    network:
      "the document's four interface endpoints, each in two zones, cost more than its NAT gateway; public IPv4 addresses come on top",
    secrets: "there are fewer secrets than planned",
    total:
      "with 50,000 people who sign in, Cognito would cost $600 more: its essentials tier is free for 10,000",
    edge: "a web ACL costs $5, and $1 for each of its rules",
  },
};

/** Document 003: its estimate has one NAT gateway, as staging has. */
export const saas: Readonly<Record<string, DocumentEstimate>> = { "saas-staging": mvp, "saas-prod": mvp };
