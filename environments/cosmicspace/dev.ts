import { cosmicspace } from "./system";

export default cosmicspace({
  environment: "dev",
  domain: "dev.cosmicspace.app",
  dns: { checked: false },
  zones: ["us-east-1a", "us-east-1b"],
  tasks: { min: 1, max: 2, desired: 1, capacity: "fargate-spot" },
  database: {
    capacity: { min: 0.5, max: 2 },
    readers: 0,
    failover: false,
    masterPassword: "rds-managed",
    proxy: false,
    backupDays: 1,
    deletionProtection: false,
    finalSnapshot: false,
  },
  natGateways: 1,
  scheme: "internal",
  priceClass: "PriceClass_100",
  firewall: false,
  protectLoadBalancer: false,
  protectMedia: false,
  secretRecoveryDays: 0,
  exec: true,
  logDays: 14,
  monthlyBudgetUsd: 150,
});
