import type { Mistake } from "../mistake";

const jobs = { visibilitySeconds: 300, retentionDays: 4, maxReceives: 5, waitSeconds: 20 };
const ranges: readonly (readonly [setting: string, below: number, above: number, range: string])[] = [
  ["visibilitySeconds", 0, 43_201, "1 to 43200 seconds"],
  ["retentionDays", 0, 14, "1 to 13 days; what is put aside is kept for 14"],
  ["maxReceives", 0, 1001, "1 to 1000 receives"],
  ["waitSeconds", 0, 21, "1 to 20 seconds"],
];

/** Mistakes in queues, and in what services and jobs want of them. */
export const queueMistakes: readonly Mistake[] = [
  ...ranges.flatMap(([setting, below, above, range]) =>
    [below, above].map(
      (value): Mistake => ({
        name: `${setting} of ${value}`,
        set: { queues: { jobs: { ...jobs, [setting]: value } } },
        path: `queues.jobs.${setting}`,
        message: `${value} is out of range; use ${range}`,
      }),
    ),
  ),
  {
    name: "tries that take longer than a message is kept",
    set: { queues: { jobs: { ...jobs, visibilitySeconds: 43_200, retentionDays: 1, maxReceives: 3 } } },
    path: "queues.jobs.maxReceives",
    message:
      "3 tries of 43200 s take longer than the 1 days that a message is kept; lower one of the first two, or raise retentionDays",
  },
  {
    name: "a queue that is not there",
    set: { queues: { jobs }, "services.api.uses": { queues: { mails: ["send"] } } },
    path: "services.api.uses.queues.mails",
    value: '"mails"',
    message: '"mails" is no queue of this environment; choose one of queues: jobs',
  },
  {
    name: "a queue of a job that is not there",
    set: { "jobs.export.uses.queues": { mails: ["consume"] } },
    path: "jobs.export.uses.queues.mails",
    value: '"mails"',
    message: '"mails" is no queue of this environment; choose one of queues: one after adding it there',
  },
  {
    name: "nothing to do with a queue",
    set: { queues: { jobs }, "services.api.uses": { queues: { jobs: [] } } },
    path: "services.api.uses.queues.jobs",
    message: "[] is too little; use at least 1",
  },
  {
    name: "something that nobody does with a queue",
    set: { queues: { jobs }, "services.api.uses": { queues: { jobs: ["receive"] } } },
    path: "services.api.uses.queues.jobs[0]",
    message: '"receive" is not possible here; choose "send", "consume"',
  },
  {
    name: "a message that others get while a task that stops still works on it",
    set: {
      queues: { jobs: { ...jobs, visibilitySeconds: 29 } },
      "services.api.uses": { queues: { jobs: ["send", "consume"] } },
    },
    path: "services.api.uses.queues.jobs",
    value: '"jobs"',
    message:
      '"jobs" shows a message again after 29 s, while a task may work on it for 30 s after it is told to stop; raise visibilitySeconds of the queue',
  },
  {
    name: "a name that SQS does not take",
    set: { queues: { jobs: { ...jobs, name: "dougust.jobs" } } },
    path: "queues.jobs.name",
    value: '"dougust.jobs-dead-letters"',
    message: '"dougust.jobs-dead-letters" is no name for a queue; use letters, digits, _ and -',
  },
  {
    name: "a name that leaves no room for the queue of dead letters",
    set: { queues: { jobs: { ...jobs, name: "a".repeat(68) } } },
    path: "queues.jobs.name",
    value: `"${"a".repeat(68)}-dead-letters"`,
    message: `"${"a".repeat(68)}-dead-letters" has 81 characters, and a queue has at most 80; shorten the name, or the system, environment or part it is made of`,
  },
  {
    name: "two queues of one name",
    set: { queues: { jobs: { ...jobs, name: "work" }, mails: { ...jobs, name: "work" } } },
    path: "queues.mails.name",
    message: '"work" is also the queue of queues.jobs.name; give each its own',
  },
  {
    name: "the address of a queue that is not there",
    set: { "services.api.variables.QUEUE": { from: "queue-url", of: "jobs" } },
    path: "services.api.variables.QUEUE",
    value: '"queue-url of jobs"',
    message:
      '"queue-url of jobs" is no fact of this environment; write a text, or choose region, public-url, metrics-namespace, database-host, database-port, database-name, bucket-name of exports, bucket-region of exports',
  },
];
