import { calstack, documentDb } from "./system";

export default calstack({
  environment: "prod",
  domain: "calstack.example",
  aliases: ["www.calstack.example"],
  dns: { queryLogDays: 90, checked: true },
  ...documentDb({ instances: 2, backupDays: 7, protect: true, logDays: 90 }),
  tasks: { desired: 2, min: 2, max: 10 },
  deployment: { strategy: "canary", canaryPercent: 10, canaryMinutes: 5, bakeMinutes: 5 },
  natGateways: 2,
  firewall: true,
  protectLoadBalancer: true,
  secretRecoveryDays: 30,
  exec: false,
  logDays: 90,
  monthlyBudgetUsd: 140,
});
