import type { canaryQuantities } from "../../../alarms/quantities/canaries";
import type { SeriesOf } from "./series-of";

/** What is watched of canaries. */
export const canarySeries: Readonly<Record<keyof typeof canaryQuantities, SeriesOf>> = {
  "canary-success": ({ canaries }, { of = "" }) => canaries.get(of)?.metrics.success,
};
