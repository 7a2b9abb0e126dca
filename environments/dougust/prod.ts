import { dougust } from "./system";

export default dougust({
  environment: "prod",
  tasks: { cpu: 1024, memory: 2048, desired: 4, min: 2, max: 10 },
  database: { instanceClass: "db.t3.large", deletionProtection: true, finalSnapshot: true },
  backups: {
    window: "07:00-09:00",
    keepDays: 7,
    copyTo: { region: "us-west-2", keepDays: 7 },
    protect: true,
  },
  listener: { protocol: "https", domains: ["api.dougust.example"] },
  dns: {
    zone: "dougust.example",
    source: "created",
    caa: {
      issue: ["amazon.com", "amazontrust.com", "awstrust.com", "amazonaws.com"],
      issueWild: [],
      iodef: "mailto:security@dougust.example",
    },
    queryLogDays: 90,
    healthChecks: {
      api: {
        domain: "api.dougust.example",
        path: "/api/health",
        intervalSeconds: 30,
        failureThreshold: 3,
        regions: ["us-east-1", "eu-west-1", "ap-southeast-1"],
      },
    },
  },
  firewall: true,
  protectLoadBalancer: true,
  exports: { days: 90, protect: true },
  secretRecoveryDays: 30,
  exec: false,
  logDays: 90,
  monthlyBudgetUsd: 510,
});
