import { cosmicspace } from "./system";

export default cosmicspace({
  environment: "growth",
  domain: "growth.cosmicspace.app",
  dns: { queryLogDays: 90, checked: true },
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
  priceClass: "PriceClass_200",
  firewall: true,
  protectLoadBalancer: true,
  protectMedia: true,
  secretRecoveryDays: 30,
  exec: false,
  logDays: 90,
  monthlyBudgetUsd: 1500,
});
