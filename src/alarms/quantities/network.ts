import type { Quantity } from "../quantity";

/** What may be watched of a network's ways out. Source: VPC User Guide, "Monitor NAT gateways with Amazon CloudWatch". */
export const networkQuantities = {
  "nat-refused-connections": {
    of: "nat-gateways",
    name: "connections for which the NAT gateways had no port left",
    units: { count: {} },
    alarms: "above",
    finestSeconds: 60,
    // no gateway tells, no connection was refused
    missing: "notBreaching",
  },
  "nat-dropped-packets": {
    of: "nat-gateways",
    name: "packets that the NAT gateways dropped",
    units: { count: {} },
    alarms: "above",
    finestSeconds: 60,
    // as with connections
    missing: "notBreaching",
  },
} as const satisfies Readonly<Record<string, Quantity>>;
