import { cosmicspace } from "./system";

export default cosmicspace({
  environment: "scale",
  domain: "scale.cosmicspace.app",
  dns: { queryLogDays: 90, checked: true },
  zones: ["us-east-1a", "us-east-1b"],
  tasks: { min: 10, max: 50, desired: 10, capacity: "fargate" },
  database: {
    capacity: { min: 8, max: 16 },
    readers: 2,
    failover: true,
    scaledReaders: { min: 2, max: 8 },
    masterPassword: "rds-managed",
    proxy: true,
    backupDays: 7,
    deletionProtection: true,
    finalSnapshot: true,
  },
  cache: { nodeType: "cache.r7g.large", mode: { kind: "single", replicas: 1 } },
  natGateways: 2,
  scheme: "internal",
  priceClass: "PriceClass_All",
  protectLoadBalancer: true,
  protectMedia: true,
  secretRecoveryDays: 30,
  exec: false,
  logDays: 90,
});
