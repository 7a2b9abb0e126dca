import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { Construct } from "constructs";
import { type QueueMetrics, queueMetrics } from "../observability/metrics/queue-metrics";
import type { Role } from "../security/role";
import { DeadLetterQueue } from "./dead-letter-queue";
import { consumeStatements, secondsPerDay, sendStatements, tlsOnly } from "./queue-access";

export interface QueueProps {
  readonly name: string;
  readonly deadLetterName: string;
  /** How long a message that somebody works on is hidden from others. */
  readonly visibilitySeconds: number;
  /** How long a message waits for somebody before it is lost. */
  readonly retentionDays: number;
  /** How often a message is tried before it is put aside. */
  readonly maxReceives: number;
  /** How long a request for messages waits for one. */
  readonly waitSeconds: number;
  readonly keyArn: string;
}

/**
 * A queue of work, encrypted, over TLS only, with a queue for what fails again and again.
 *
 * Monthly cost in us-east-1: $0.40 per million requests.
 * @example new Queue(this, "jobs", { ...environment.queues.jobs, keyArn });
 */
export class Queue extends Construct {
  readonly name: string;
  readonly url: string;
  readonly arn: string;
  readonly metrics: QueueMetrics;
  /** Of what was put aside. */
  readonly deadLetterMetrics: QueueMetrics;
  private readonly keyArn: string;

  constructor(scope: Construct, id: string, props: QueueProps) {
    super(scope, id);
    const deadLetters = new DeadLetterQueue(this, "dead-letters", {
      name: props.deadLetterName,
      keyArn: props.keyArn,
    });
    const queue = new SqsQueue(this, "Resource", {
      name: props.name,
      visibilityTimeoutSeconds: props.visibilitySeconds,
      messageRetentionSeconds: props.retentionDays * secondsPerDay,
      receiveWaitTimeSeconds: props.waitSeconds,
      kmsMasterKeyId: props.keyArn,
      redrivePolicy: JSON.stringify({
        deadLetterTargetArn: deadLetters.arn,
        maxReceiveCount: props.maxReceives,
      }),
    });
    deadLetters.allowOnly([queue.arn]);
    tlsOnly(this, queue);
    this.name = queue.name;
    this.url = queue.url;
    this.arn = queue.arn;
    this.metrics = queueMetrics(queue.name);
    this.deadLetterMetrics = deadLetters.metrics;
    this.keyArn = props.keyArn;
  }

  /** Lets a role add work. */
  grantSend(role: Role): void {
    role.grant(`send-to-${this.node.id}`, ...sendStatements(this.arn, this.keyArn));
  }

  /** Lets a role take work and mark it as done. */
  grantConsume(role: Role): void {
    role.grant(`consume-${this.node.id}`, ...consumeStatements(this.arn, this.keyArn));
  }
}
