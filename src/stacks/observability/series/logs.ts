import type { logQuantities } from "../../../alarms/quantities/logs";
import type { SeriesOf } from "./series-of";

/** What is watched of the logs of services. */
export const logSeries: Readonly<Record<keyof typeof logQuantities, SeriesOf>> = {
  "logged-errors": ({ services }, { of = "" }) => services.get(of)?.task.loggedErrors,
};
