import type { CanaryData } from "../observability/canaries/canary";
import { mapValues } from "./map-values";

/** Canaries with every name that they have on AWS; they stand in the environment's own region alone. */
export function namedCanaries(canaries: Readonly<Record<string, CanaryData>>, prefix: string) {
  return mapValues(canaries, (canary, id) => ({
    ...canary,
    name: `${prefix}-${id}`,
    role: `${prefix}-${id}-canary`,
  }));
}
