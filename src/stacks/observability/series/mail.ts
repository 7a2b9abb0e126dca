import type { mailQuantities } from "../../../alarms/quantities/mail";
import type { SeriesOf } from "./series-of";

/** What is watched of mail. */
export const mailSeries: Readonly<Record<keyof typeof mailQuantities, SeriesOf>> = {
  "bounce-rate": ({ mail }) => mail?.metrics.bounceRate,
  "complaint-rate": ({ mail }) => mail?.metrics.complaintRate,
};
