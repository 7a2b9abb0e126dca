import type { Computed, Metric } from "./metric";

/** What SES tells of the mail of a configuration set. */
export interface MailMetrics {
  /** Per cent of the messages of the last days, as SES counts for its own reviews. */
  readonly bounceRate: Computed;
  readonly complaintRate: Computed;
}

/** The metrics of a configuration set that tells its reputation; SES tells shares of one. */
export function mailMetrics(configurationSet: string): MailMetrics {
  const rate = (label: string, name: string): Computed => {
    const share: Metric = {
      namespace: "AWS/SES",
      name,
      dimensions: { "ses:configuration-set": configurationSet },
      statistic: "Maximum",
    };
    return { label, expression: "100 * share", metrics: { share } };
  };
  return {
    bounceRate: rate("bounces, per cent", "Reputation.BounceRate"),
    complaintRate: rate("complaints, per cent", "Reputation.ComplaintRate"),
  };
}
