import type { DocumentEstimate } from "./document";

/** Its estimate has one NAT gateway, as staging has. */
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
      "the document's four interface endpoints, each in two zones, cost $71, more than its NAT gateway; public IPv4 addresses come on top",
    secrets: "there are fewer secrets than planned",
    total:
      "with 50,000 people who sign in, Cognito would cost $600 more: its essentials tier is free for 10,000",
    edge: "a web ACL costs $5, and $1 for each of its rules",
  },
};

/** The same with a second NAT gateway: "1 AZ (MVP; 2 for prod)". */
const production: DocumentEstimate = {
  ...mvp,
  source: `${mvp.source}, with its second NAT gateway "for prod"`,
  total: [238],
  areas: { ...mvp.areas, network: { usd: [70], as: "NAT Gateway, 1 AZ (MVP; 2 for prod)" } },
  reasons: {
    ...mvp.reasons,
    network:
      "two NAT gateways cost $77 in Bahrain; the document's four interface endpoints, each in two zones, cost $71 beside them, and public IPv4 addresses $15",
  },
};

/** Document 003. */
export const saas: Readonly<Record<string, DocumentEstimate>> = {
  "saas-staging": mvp,
  "saas-prod": production,
};
