import { graph, lineEach } from "../graphs";
import type { Draft } from "../section";
import type { Shown } from "../shown";

/** How much work waits, in queues of SQS and in those that only tasks can see. */
export function queueGraphs({ region, queues, services }: Shown): Draft[] {
  return [
    ...graph(region, { title: "Work that waits", unit: "messages" }, [
      ...lineEach(queues, ({ metrics }) => metrics.waiting),
      ...lineEach(services, ({ backlog }) => (backlog?.namespace === "AWS/SQS" ? undefined : backlog), {
        label: "tells",
      }),
    ]),
    ...graph(
      region,
      { title: "Oldest message", unit: "s" },
      lineEach(queues, ({ metrics }) => metrics.oldestMessage),
    ),
    ...graph(
      region,
      { title: "Put aside after too many tries", unit: "messages" },
      lineEach(queues, ({ deadLetterMetrics }) => deadLetterMetrics.waiting),
    ),
  ];
}
