import type { EnvironmentInput } from "../../../../../src/config/define";
import { SystemStack } from "../../../../../src/stacks/system-stack";
import { drawnLines } from "../../../../support/drawn-metrics";
import { testEnvironment } from "../../../../support/environment";
import { synthesized, testApp } from "../../../../support/synthesized";

type Alarms = NonNullable<EnvironmentInput["observability"]>["alarms"];

const often = { periodSeconds: 60, periods: 5, severity: "critical" } as const;

const alarms = {
  stuck: { watches: "queue-age", of: "jobs", above: 2, unit: "hours", ...often },
  late: { watches: "queue-backlog", of: "jobs", above: 100, unit: "messages", ...often },
  failing: { watches: "dead-letters", of: "jobs", above: 0, unit: "messages", ...often },
  full: { watches: "free-memory", below: 256, unit: "megabytes", ...often },
  reads: { watches: "read-latency", above: 20, unit: "milliseconds", ...often },
  writes: { watches: "write-latency", above: 20, unit: "milliseconds", ...often },
} satisfies Alarms;

const json = synthesized(
  new SystemStack(
    testApp(),
    testEnvironment({
      queues: { jobs: { visibilitySeconds: 300, retentionDays: 4, maxReceives: 5, waitSeconds: 20 } },
      observability: {
        notifications: { critical: { pager: { protocol: "email", endpoint: "pager@test.example" } } },
        alarms,
        dashboard: { targets: {} },
      },
    }),
    "us-east-1",
  ),
);

const queue = { QueueName: "${aws_sqs_queue.queues_jobs.name}" };
const deadLetters = { QueueName: "${aws_sqs_queue.queues_jobs_dead_letters.name}" };
const database = { DBInstanceIdentifier: "${aws_db_instance.database.identifier}" };

// what none of the environments watches; that of the others is asserted with them
test.each<[keyof typeof alarms, string, number, string, object]>([
  ["stuck", "ApproximateAgeOfOldestMessage", 2 * 60 * 60, "Maximum", queue],
  ["late", "ApproximateNumberOfMessagesVisible", 100, "Maximum", queue],
  ["failing", "ApproximateNumberOfMessagesVisible", 0, "Maximum", deadLetters],
  ["full", "FreeableMemory", 256 * 2 ** 20, "Minimum", database],
  ["reads", "ReadLatency", 0.02, "Average", database],
  ["writes", "WriteLatency", 0.02, "Average", database],
])("the alarm %s is on %s, in CloudWatch's unit", (id, metric_name, threshold, statistic, dimensions) => {
  expect(json.at(`aws_cloudwatch_metric_alarm.alarms_${id}`)).toMatchObject({
    metric_name,
    threshold,
    statistic,
    dimensions,
  });
});

test("graphs of queues draw what their titles say", () => {
  const drawn = drawnLines(json).filter(({ of }) => of.startsWith("Approximate"));
  expect(drawn.map(({ title, of, unit }) => [title, of, unit])).toEqual([
    ["Work that waits", "ApproximateNumberOfMessagesVisible", "messages"],
    ["Oldest message", "ApproximateAgeOfOldestMessage", "s"],
    ["Put aside after too many tries", "ApproximateNumberOfMessagesVisible", "messages"],
  ]);
});
