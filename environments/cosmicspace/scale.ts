import { cosmicspace } from "./system";

export default cosmicspace({
  environment: "scale",
  domain: "scale.cosmicspace.app",
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
  protectLoadBalancer: true,
  protectMedia: true,
  mediaPriceClass: "PriceClass_All",
  secretRecoveryDays: 30,
  exec: false,
  logDays: 90,
});
