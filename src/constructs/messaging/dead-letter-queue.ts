import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { SqsQueueRedriveAllowPolicy } from "@cdktf/provider-aws/lib/sqs-queue-redrive-allow-policy";
import { Construct } from "constructs";
import type { Role } from "../security/role";
import { secondsPerDay, sendStatements, tlsOnly } from "./queue-access";

export interface DeadLetterQueueProps {
  readonly name: string;
  readonly keyArn: string;
  /** What its messages are, as the alarm tells it. */
  readonly holds: string;
}

/** The longest that SQS keeps a message. Source: SQS Developer Guide, "Amazon SQS message quotas". */
const longestDays = 14;

/**
 * Keeps what could not be handled for as long as SQS can, and alarms as soon as there is something.
 *
 * Monthly cost in us-east-1: $0.40 per million requests, $0.10 for the alarm.
 * @example new DeadLetterQueue(this, "dead-letters", { name: "dougust-prod-jobs-dead-letters", keyArn, holds: "Messages of jobs" });
 */
export class DeadLetterQueue extends Construct {
  readonly arn: string;
  private readonly queue: SqsQueue;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: DeadLetterQueueProps,
  ) {
    super(scope, id);
    this.queue = new SqsQueue(this, "Resource", {
      name: props.name,
      messageRetentionSeconds: longestDays * secondsPerDay,
      kmsMasterKeyId: props.keyArn,
    });
    this.arn = this.queue.arn;
    tlsOnly(this, this.queue);
    this.addAlarm();
  }

  /** Lets no other queue than these move messages here; without any, only who is granted to send can. */
  allowOnly(sourceQueueArns: readonly string[]): void {
    new SqsQueueRedriveAllowPolicy(this, "sources", {
      queueUrl: this.queue.url,
      redriveAllowPolicy: JSON.stringify(
        sourceQueueArns.length === 0
          ? { redrivePermission: "denyAll" }
          : { redrivePermission: "byQueue", sourceQueueArns },
      ),
    });
  }

  /** Lets a role put messages here. */
  grantSend(role: Role): void {
    role.grant(`send-to-${this.node.id}`, ...sendStatements(this.arn, this.props.keyArn));
  }

  private addAlarm(): void {
    const { name, holds } = this.props;
    new CloudwatchMetricAlarm(this, "alarm", {
      alarmName: name,
      alarmDescription: `${holds} that could not be handled wait in ${name}`,
      namespace: "AWS/SQS",
      metricName: "ApproximateNumberOfMessagesVisible",
      dimensions: { QueueName: this.queue.name },
      statistic: "Maximum",
      period: 300,
      evaluationPeriods: 1,
      comparisonOperator: "GreaterThanThreshold",
      threshold: 0,
      // CloudWatch hears nothing of a queue that nobody uses
      treatMissingData: "notBreaching",
    });
  }
}
