import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<EnvironmentInput["observability"]>["alarms"];

/** Document 003, Checklist: CloudWatch alarms; it gives no times. */
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
    above: 1,
    unit: "percent",
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
    // a minute whose data is late counts as one without hosts: two such tell nobody
    periodSeconds: 60,
    periods: 3,
  },
  // nothing else tells of a Celery task that fails: no load balancer sees it; the figure is ours: more than two lines a minute
  "worker-errors": {
    watches: "logged-errors",
    of: "worker",
    above: 10,
    unit: "count",
    periodSeconds: 300,
    periods: 1,
    severity: "warning",
  },
} satisfies Alarms;
