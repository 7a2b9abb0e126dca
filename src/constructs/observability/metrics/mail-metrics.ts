import type { Computed, Metric } from "./metric";

/** What SES tells of the mail of a configuration set. */
export interface MailMetrics {
  /** Per cent of the messages of the last days, as SES counts for its own reviews. */
  readonly bounceRate: Computed;
  readonly complaintRate: Computed;
  /** How many messages met each event that CloudWatch counts; none where they are told apart by what only their senders know. */
  readonly events: ReadonlyMap<string, Metric>;
}

/** What a configuration set lets CloudWatch count. */
export interface CountedMail {
  readonly events: readonly string[];
  readonly dimension: { readonly name: string };
}

/** The tag that SES itself gives each message. Source: SES Developer Guide, "Auto-tags". */
const ownTag = "ses:configuration-set";

/** The metrics of a configuration set that tells its reputation; SES tells shares of one. */
export function mailMetrics(configurationSet: string, counted: CountedMail): MailMetrics {
  const metric = (name: string, statistic: Metric["statistic"]): Metric => ({
    namespace: "AWS/SES",
    name,
    dimensions: { [ownTag]: configurationSet },
    statistic,
  });
  const rate = (label: string, name: string): Computed => ({
    label,
    expression: "100 * share",
    metrics: { share: metric(name, "Maximum") },
  });
  return {
    bounceRate: rate("bounces, per cent", "Reputation.BounceRate"),
    complaintRate: rate("complaints, per cent", "Reputation.ComplaintRate"),
    events: new Map(
      counted.dimension.name === ownTag
        ? counted.events.map((event) => [event, metric(metricName(event), "Sum")] as const)
        : [],
    ),
  };
}

/** As SES calls the metric of an event: `RenderingFailure`. Source: SES Developer Guide, "Monitor Amazon SES event data from CloudWatch". */
function metricName(event: string): string {
  return event.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
