import { dougust } from "./system";

export default dougust({
  environment: "dev",
  tasks: { cpu: 512, memory: 1024, desired: 2, min: 2, max: 10 },
  database: { instanceClass: "db.t3.medium", deletionProtection: false, finalSnapshot: false },
  listener: { protocol: "http" },
  firewall: false,
  protectLoadBalancer: false,
  exports: { days: 14, protect: false },
  secretRecoveryDays: 0,
  exec: true,
  logDays: 14,
  monthlyBudgetUsd: 250,
});
