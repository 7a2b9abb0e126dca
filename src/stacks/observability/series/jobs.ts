import type { jobQuantities } from "../../../alarms/quantities/jobs";
import type { SeriesOf } from "./series-of";

/** What is watched of jobs. */
export const jobSeries: Readonly<Record<keyof typeof jobQuantities, SeriesOf>> = {
  "job-finished": ({ jobs }, { of = "" }) => jobs.get(of)?.heartbeat?.finished,
  "missed-starts": ({ jobs }, { of = "" }) => jobs.get(of)?.schedule?.missedStarts.waiting,
};
