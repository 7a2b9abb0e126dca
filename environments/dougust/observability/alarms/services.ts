import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<EnvironmentInput["observability"]>["alarms"];

/** Document 001, Recommended Alarms and CloudWatch Alarms; what it calls high CPU and memory is ours. */
export const serviceAlarms = {
  "api-cpu": {
    watches: "service-cpu",
    of: "api",
    above: 80,
    unit: "percent",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
  "api-memory": {
    watches: "service-memory",
    of: "api",
    above: 85,
    unit: "percent",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
  "server-errors": {
    watches: "server-errors",
    of: "api",
    above: 10,
    unit: "count",
    periodSeconds: 300,
    periods: 1,
  },
  "unhealthy-hosts": {
    watches: "unhealthy-hosts",
    of: "api",
    above: 0,
    unit: "hosts",
    periodSeconds: 60,
    periods: 1,
  },
  // what the load balancer answers itself, for tasks that break off or are gone, is no task's answer
  "balancer-errors": {
    watches: "load-balancer-errors",
    above: 10,
    unit: "count",
    periodSeconds: 300,
    periods: 1,
  },
  "missing-tasks": {
    watches: "missing-tasks",
    of: "api",
    above: 0,
    unit: "tasks",
    // a deployment or a lost zone takes a while
    periodSeconds: 60,
    periods: 10,
    severity: "warning",
  },
  "no-healthy-hosts": {
    watches: "healthy-hosts",
    of: "api",
    below: 1,
    unit: "hosts",
    // a minute whose data is late counts as one without hosts: two such tell nobody
    periodSeconds: 60,
    periods: 3,
  },
  // "Application errors", without a figure: more than two lines a minute
  "application-errors": {
    watches: "logged-errors",
    of: "api",
    above: 10,
    unit: "count",
    periodSeconds: 300,
    periods: 1,
    severity: "warning",
  },
} satisfies Alarms;
