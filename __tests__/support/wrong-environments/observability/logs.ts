import type { Allowed } from "../allowed";
import type { Mistake } from "../mistake";

const logs = "services.api.logs";
const to = `${logs}.subscription.to`;
const stream = "arn:aws:kinesis:us-east-1:123456789012:stream/logs";

/** Texts that are the ARN of nothing that takes logs. */
const noReceivers = [
  "logs",
  "arn:aws:s3:::logs",
  "arn:aws:kinesis:us-east-1:123456789012:logs",
  "arn:aws:sqs:us-east-1:123456789012:logs",
  "arn:aws:lambda:us-east-1:123456789012:logs",
].map(
  (arn): Mistake => ({
    name: `lines sent to ${arn}`,
    set: { [`${logs}.subscription`]: { to: arn } },
    path: to,
    message: `"${arn}" takes no logs; write the ARN of a Kinesis stream, a Firehose stream or a Lambda function`,
  }),
);

/** Streams that CloudWatch cannot reach from here. */
const elsewhere = [
  ["eu-west-1", "123456789012"],
  ["us-east-1", "210987654321"],
].map(([region = "", account = ""]): Mistake => {
  const arn = `arn:aws:kinesis:${region}:${account}:stream/logs`;
  return {
    name: `lines sent to ${region} of ${account}`,
    set: { [`${logs}.subscription`]: { to: arn } },
    path: to,
    message: `"${arn}" is in ${region} of ${account}, and lines are sent on within us-east-1 of 123456789012 alone; write the ARN of what stands there`,
  };
});

/** Mistakes in what becomes of logs. */
export const logMistakes: readonly Mistake[] = [
  ...noReceivers,
  ...elsewhere,
  {
    name: "a format that nobody knows",
    set: { [`${logs}.format`]: "log4j" },
    path: `${logs}.format`,
    message: '"log4j" is not possible here; choose "pino", "winston", "structlog", "node-json"',
  },
  {
    name: "a long pattern",
    set: { [`${logs}.subscription`]: { to: stream, pattern: "a".repeat(1025) } },
    path: `${logs}.subscription.pattern`,
    message: "a pattern has at most 1024 characters, and this one has 1025; shorten it",
    value: "1025",
  },
  {
    name: "lines of two regions sent to one",
    page: "second-region",
    set: { "services.backend.logs.subscription": { to: stream } },
    path: "services.backend.logs.subscription",
    message:
      '"backend" runs in eu-west-1, too, from where nothing is sent to us-east-1; remove the subscription',
    value: '"backend"',
  },
  {
    name: "errors of a log that nobody knows how to read",
    remove: `${logs}.format`,
    path: "observability.alarms.application-errors.watches",
    message:
      '"logged-errors" watches a part that this environment does not have; remove the alarm, or add services with logs.format',
    value: '"logged-errors"',
  },
  {
    name: "errors of a service that is not there",
    set: { "observability.alarms.application-errors.of": "web" },
    path: "observability.alarms.application-errors.of",
    message: '"web" is none of services with logs.format for lines in the log that tell errors; choose api',
  },
];

/** Changes of what becomes of logs that keep a page valid. */
export const allowedLogs: readonly Allowed[] = [
  ...[
    stream,
    "arn:aws:firehose:us-east-1:123456789012:deliverystream/all.logs",
    "arn:aws:lambda:us-east-1:123456789012:function:logs",
    "arn:aws:lambda:us-east-1:123456789012:function:logs:live",
  ].map((arn): Allowed => ({ name: `lines sent to ${arn}`, set: { [`${logs}.subscription`]: { to: arn } } })),
  {
    name: "a job's lines sent on",
    set: { "jobs.export.logs.subscription": { to: stream, pattern: "error" } },
  },
  { name: "another format", set: { [`${logs}.format`]: "structlog" } },
];
