import type { Mail } from "../../../../constructs/messaging/mail/mail";
import { graph, line } from "../graphs";
import type { Draft } from "../section";

const hour = 3600;

/** The mail of an environment, in the region whose SES sends it. */
export type ShownMail = Pick<Mail, "region" | "metrics">;

/** What becomes of mail. SES reckons its shares of the last days, and tells them anew every hour or so. */
export function mailGraphs({ region, metrics }: ShownMail): Draft[] {
  return [
    ...graph(
      region,
      { title: "Messages", unit: "messages", counts: true, periodSeconds: hour },
      [...metrics.events].flatMap(([event, series]) => line(event.replaceAll("-", " "), series)),
    ),
    ...graph(
      region,
      { title: "Bounces, share of mail", unit: "%", periodSeconds: hour },
      line("bounces", metrics.bounceRate),
    ),
    ...graph(
      region,
      { title: "Complaints, share of mail", unit: "%", periodSeconds: hour },
      line("complaints", metrics.complaintRate),
    ),
  ];
}
