import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { SqsQueueRedriveAllowPolicy } from "@cdktf/provider-aws/lib/sqs-queue-redrive-allow-policy";
import { Construct } from "constructs";
import { type QueueMetrics, queueMetrics } from "../observability/metrics/queue-metrics";
import type { Role } from "../security/role";
import { secondsPerDay, sendStatements, tlsOnly } from "./queue-access";

export interface DeadLetterQueueProps {
  readonly name: string;
  readonly keyArn: string;
}

/** The longest that SQS keeps a message. Source: SQS Developer Guide, "Amazon SQS message quotas". */
const longestDays = 14;

/**
 * Keeps what could not be handled for as long as SQS can; somebody must watch whether there is something.
 *
 * Monthly cost in us-east-1: $0.40 per million requests.
 * @example new DeadLetterQueue(this, "dead-letters", { name: "dougust-prod-jobs-dead-letters", keyArn });
 */
export class DeadLetterQueue extends Construct {
  readonly arn: string;
  readonly metrics: QueueMetrics;
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
    this.metrics = queueMetrics(this.queue.name);
    tlsOnly(this, this.queue);
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
}
