import type { EnvironmentInput } from "../../../../src/config/define";

type Alarms = NonNullable<NonNullable<EnvironmentInput["observability"]>["alarms"]>;

/** Document 003, Celery: work that the workers do not get to, however many there are. */
export const workerAlarms = {
  "celery-backlog": {
    watches: "told-backlog",
    of: "worker",
    above: 500,
    unit: "messages",
    periodSeconds: 300,
    periods: 3,
    severity: "warning",
  },
} satisfies Alarms;
