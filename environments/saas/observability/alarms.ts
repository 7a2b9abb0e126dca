import type { EnvironmentInput } from "../../../src/config/define";

type Alarms = NonNullable<EnvironmentInput["observability"]>["alarms"];

/** Document 003, Checklist: CloudWatch alarms; it gives no times. */
export const alarms = {
  "backend-cpu": {
    watches: "service-cpu",
    of: "backend",
    above: 80,
    unit: "percent",
    periodSeconds: 60,
    periods: 5,
    severity: "warning",
  },
  "worker-cpu": {
    watches: "service-cpu",
    of: "worker",
    above: 80,
    unit: "percent",
    // it is scaled on its backlog, and may work hard for a while
    periodSeconds: 300,
    periods: 3,
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
  "missing-workers": {
    watches: "missing-tasks",
    of: "worker",
    above: 0,
    unit: "tasks",
    periodSeconds: 60,
    periods: 10,
    severity: "warning",
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
    of: "backend",
    above: 0,
    unit: "tasks",
    // a deployment or a lost zone takes a while
    periodSeconds: 60,
    periods: 10,
    severity: "warning",
  },
  "no-healthy-hosts": {
    watches: "healthy-hosts",
    of: "backend",
    below: 1,
    unit: "hosts",
    periodSeconds: 60,
    periods: 2,
  },
} satisfies Alarms;
