import type { networkQuantities } from "../../../alarms/quantities/network";
import type { SeriesOf } from "./series-of";

/** What is watched of a network's ways out. */
export const networkSeries: Readonly<Record<keyof typeof networkQuantities, SeriesOf>> = {
  "nat-refused-connections": ({ nat }) => nat?.refusedConnections,
  "nat-dropped-packets": ({ nat }) => nat?.droppedPackets,
};
