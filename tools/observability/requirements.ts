/** What a deployment document asks of observability, in its words, and the parts of the data that meet it. */
export interface Requirement {
  /** Document and section. */
  readonly section: string;
  readonly asks: string;
  /** By the ends of their names. */
  readonly alarms?: readonly string[];
  readonly dashboards?: readonly string[];
  readonly queries?: readonly string[];
}

/** By system. What stands in no document has no entry: it is ours. */
export const requirements: Readonly<Record<string, readonly Requirement[]>> = {
  cosmicspace: [
    {
      section: "000, CloudWatch Metrics",
      asks: "CPU/Memory utilization, Request latency, Error rates, Database connections, S3 request metrics",
      dashboards: ["dashboard"],
    },
    { section: "000, Alarms", asks: "High CPU (> 80%)", alarms: ["backend-cpu"] },
    { section: "000, Alarms", asks: "High memory (> 85%)", alarms: ["backend-memory"] },
    {
      section: "000, Alarms",
      asks: "Database connections (> 80% of max)",
      alarms: ["database-connections"],
    },
    { section: "000, Alarms", asks: "5xx errors (> 1%)", alarms: ["server-errors"] },
    {
      section: "000, Alarms",
      asks: "Response time (> 1s)",
      alarms: ["slow-answers"],
    },
    {
      section: "000, Email Service",
      asks: "Bounce/complaint handling",
      alarms: ["bounce-rate", "complaint-rate"],
    },
  ],
  dougust: [
    {
      section: "001, Key Metrics to Monitor",
      asks: "Application, Database and Infrastructure Metrics",
      dashboards: ["dashboard"],
    },
    {
      section: "001, Monitoring & Logging",
      asks: "High CPU/Memory usage",
      alarms: ["api-cpu", "api-memory"],
    },
    {
      section: "001, Recommended Alarms",
      asks: "ECS Service: Unhealthy task count > 0",
      alarms: ["unhealthy-hosts"],
    },
    {
      section: "001, Monitoring & Logging",
      asks: "Database connection issues",
      alarms: ["database-connections"],
    },
    {
      section: "001, Monitoring & Logging",
      asks: "Application errors",
      alarms: ["application-errors"],
    },
    {
      section: "001, Recommended Alarms",
      asks: "RDS: CPU > 80% for 5 minutes",
      alarms: ["database-cpu"],
    },
    { section: "001, Recommended Alarms", asks: "RDS: Storage < 20% free", alarms: ["free-storage"] },
    {
      section: "001, Recommended Alarms",
      asks: "ALB: 5xx errors > 10 in 5 minutes",
      alarms: ["server-errors"],
    },
    { section: "001, Recommended Alarms", asks: "ALB: Healthy targets < 1", alarms: ["no-healthy-hosts"] },
    {
      section: "001, Backup Strategy",
      asks: "Database Export: Weekly full backup to S3",
      alarms: ["export-missed"],
    },
  ],
  fckdoomscroll: [
    {
      section: "002, Metrics & Dashboards",
      asks: "`fckdoomscroll-dashboard` with ECS Task, ALB and RDS Metrics and their targets",
      dashboards: ["fckdoomscroll-dashboard"],
    },
    { section: "002, Logs Insights Queries", asks: "Find errors", queries: ["Find errors"] },
    { section: "002, Logs Insights Queries", asks: "API latency", queries: ["API latency"] },
    { section: "002, Logs Insights Queries", asks: "Failed requests", queries: ["Failed requests"] },
    { section: "002, Critical Alarms", asks: "ECS CPU > 80% for 5 minutes", alarms: ["app-cpu"] },
    { section: "002, Critical Alarms", asks: "ECS Memory > 85% for 5 minutes", alarms: ["app-memory"] },
    { section: "002, Critical Alarms", asks: "ALB 5XX errors > 10 per minute", alarms: ["server-errors"] },
    {
      section: "002, Critical Alarms",
      asks: "RDS CPU > 75% for 10 minutes",
      alarms: ["database-cpu"],
    },
    {
      section: "002, Critical Alarms",
      asks: "RDS Free Space < 5 GB",
      alarms: ["hardly-any-free-storage"],
    },
    {
      section: "002, Warning Alarms",
      asks: "RDS Free Space < 10 GB",
      alarms: ["little-free-storage"],
    },
    {
      section: "002, Warning Alarms",
      asks: "Database connections > 80% of max",
      alarms: ["database-connections"],
    },
    {
      section: "002, Warning Alarms",
      asks: "ECS running count < desired count for 5 minutes",
      alarms: ["missing-tasks"],
    },
    {
      section: "002, Warning Alarms",
      asks: "ALB response time > 1000ms (average)",
      alarms: ["slow-answers"],
    },
  ],
  saas: [
    { section: "003, Checklist", asks: "CPU > 80%", alarms: ["backend-cpu", "worker-cpu"] },
    { section: "003, Checklist", asks: "RDS connections > 80%", alarms: ["database-connections"] },
    { section: "003, Checklist", asks: "5xx error rate > 1%", alarms: ["server-errors"] },
  ],
  calstack: [
    {
      section: "004, Operational Excellence",
      asks: "Monitoring: CloudWatch logs and metrics",
      alarms: ["app-cpu", "app-memory", "no-healthy-hosts"],
      dashboards: ["dashboard"],
    },
    {
      section: "004, Zero-Downtime Deployment",
      asks: "Automatic rollback if issues detected",
      alarms: ["server-errors", "unhealthy-hosts"],
    },
  ],
};
