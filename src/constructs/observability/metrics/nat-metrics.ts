import { type Metric, type Series, together } from "./metric";

/** What the NAT gateways of a network tell, all of them together. */
export interface NatMetrics {
  /** Connections that found no free port. */
  readonly refusedConnections: Series;
  readonly droppedPackets: Series;
  /** What goes out to the internet. */
  readonly bytesOut: Series;
  /** And what comes back. */
  readonly bytesIn: Series;
}

/** @param gateways their ids, one at least */
export function natMetrics(gateways: readonly string[]): NatMetrics {
  const sum = (label: string, name: string): Series => {
    const metrics: Metric[] = gateways.map((id) => ({
      namespace: "AWS/NATGateway",
      name,
      dimensions: { NatGatewayId: id },
      statistic: "Sum",
    }));
    return together(label, metrics, "sum");
  };
  return {
    refusedConnections: sum("refused connections", "ErrorPortAllocation"),
    droppedPackets: sum("dropped packets", "PacketsDropCount"),
    bytesOut: sum("bytes out", "BytesOutToDestination"),
    bytesIn: sum("bytes in", "BytesInFromDestination"),
  };
}
