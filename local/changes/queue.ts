import { type NamedChange, type Service, withAlarms, withServices } from "./named-change";

const id = "work";

/** A queue that every service fills and empties, and scales on where it scales. */
export const anotherQueue: NamedChange = {
  name: "another-queue",
  says: "a queue of work with one for what fails, which services send to, take from and scale on",
  // the address of the queue is a variable of theirs
  mayReplace: ["aws_ecs_task_definition"],
  appliesTo: ({ queues = {} }) => queues[id] === undefined,
  change: (page) => ({
    ...withServices(withAlarms(page, { "work-set-aside": setAside }), (service) => ({
      ...withQueue(service),
      // a second region does not see how much waits in the first
      scaling: page.secondRegion?.workloads ? service.scaling : withBacklog(service.scaling),
    })),
    queues: {
      ...page.queues,
      [id]: { visibilitySeconds: 300, retentionDays: 4, maxReceives: 5, waitSeconds: 20 },
    },
  }),
};

/** An environment that people watch must watch this, too. */
const setAside = {
  watches: "dead-letters",
  of: id,
  above: 0,
  unit: "messages",
  periodSeconds: 300,
  periods: 1,
  severity: "warning",
} as const;

function withQueue(service: Service): Service {
  return {
    ...service,
    uses: { ...service.uses, queues: { ...service.uses?.queues, [id]: ["send", "consume"] } },
    variables: { ...service.variables, WORK_QUEUE_URL: { from: "queue-url", of: id } },
  };
}

function withBacklog(scaling: Service["scaling"]): Service["scaling"] {
  return scaling && { backlogPerTask: { target: 50, queue: { kind: "sqs", name: id } }, ...scaling };
}
