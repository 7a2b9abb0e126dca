import type { Metric } from "./metric";

/** What SQS tells of a queue. */
export interface QueueMetrics {
  /** How long its oldest message has waited, in seconds. */
  readonly oldestMessage: Metric;
  /** Messages that wait for somebody. */
  readonly waiting: Metric;
}

/** The metrics of a queue of SQS: told every minute, but of one that nobody used for six hours not at all. */
export function queueMetrics(queueName: string): QueueMetrics {
  const metric = (name: string): Metric => ({
    namespace: "AWS/SQS",
    name,
    dimensions: { QueueName: queueName },
    statistic: "Maximum",
  });
  return {
    oldestMessage: metric("ApproximateAgeOfOldestMessage"),
    waiting: metric("ApproximateNumberOfMessagesVisible"),
  };
}

/** How much work waits in a queue that only the tasks of a service can see; they tell it themselves. */
export function toldBacklog(namespace: string, service: string): Metric {
  return {
    namespace,
    name: "QueueDepth",
    dimensions: { Service: service },
    // several tasks tell the same depth, so it is never a sum
    statistic: "Maximum",
  };
}
