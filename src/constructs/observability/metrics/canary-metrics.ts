import type { Metric } from "./metric";

/** Where canaries tell, and nobody else. */
export const canaryNamespace = "CloudWatchSynthetics";

/** What a canary tells. */
export interface CanaryMetrics {
  /** How many of the runs of a period were answered well, in per cent. */
  readonly success: Metric;
  /** How long a run took, in milliseconds. */
  readonly duration: Metric;
}

/** @param name the canary's */
export function canaryMetrics(name: string): CanaryMetrics {
  const told = {
    namespace: canaryNamespace,
    dimensions: { CanaryName: name },
    statistic: "Average",
  } as const;
  return { success: { ...told, name: "SuccessPercent" }, duration: { ...told, name: "Duration" } };
}
