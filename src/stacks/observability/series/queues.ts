import type { queueQuantities } from "../../../alarms/quantities/queues";
import type { SeriesOf } from "./series-of";

/** What is watched of queues. */
export const queueSeries: Readonly<Record<keyof typeof queueQuantities, SeriesOf>> = {
  "queue-age": ({ queues }, { of = "" }) => queues.get(of)?.metrics.oldestMessage,
  "queue-backlog": ({ queues }, { of = "" }) => queues.get(of)?.metrics.waiting,
  "dead-letters": ({ queues }, { of = "" }) => queues.get(of)?.deadLetterMetrics.waiting,
  "told-backlog": ({ services }, { of = "" }) => services.get(of)?.backlog,
};
