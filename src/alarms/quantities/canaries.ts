import { percent, type Quantity } from "../quantity";

/** What may be watched of a canary. Source: CloudWatch User Guide, "CloudWatch metrics published by canaries". */
export const canaryQuantities = {
  "canary-success": {
    of: "canary",
    name: "runs of the canary that were answered well",
    units: { percent },
    alarms: "below",
    finestSeconds: 60,
    // a canary that tells nothing is as bad as one that is not answered
    missing: "breaching",
  },
} as const satisfies Readonly<Record<string, Quantity>>;
