import { cosmicspace } from "./system";

export default cosmicspace({
  environment: "beta",
  domain: "cosmicspace.app",
  dns: { queryLogDays: 90, checked: true },
  zones: ["us-east-1a", "us-east-1b"],
  tasks: { min: 1, max: 2, desired: 1, capacity: "fargate" },
  database: {
    capacity: { min: 0.5, max: 2 },
    readers: 1,
    failover: true,
    masterPassword: "rds-managed",
    proxy: true,
    backupDays: 7,
    deletionProtection: true,
    finalSnapshot: true,
  },
  natGateways: 1,
  scheme: "internal",
  priceClass: "PriceClass_100",
  firewall: true,
  protectLoadBalancer: true,
  protectMedia: true,
  secretRecoveryDays: 30,
  exec: false,
  logDays: 90,
  monthlyBudgetUsd: 300,
});
