import type { EnvironmentData } from "../environment-fields";
import { type Finding, show } from "../rule";

/** Whether each bucket of the second region has a twin in the first. */
export function* checkReplicas({
  buckets,
  secondRegion,
}: Pick<EnvironmentData, "buckets" | "secondRegion">): Iterable<Finding> {
  for (const part of Object.keys(secondRegion?.buckets ?? {})) {
    if (!Object.hasOwn(buckets, part)) {
      yield {
        path: ["secondRegion", "buckets", part],
        message: `${show(part)} is no bucket of this environment; choose one of buckets: ${Object.keys(buckets).join(", ") || "none yet"}`,
      };
    }
  }
}
