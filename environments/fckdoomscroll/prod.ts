import { observability } from "./observability/observability";
import { fckdoomscroll } from "./system";

export default fckdoomscroll({
  environment: "prod",
  domain: "fckdoomscroll.example",
  aliases: ["www.fckdoomscroll.example"],
  dns: { queryLogDays: 30, dnssec: { keyVersions: [1] }, checked: true },
  secretPrefix: "fckdoomscroll",
  names: {
    network: "fckdoomscroll-vpc",
    loadBalancer: "fckdoomscroll-alb",
    loadBalancerGroup: "alb-sg",
    databaseIdentifier: "fckdoomscroll-db",
    databaseGroup: "rds-sg",
    cluster: "fckdoomscroll-prod",
    service: {
      name: "fckdoomscroll-service",
      family: "fckdoomscroll",
      taskRole: "fckdoomscroll-task-role",
      securityGroup: "ecs-sg",
    },
    logGroup: "/ecs/fckdoomscroll",
    targetGroup: "ecs-targets",
    configurationSet: "fckdoomscroll-config-set",
    mailTemplates: {
      streakReminder: "StreakReminder",
      weeklyDigest: "WeeklyDigest",
      welcomeEmail: "WelcomeEmail",
    },
  },
  database: {
    instanceClass: "db.t4g.small",
    multiAz: true,
    deletionProtection: true,
    finalSnapshot: true,
    backupDays: 7,
  },
  backups: {
    window: "06:00-08:00",
    keepDays: 7,
    copyTo: { region: "us-west-2", keepDays: 7 },
    protect: true,
  },
  observability,
  rollbackOn: ["server-errors"],
  firewall: true,
  protectLoadBalancer: true,
  protectBuckets: true,
  protectUsers: true,
  secretRecoveryDays: 30,
  exec: false,
  logDays: 30,
});
