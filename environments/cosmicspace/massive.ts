import { cosmicspace } from "./system";

export default cosmicspace({
  environment: "massive",
  domain: "massive.cosmicspace.app",
  tasks: { min: 50, max: 1000, desired: 50, capacity: "fargate" },
  database: {
    capacity: { min: 16, max: 128 },
    readers: 2,
    failover: true,
    backupDays: 7,
    deletionProtection: true,
    finalSnapshot: true,
  },
  natGateways: 2,
  scheme: "internet-facing",
  protectLoadBalancer: true,
  protectMedia: true,
  secretRecoveryDays: 30,
  exec: false,
  logDays: 90,
});
