import { dougust } from "./system";

export default dougust({
  environment: "staging",
  tasks: { cpu: 512, memory: 1024, desired: 2, min: 2, max: 10 },
  database: { instanceClass: "db.t3.medium", deletionProtection: false, finalSnapshot: true },
  listener: { protocol: "http" },
  firewall: false,
  protectLoadBalancer: false,
  exports: { days: 30, protect: false },
  secretRecoveryDays: 7,
  exec: true,
  logDays: 14,
  monthlyBudgetUsd: 250,
});
