import type { Area } from "./line";

/** An amount that a document tells, USD a month: one figure, or from and to. */
export type Amount = readonly [from: number, to?: number];

/** What a document plans for an area. */
export interface Planned {
  readonly usd: Amount;
  /** In the document's words. */
  readonly as: string;
}

/** What a document says that an environment costs. */
export interface DocumentEstimate {
  /** The document and the section. */
  readonly source: string;
  readonly total: Amount;
  /** Line by line, where it has lines. */
  readonly areas: Partial<Readonly<Record<Area, Planned>>>;
  /** Why an area or all of it costs something else, where its lines do not say it. */
  readonly reasons?: Partial<Readonly<Record<Area | "total", string>>>;
}

const dougustReasons = {
  database: "the document leaves out the storage, which Multi-AZ pays twice",
  network: "the document leaves out the public IPv4 addresses, charged since 2024",
  observability: "Container Insights alone costs as much as the document plans for CloudWatch",
} as const;

const tasks =
  "a task of the document's own size, 512 CPU units and 1,024 MB, costs $18; its figure would not pay tasks half as large";

const saas: DocumentEstimate = {
  source: "003, Cost Estimate (MVP, Monthly), without Vercel's $20",
  total: [203],
  areas: {
    compute: { usd: [53], as: "ECS Fargate, backend and worker" },
    database: { usd: [70], as: "RDS PostgreSQL" },
    cache: { usd: [25], as: "ElastiCache Redis" },
    network: { usd: [35], as: "NAT Gateway, 1 AZ" },
    edge: { usd: [10], as: "CloudFront + WAF" },
    storage: { usd: [1], as: "S3" },
    messaging: { usd: [1], as: "SES, Cognito" },
    security: { usd: [8], as: "Secrets Manager" },
  },
  reasons: {
    compute: "the document has the prices of us-east-1; Fargate costs 30 % more in Bahrain",
    database:
      "Multi-AZ costs $94 in us-east-1 already, and a sixth more in Bahrain; storage is extra, and paid twice",
    network:
      "the document's four interface endpoints, each in two zones, cost more than its NAT gateway; public IPv4 addresses come on top",
    security: "there are fewer secrets than planned",
    total:
      "with 50,000 people who sign in, Cognito would cost $600 more: its essentials tier is free for 10,000",
    edge: "a web ACL costs $5, and $1 for each of its rules",
  },
};

/** What the documents estimate, by stack; not every environment has an estimate. */
export const documents: Readonly<Record<string, DocumentEstimate>> = {
  "dougust-dev": {
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
    reasons: { ...dougustReasons, transfer: "the first 100 GB of a month are free" },
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
      ...dougustReasons,
      compute: "four tasks of this size cost $36 each",
      transfer: "the first 100 GB of a month are free",
      database:
        "the document's instance is a little dearer than AWS's; storage, paid twice with Multi-AZ, is in here",
      observability: "cheaper than planned",
    },
  },
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
      database: "cheaper than planned",
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
  "saas-staging": saas,
  "saas-prod": saas,
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
