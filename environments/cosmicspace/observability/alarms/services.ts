import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<EnvironmentInput["observability"]>["alarms"];

/** Document 000, Alarms; it gives no times: five minutes in a row are more than one bad moment. */
export const serviceAlarms = {
  "backend-cpu": {
    watches: "service-cpu",
    of: "backend",
    above: 80,
    unit: "percent",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
  "backend-memory": {
    watches: "service-memory",
    of: "backend",
    above: 85,
    unit: "percent",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
  "server-errors": {
    watches: "server-errors",
    of: "backend",
    above: 1,
    unit: "percent",
    periodSeconds: 300,
    periods: 1,
  },
  "slow-answers": {
    watches: "response-time",
    of: "backend",
    above: 1,
    unit: "seconds",
    statistic: "average",
    periodSeconds: 60,
    periods: 5,
  },
  "slowest-answers": {
    watches: "response-time",
    of: "backend",
    above: 1,
    unit: "seconds",
    statistic: "p95",
    periodSeconds: 300,
    periods: 3,
  },
  "missing-tasks": {
    watches: "missing-tasks",
    of: "backend",
    above: 0,
    unit: "tasks",
    periodSeconds: 60,
    periods: 10,
  },
  // what the load balancer answers itself, for tasks that break off or are gone, is no task's answer
  "balancer-errors": {
    watches: "load-balancer-errors",
    above: 1,
    unit: "percent",
    periodSeconds: 300,
    periods: 1,
  },
  "no-healthy-hosts": {
    watches: "healthy-hosts",
    of: "backend",
    below: 1,
    unit: "hosts",
    // a minute whose data is late counts as one without hosts: two such tell nobody
    periodSeconds: 60,
    periods: 3,
  },
} satisfies Alarms;
