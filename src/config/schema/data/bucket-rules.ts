import { bucketRightName } from "../../../bucket-right";
import type { Uses } from "../compute/uses";
import { workloadsOf } from "../compute/workloads";
import type { EnvironmentData } from "../environment-fields";
import { type Finding, show } from "../rule";

type Buckets = EnvironmentData["buckets"];
type Use = Uses["buckets"][number];

/** Whether the buckets that services and jobs use are there, and may be used so. */
export function* checkBucketUses({
  buckets,
  ...running
}: Pick<EnvironmentData, "buckets" | "services" | "jobs">): Iterable<Finding> {
  for (const workload of workloadsOf(running)) {
    const path = [...workload.path, "uses", "buckets"];
    const { buckets: uses } = workload.data.uses;
    yield* checkBuckets(uses, buckets, path);
    yield* checkPolicies(uses, path);
  }
}

function* checkBuckets(uses: readonly Use[], buckets: Buckets, path: Finding["path"]): Iterable<Finding> {
  for (const [index, { bucket, rights }] of uses.entries()) {
    const data = Object.hasOwn(buckets, bucket) ? buckets[bucket] : undefined;
    if (!data) {
      const choices = Object.keys(buckets).join(", ") || "none yet";
      yield {
        path: [...path, index, "bucket"],
        message: `${show(bucket)} is no bucket of this environment; choose one of buckets: ${choices}`,
      };
    } else if (rights.includes("presign") && !data.presignedUrls) {
      yield {
        path: [...path, index, "rights"],
        message: `"presign" needs a limit of time, and ${show(bucket)} has none; add presignedUrls to it`,
      };
    }
  }
}

/** Each right is a policy of its own, whose name says the bucket and the prefix. */
function* checkPolicies(uses: readonly Use[], path: Finding["path"]): Iterable<Finding> {
  const names = new Set<string>();
  for (const [index, { bucket, prefix, rights }] of uses.entries()) {
    for (const right of rights) {
      const name = bucketRightName(right, bucket, prefix);
      if (names.has(name)) {
        yield {
          path: [...path, index, "rights"],
          message: `${show(right)} on ${show(`${bucket}/${prefix}`)} would be a second policy ${name}; list each right once, and prefixes that differ in more than "/" and "-"`,
        };
      }
      names.add(name);
    }
  }
}
