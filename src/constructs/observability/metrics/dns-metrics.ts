import type { Computed, Metric } from "./metric";

/** What Route 53 tells of a signed zone every four hours, in us-east-1 alone; above zero somebody must act at once. */
export interface SignedZoneMetrics {
  /** It cannot sign the zone. */
  readonly failures: Metric;
  /** Keys that sign the zone and that it cannot use. */
  readonly keysNeedingAction: Metric;
  /** Both together. */
  readonly troubles: Computed;
}

export function signedZoneMetrics(zoneId: string): SignedZoneMetrics {
  const metric = (name: string): Metric => ({
    namespace: "AWS/Route53",
    name,
    dimensions: { HostedZoneId: zoneId },
    statistic: "Maximum",
  });
  const failures = metric("DNSSECInternalFailure");
  const keysNeedingAction = metric("DNSSECKeySigningKeysNeedingAction");
  return {
    failures,
    keysNeedingAction,
    troubles: {
      label: "failures and keys needing action",
      expression: "failures + keys",
      metrics: { failures, keys: keysNeedingAction },
    },
  };
}

/** What Route 53 tells of a health check, in us-east-1 alone. */
export interface HealthCheckMetrics {
  /** One while people elsewhere are answered, else zero. */
  readonly healthy: Metric;
}

export function healthCheckMetrics(healthCheckId: string, shownAfterSeconds: number): HealthCheckMetrics {
  return {
    healthy: {
      namespace: "AWS/Route53",
      name: "HealthCheckStatus",
      dimensions: { HealthCheckId: healthCheckId },
      statistic: "Minimum",
      shownAfterSeconds,
    },
  };
}
