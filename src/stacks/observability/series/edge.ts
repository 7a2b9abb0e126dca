import type { edgeQuantities } from "../../../alarms/quantities/edge";
import type { SeriesOf } from "./series-of";

/** What is watched of the ways in. */
export const edgeSeries: Readonly<Record<keyof typeof edgeQuantities, SeriesOf>> = {
  "distribution-errors": ({ distributions }, { of = "" }) => distributions.get(of)?.metrics.serverErrorRate,
  "blocked-requests": ({ firewalls }, { of = "" }) => firewalls.get(of)?.metrics.blocked,
  "certificate-expiry": ({ certificates }, { of = "" }) => certificates.get(of)?.daysToExpiry,
  "health-check": ({ healthChecks }, { of = "" }) => healthChecks.get(of)?.healthy,
  "dnssec-failure": ({ signedZone }) => signedZone?.troubles,
};
