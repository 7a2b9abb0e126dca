import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { Construct } from "constructs";
import { retryPolicy } from "../../observability/events/retry-policy";

/** Who finds something, how to tell its events, and the fields that a sentence about one is made of. */
export interface FindingSource {
  readonly pattern: object;
  readonly paths: Readonly<Record<string, string>>;
  readonly sentence: string;
}

export interface FindingsProps {
  readonly name: string;
  readonly source: FindingSource;
  readonly topicArn: string;
}

/**
 * Tells a topic, in a sentence, what one of AWS's detectors found, in this region or in one that forwards its findings.
 *
 * Monthly cost: nothing; EventBridge does not charge for events of AWS's own.
 * @example new Findings(this, "findings", { name: "dougust-account-threats", source: threats("medium"), topicArn });
 */
export class Findings extends Construct {
  constructor(scope: Construct, id: string, { name, source, topicArn }: FindingsProps) {
    super(scope, id);
    const rule = new CloudwatchEventRule(this, "Resource", {
      name,
      description: "Tells people what was found",
      eventPattern: JSON.stringify(source.pattern),
    });
    new CloudwatchEventTarget(this, "to-topic", {
      rule: rule.name,
      // one that was forgotten is replaced, and nobody is told twice
      targetId: "topic",
      arn: topicArn,
      inputTransformer: { inputPaths: { ...source.paths }, inputTemplate: JSON.stringify(source.sentence) },
      retryPolicy,
    });
  }
}
