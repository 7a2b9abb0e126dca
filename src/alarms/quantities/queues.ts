import type { Quantity } from "../quantity";

const messages = { messages: {} };

/** What may be watched of queues. Source: SQS Developer Guide, "Available CloudWatch metrics for Amazon SQS". */
export const queueQuantities = {
  "queue-age": {
    of: "queue",
    name: "time that the oldest message has waited",
    units: { seconds: {}, minutes: { factor: 60 }, hours: { factor: 3600 } },
    alarms: "above",
    finestSeconds: 60,
    // CloudWatch hears nothing of a queue that nobody uses
    missing: "notBreaching",
  },
  "queue-backlog": {
    of: "queue",
    name: "messages that wait",
    units: messages,
    alarms: "above",
    finestSeconds: 60,
    // as with age
    missing: "notBreaching",
  },
  "dead-letters": {
    of: "queue",
    name: "messages that were tried too often and put aside",
    units: messages,
    alarms: "above",
    finestSeconds: 60,
    // as with age
    missing: "notBreaching",
  },
  "told-backlog": {
    of: "told-backlog",
    name: "work that waits, as the tasks tell it",
    units: messages,
    alarms: "above",
    finestSeconds: 60,
    // tasks that should tell and do not are as bad as work that waits
    missing: "breaching",
  },
} as const satisfies Readonly<Record<string, Quantity>>;
