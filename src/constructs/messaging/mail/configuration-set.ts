import { Sesv2ConfigurationSet } from "@cdktf/provider-aws/lib/sesv2-configuration-set";
import { Sesv2ConfigurationSetEventDestination } from "@cdktf/provider-aws/lib/sesv2-configuration-set-event-destination";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { FeedbackTopic } from "./feedback-topic";

/** What SES tells of a message. */
export type MailEvent =
  | "send"
  | "delivery"
  | "delivery-delay"
  | "bounce"
  | "complaint"
  | "reject"
  | "rendering-failure";

export interface ConfigurationSetProps {
  readonly name: string;
  /** After what SES sends no more to an address, until somebody takes it off the account's suppression list. */
  readonly suppression: readonly ("bounce" | "complaint")[];
  /** The events that CloudWatch counts, by the value of a tag of the messages. */
  readonly metrics: {
    readonly events: readonly MailEvent[];
    readonly dimension: { readonly name: string; readonly default: string };
  };
}

/**
 * How messages are sent, over TLS or not at all, and who is told what becomes of them.
 *
 * Monthly cost in us-east-1: free, but for $0.30 for each event that CloudWatch counts, per value of the dimension.
 * @example new ConfigurationSet(this, "configuration-set", { name: "saas-prod", suppression: ["bounce"], metrics });
 */
export class ConfigurationSet extends Construct {
  readonly name: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: ConfigurationSetProps) {
    super(scope, id);
    const set = new Sesv2ConfigurationSet(this, "Resource", {
      configurationSetName: props.name,
      deliveryOptions: { tlsPolicy: "REQUIRE" },
      reputationOptions: { reputationMetricsEnabled: true },
      sendingOptions: { sendingEnabled: true },
      suppressionOptions: { suppressedReasons: props.suppression.map(constant) },
    });
    this.name = set.configurationSetName;
    this.arn = set.arn;
    this.addMetrics(props);
  }

  /** Tells a topic of each such event; returns what must stand before it is told. */
  tell(topic: FeedbackTopic, events: readonly MailEvent[]): ITerraformDependable {
    return new Sesv2ConfigurationSetEventDestination(this, "events", {
      configurationSetName: this.name,
      eventDestinationName: "feedback",
      eventDestination: {
        enabled: true,
        matchingEventTypes: events.map(constant),
        snsDestination: { topicArn: topic.arn },
      },
      dependsOn: [topic.ready],
    });
  }

  private addMetrics({ metrics: { events, dimension } }: ConfigurationSetProps): void {
    new Sesv2ConfigurationSetEventDestination(this, "metrics", {
      configurationSetName: this.name,
      eventDestinationName: "cloudwatch",
      eventDestination: {
        enabled: true,
        matchingEventTypes: events.map(constant),
        cloudWatchDestination: {
          dimensionConfiguration: [
            {
              dimensionName: dimension.name,
              dimensionValueSource: "MESSAGE_TAG",
              defaultDimensionValue: dimension.default,
            },
          ],
        },
      },
    });
  }
}

/** As SES spells it: `RENDERING_FAILURE`. */
function constant(word: string): string {
  return word.toUpperCase().replaceAll("-", "_");
}
