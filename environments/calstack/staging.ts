import { calstack, documentDb } from "./system";

export default calstack({
  environment: "staging",
  domain: "staging.calstack.example",
  aliases: [],
  dns: { checked: false },
  ...documentDb({ instances: 1, backupDays: 1, protect: false, logDays: 30 }),
  tasks: { desired: 2, min: 2, max: 10 },
  deployment: { strategy: "blue-green", bakeMinutes: 5 },
  natGateways: 1,
  firewall: false,
  protectLoadBalancer: false,
  secretRecoveryDays: 7,
  exec: true,
  logDays: 30,
  monthlyBudgetUsd: 140,
});
