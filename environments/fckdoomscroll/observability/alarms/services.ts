import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<EnvironmentInput["observability"]>["alarms"];

/** Document 002, CloudWatch Alarms, and what tells that nobody is answered at all. */
export const serviceAlarms = {
  "app-cpu": {
    watches: "service-cpu",
    of: "app",
    above: 80,
    unit: "percent",
    periodSeconds: 60,
    periods: 5,
    severity: "critical",
  },
  "app-memory": {
    watches: "service-memory",
    of: "app",
    above: 85,
    unit: "percent",
    periodSeconds: 60,
    periods: 5,
    severity: "critical",
  },
  "server-errors": {
    watches: "server-errors",
    of: "app",
    above: 10,
    unit: "count",
    periodSeconds: 60,
    periods: 1,
  },
  "missing-tasks": {
    watches: "missing-tasks",
    of: "app",
    above: 0,
    unit: "tasks",
    periodSeconds: 60,
    periods: 5,
  },
  "slow-answers": {
    watches: "response-time",
    of: "app",
    above: 1000,
    unit: "milliseconds",
    statistic: "average",
    // the document gives no time: one slow minute is nothing to read about
    periodSeconds: 60,
    periods: 5,
  },
  // what the load balancer answers itself, for tasks that break off or are gone, is no task's answer
  "balancer-errors": {
    watches: "load-balancer-errors",
    above: 10,
    unit: "count",
    periodSeconds: 60,
    periods: 1,
  },
  "no-healthy-hosts": {
    watches: "healthy-hosts",
    of: "app",
    below: 1,
    unit: "hosts",
    // a minute whose data is late counts as one without hosts: two such tell nobody
    periodSeconds: 60,
    periods: 3,
  },
} satisfies Alarms;
