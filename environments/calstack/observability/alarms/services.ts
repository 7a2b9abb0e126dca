import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<EnvironmentInput["observability"]>["alarms"];

/** Document 004 asks for monitoring and for automatic rollback, and leaves the thresholds to us. */
export const serviceAlarms = {
  "app-cpu": {
    watches: "service-cpu",
    of: "app",
    above: 80,
    unit: "percent",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
  "app-memory": {
    watches: "service-memory",
    of: "app",
    above: 85,
    unit: "percent",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
  "server-errors": {
    watches: "server-errors",
    of: "app",
    above: 1,
    unit: "percent",
    periodSeconds: 60,
    // one error among few requests is no reason to roll back
    periods: 2,
  },
  "unhealthy-hosts": {
    watches: "unhealthy-hosts",
    of: "app",
    above: 0,
    unit: "hosts",
    periodSeconds: 60,
    periods: 2,
  },
  // what the load balancer answers itself, for tasks that break off or are gone, is no task's answer
  "balancer-errors": {
    watches: "load-balancer-errors",
    above: 1,
    unit: "percent",
    periodSeconds: 60,
    periods: 2,
  },
  "missing-tasks": {
    watches: "missing-tasks",
    of: "app",
    above: 0,
    unit: "tasks",
    // a deployment or a lost zone takes a while
    periodSeconds: 60,
    periods: 10,
    severity: "warning",
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
