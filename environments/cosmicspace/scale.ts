import { cosmicspace } from "./system";

export default cosmicspace({
  environment: "scale",
  domain: "scale.cosmicspace.app",
  tasks: { min: 10, max: 50, desired: 10, capacity: "fargate" },
  database: {
    capacity: { min: 8, max: 16 },
    readers: 2,
    failover: true,
    backupDays: 7,
    deletionProtection: true,
    finalSnapshot: true,
  },
  natGateways: 2,
  scheme: "internal",
  protectLoadBalancer: true,
  protectMedia: true,
  secretRecoveryDays: 30,
  exec: false,
  logDays: 90,
});
