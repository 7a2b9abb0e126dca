import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { Construct } from "constructs";
import type { Topic } from "../notifications/topic";

/** Something that AWS tells at the moment when it happens. */
export interface AwsEvent {
  /** What of all that happens in the account and region it is, in EventBridge's terms. */
  readonly pattern: object;
  /** What people read: `title`, and `says`, in which `<name>` stands for a field of the event. */
  readonly title: string;
  readonly says: string;
  /** Where each field is found, as in `$.detail.reason`. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface EventRuleProps {
  /** At most 64 characters. */
  readonly name: string;
  readonly event: AwsEvent;
  readonly topic: Topic;
}

/**
 * Tells a topic of an event in a sentence.
 *
 * Monthly cost: events of AWS's own are free.
 * @example new EventRule(this, "deployment-failed", { name: "dougust-prod-deployment-failed", event: deploymentFailed(…), topic });
 */
export class EventRule extends Construct {
  readonly target: CloudwatchEventTarget;

  constructor(scope: Construct, id: string, { name, event, topic }: EventRuleProps) {
    super(scope, id);
    const rule = new CloudwatchEventRule(this, "Resource", {
      name,
      description: event.title,
      eventPattern: JSON.stringify(event.pattern),
    });
    this.target = new CloudwatchEventTarget(this, "target", {
      rule: rule.name,
      // a name of our own: one that was forgotten is replaced, and nobody is told twice
      targetId: "topic",
      // without a role: the topic's own policy lets rules publish
      arn: topic.arn,
      inputTransformer: {
        inputPaths: { ...event.fields },
        inputTemplate: topic.shownInChat ? chatMessage(event) : sentence(event),
      },
      // news of an hour ago is none; it is asked again for as long, at most so often
      retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 185 },
    });
  }
}

/** A text is a string of JSON, too. */
function sentence({ title, says }: AwsEvent): string {
  return JSON.stringify(`${title}: ${says}`);
}

/** What AWS's chat client shows of events that it does not know. Source: Amazon Q Developer in chat applications, "Custom notifications". */
function chatMessage({ title, says }: AwsEvent): string {
  return JSON.stringify({
    version: "1.0",
    source: "custom",
    content: { textType: "client-markdown", title, description: says },
  });
}
