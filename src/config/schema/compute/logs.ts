import { z } from "zod";
import { logFormatNames } from "../../../log-formats";
import { documentName, logRetentionDays } from "../primitives";
import { show } from "../rule";

/** What can take the lines of a log, as ARNs name it. */
const receivers =
  /^arn:aws:(kinesis:[a-z0-9-]+:\d{12}:stream|firehose:[a-z0-9-]+:\d{12}:deliverystream)\/[\w.-]+$|^arn:aws:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+(:[\w-]+)?$/;

const subscription = z.strictObject({
  /** A stream of Kinesis or Firehose, or a function of Lambda, of the same account and region. */
  to: z.string().regex(receivers, {
    error: ({ input }) =>
      `${show(input)} takes no logs; write the ARN of a Kinesis stream, a Firehose stream or a Lambda function`,
  }),
  /** Which lines are sent, as in `{ $.level = "error" }`. @default all */
  pattern: z
    .string()
    .max(1024, {
      error: ({ input }) =>
        `a pattern has at most 1024 characters, and this one has ${String(input).length}; shorten it`,
    })
    .optional(),
});

/** The log of a service or a job. */
export const logsSchema = z.strictObject({
  group: documentName.optional(),
  retentionDays: logRetentionDays,
  /** How the application writes its lines. @default errors in them are not counted */
  format: z.enum(logFormatNames).optional(),
  /** Where the lines are sent on to. @default nowhere */
  subscription: subscription.optional(),
});
