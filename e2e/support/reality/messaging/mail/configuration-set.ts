import {
  GetConfigurationSetCommand,
  GetConfigurationSetEventDestinationsCommand,
  type SESv2Client,
} from "@aws-sdk/client-sesv2";
import type { Mail } from "./mail-data";

/** What SES tells of a configuration set, and whom the set tells of what. */
export async function configurationSetOf(ses: SESv2Client, name: string): Promise<unknown> {
  const set = await ses.send(new GetConfigurationSetCommand({ ConfigurationSetName: name }));
  const { EventDestinations = [] } = await ses.send(
    new GetConfigurationSetEventDestinationsCommand({ ConfigurationSetName: name }),
  );
  const told = EventDestinations.map((destination) => [
    destination.Name,
    {
      enabled: destination.Enabled,
      events: destination.MatchingEventTypes?.toSorted(),
      dimensions: destination.CloudWatchDestination?.DimensionConfigurations,
      topic: destination.SnsDestination?.TopicArn,
    },
  ]);
  return {
    tls: set.DeliveryOptions?.TlsPolicy,
    reputation: set.ReputationOptions?.ReputationMetricsEnabled,
    sending: set.SendingOptions?.SendingEnabled,
    suppression: set.SuppressionOptions?.SuppressedReasons?.toSorted(),
    told: Object.fromEntries(told),
  };
}

/** The same as the data says it. */
export function wantedConfigurationSet({ suppression, metrics, feedback }: Mail, topic: string): unknown {
  const { name, default: otherwise } = metrics.dimension;
  const dimension = {
    DimensionName: name,
    DimensionValueSource: "MESSAGE_TAG",
    DefaultDimensionValue: otherwise,
  };
  return {
    tls: "REQUIRE",
    reputation: true,
    sending: true,
    suppression: constants(suppression),
    told: {
      cloudwatch: { enabled: true, events: constants(metrics.events), dimensions: [dimension] },
      feedback: { enabled: true, events: constants(feedback.events), topic },
    },
  };
}

/** As SES spells and the checks sort them. */
function constants(words: readonly string[]): string[] {
  return words.map((word) => word.toUpperCase().replaceAll("-", "_")).toSorted();
}
