import { cosmicspace } from "./system";

export default cosmicspace({
  environment: "massive",
  domain: "massive.cosmicspace.app",
  dns: { queryLogDays: 90, checked: true },
  // three, so that losing one leaves most of the cache's primaries to elect new ones
  zones: ["us-east-1a", "us-east-1b", "us-east-1c"],
  tasks: { min: 50, max: 1000, desired: 50, capacity: "fargate" },
  database: {
    capacity: { min: 16, max: 128 },
    readers: 2,
    failover: true,
    scaledReaders: { min: 2, max: 14 },
    masterPassword: "generated",
    proxy: true,
    backupDays: 7,
    deletionProtection: true,
    finalSnapshot: true,
  },
  cache: { nodeType: "cache.r7g.xlarge", mode: { kind: "cluster", shards: 3, replicasPerShard: 2 } },
  natGateways: 3,
  secondRegion: {
    region: "eu-west-1",
    zones: ["eu-west-1a", "eu-west-1b", "eu-west-1c"],
    cidr: "10.1.0.0/16",
    readers: 2,
    // as many as the first: it takes over without waiting for them to start
    tasks: { min: 50, max: 1000, desired: 50 },
    shortName: "cosmicspace-massive-euw1",
  },
  accelerator: {
    // each region serves those who are nearest, and takes over for the other
    regions: {
      "us-east-1": { trafficDialPercent: 100, weight: 128 },
      "eu-west-1": { trafficDialPercent: 100, weight: 128 },
    },
    flowLogDays: 90,
    protect: true,
  },
  scheme: "internet-facing",
  priceClass: "PriceClass_All",
  firewall: true,
  protectLoadBalancer: true,
  protectMedia: true,
  secretRecoveryDays: 30,
  exec: false,
  traced: { perSecond: 10, percent: 1 },
  logDays: 90,
  canary: true,
  monthlyBudgetUsd: 100_000,
});
