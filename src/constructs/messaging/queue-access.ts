import type { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { SqsQueuePolicy } from "@cdktf/provider-aws/lib/sqs-queue-policy";
import type { Construct } from "constructs";
import { policyDocument, type Statement } from "../security/policy";

export const secondsPerDay = 86_400;

/** Refuses every request to a queue without TLS; who may use the queue is left to the policies of roles. */
export function tlsOnly(scope: Construct, queue: SqsQueue): void {
  new SqsQueuePolicy(scope, "policy", {
    queueUrl: queue.url,
    policy: policyDocument({
      Sid: "TlsOnly",
      Effect: "Deny",
      Principal: "*",
      Action: "sqs:*",
      Resource: queue.arn,
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    }),
  });
}

/**
 * What it takes to send to a queue that a customer key encrypts. Source: SQS Developer Guide, "Key management",
 * permissions of producers.
 */
export function sendStatements(queueArn: string, keyArn: string): Statement[] {
  return [
    { Action: ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage"], Resource: queueArn },
    // SQS reuses a data key for minutes, and checks one that it has by decrypting it
    keyStatement(["kms:Decrypt", "kms:GenerateDataKey"], queueArn, keyArn),
  ];
}

/** What it takes to work off a queue that a customer key encrypts. */
export function consumeStatements(queueArn: string, keyArn: string): Statement[] {
  return [
    {
      Action: [
        "sqs:ChangeMessageVisibility",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:GetQueueUrl",
        "sqs:ReceiveMessage",
      ],
      Resource: queueArn,
    },
    keyStatement("kms:Decrypt", queueArn, keyArn),
  ];
}

/** The key may be used through SQS alone, and for this queue alone: SQS says for which one it asks. */
function keyStatement(actions: Statement["Action"], queueArn: string, keyArn: string): Statement {
  return {
    Action: actions,
    Resource: keyArn,
    Condition: {
      StringLike: { "kms:ViaService": "sqs.*.amazonaws.com" },
      StringEquals: { "kms:EncryptionContext:aws:sqs:arn": queueArn },
    },
  };
}
