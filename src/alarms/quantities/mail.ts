import { percent, type Quantity } from "../quantity";

/**
 * What may be watched of mail: SES reviews an account at 5 per cent of bounces or 0.1 per cent of complaints, and lets it send no
 * more at 10 and 0.5. Source: SES Developer Guide, "Creating reputation monitoring alarms", "Bounce rates".
 */
export const mailQuantities = {
  "bounce-rate": {
    of: "mail",
    name: "share of mail that bounces",
    units: { percent },
    alarms: "above",
    finestSeconds: 3600,
    // told only while mail is sent: what was told last holds
    missing: "ignore",
  },
  "complaint-rate": {
    of: "mail",
    name: "share of mail that is called spam",
    units: { percent },
    alarms: "above",
    finestSeconds: 3600,
    // as with bounces
    missing: "ignore",
  },
} as const satisfies Readonly<Record<string, Quantity>>;
