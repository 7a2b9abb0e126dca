import type { Mistake } from "../mistake";

const jobs = { visibilitySeconds: 300, retentionDays: 4, maxReceives: 5, waitSeconds: 20 };
const backlog = "services.worker.scaling.backlogPerTask";

/** Mistakes in scaling a worker on what waits for it. */
export const backlogScalingMistakes: readonly Mistake[] = [
  ...[0, 1_000_001].map(
    (value): Mistake => ({
      name: `a target of ${value}`,
      page: "worker",
      set: { [`${backlog}.target`]: value },
      path: `${backlog}.target`,
      message: `${value} is out of range; use 1 to 1000000 messages per task`,
    }),
  ),
  {
    name: "a kind of queue that there is not",
    page: "worker",
    set: { [`${backlog}.queue`]: { kind: "rabbitmq" } },
    path: `${backlog}.queue.kind`,
    message: '"rabbitmq" is not possible here; choose "sqs", "redis"',
  },
  {
    name: "a queue that is not there",
    page: "worker",
    set: { [`${backlog}.queue`]: { kind: "sqs", name: "jobs" } },
    path: `${backlog}.queue.name`,
    message: '"jobs" is no queue of this environment; choose one of queues: one after adding it there',
  },
  {
    name: "a queue that the worker takes nothing from",
    page: "worker",
    set: {
      queues: { jobs },
      [`${backlog}.queue`]: { kind: "sqs", name: "jobs" },
      "services.worker.uses.queues": { jobs: ["send"] },
    },
    path: `${backlog}.queue.name`,
    message:
      '"jobs" does not shrink by more tasks that take nothing from it; add uses.queues: { "jobs": ["consume"] }',
  },
  {
    name: "no task to begin with",
    page: "worker",
    set: { "services.worker.scaling.min": 0 },
    path: "services.worker.scaling.min",
    message: "0 leaves a backlog up to the target to nobody; use at least 1 with backlogPerTask",
  },
];
