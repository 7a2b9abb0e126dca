import { cosmicspace } from "./system";

export default cosmicspace({
  environment: "growth",
  domain: "growth.cosmicspace.app",
  zones: ["us-east-1a", "us-east-1b"],
  tasks: { min: 2, max: 10, desired: 2, capacity: "fargate" },
  database: {
    capacity: { min: 2, max: 8 },
    readers: 1,
    failover: true,
    masterPassword: "rds-managed",
    proxy: true,
    backupDays: 7,
    deletionProtection: true,
    finalSnapshot: true,
  },
  natGateways: 2,
  scheme: "internal",
  protectLoadBalancer: true,
  protectMedia: true,
  mediaPriceClass: "PriceClass_All",
  secretRecoveryDays: 30,
  exec: false,
  logDays: 90,
});
