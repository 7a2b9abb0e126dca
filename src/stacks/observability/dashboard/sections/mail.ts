import { graph, line } from "../graphs";
import type { Draft } from "../section";
import type { Shown } from "../shown";

const hour = 3600;

/** What becomes of mail. SES reckons its shares of the last days, and tells them anew every hour or so. */
export function mailGraphs({ region, mail }: Shown): Draft[] {
  const { metrics } = mail ?? {};
  return [
    ...graph(
      region,
      { title: "Bounces, share of mail", unit: "%", periodSeconds: hour },
      line("bounces", metrics?.bounceRate),
    ),
    ...graph(
      region,
      { title: "Complaints, share of mail", unit: "%", periodSeconds: hour },
      line("complaints", metrics?.complaintRate),
    ),
  ];
}
