import { fckdoomscroll } from "./system";

export default fckdoomscroll({
  environment: "dev",
  domain: "dev.fckdoomscroll.example",
  aliases: [],
  dns: { checked: false },
  secretPrefix: "fckdoomscroll-dev",
  database: {
    instanceClass: "db.t4g.micro",
    multiAz: false,
    deletionProtection: false,
    finalSnapshot: false,
    backupDays: 7,
  },
  // SYSTEMS.md: dev may do without alarms
  rollbackOn: [],
  firewall: false,
  protectLoadBalancer: false,
  protectBuckets: false,
  protectUsers: false,
  secretRecoveryDays: 0,
  exec: true,
  logDays: 30,
  monthlyBudgetUsd: 60,
});
