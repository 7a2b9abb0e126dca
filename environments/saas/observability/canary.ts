import type { EnvironmentInput } from "../../../src/config/define";
import type { observabilityOf } from "./observability";

type Observability = NonNullable<EnvironmentInput["observability"]>;

/** Asks for the API's health from Bahrain, where its people are and Route 53 has no checker; two runs in a row that fail mean that the service is down. */
export function withCanary(observability: ReturnType<typeof observabilityOf>, domain: string): Observability {
  const { alarms, composites } = observability;
  const { down } = composites;
  return {
    ...observability,
    canaries: {
      health: { domain, path: "/api/v1/health", rateMinutes: 5, timeoutSeconds: 30, retentionDays: 30 },
    },
    alarms: {
      ...alarms,
      "not-answered": {
        watches: "canary-success",
        of: "health",
        below: 90,
        unit: "percent",
        periodSeconds: 300,
        periods: 2,
      },
    },
    composites: { ...composites, down: { ...down, anyOf: [...down.anyOf, "not-answered"] } },
  };
}
