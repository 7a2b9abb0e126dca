import { type NamedChange, withJobs } from "./named-change";

/** Every scheduled job runs at another time. */
export const anotherHour: NamedChange = {
  name: "another-hour",
  says: "scheduled jobs run every day at noon",
  mayReplace: [],
  appliesTo: ({ jobs = {} }) => Object.values(jobs).some(({ schedule }) => schedule !== undefined),
  change: (page) =>
    withJobs(page, ({ schedule, ...job }) => ({
      ...job,
      schedule: schedule && { ...schedule, expression: "cron(0 12 * * ? *)" },
    })),
};
