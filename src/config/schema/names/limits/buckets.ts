import { hasAccessLogs } from "../../edge/distribution/access-logs";
import { bucket, distribution as distributionRule, role } from "../name-kinds";
import type { Environment } from "../names";
import type { ComposedName } from "./composed-name";

export function* bucketNames({
  buckets,
  requestLogBucket,
  distribution,
  distributionLogBucket,
}: Pick<
  Environment,
  "buckets" | "requestLogBucket" | "distribution" | "distributionLogBucket"
>): Iterable<ComposedName> {
  if (distribution?.errorPages) {
    yield { path: ["system"], name: distribution.errorPages.bucketName, rule: bucket };
  }
  for (const [part, { name, distribution: delivery }] of Object.entries(buckets)) {
    yield { path: ["buckets", part, "name"], name, rule: bucket };
    if (delivery) {
      yield { path: ["buckets", part, "distribution"], name: delivery.name, rule: distributionRule };
    }
  }
  if (Object.keys(buckets).length > 0) {
    yield { path: ["system"], name: requestLogBucket, rule: bucket };
  }
  if (hasAccessLogs({ distribution, buckets })) {
    yield { path: ["system"], name: distributionLogBucket, rule: bucket };
  }
}

export function* replicaNames({ secondRegion }: Pick<Environment, "secondRegion">): Iterable<ComposedName> {
  const entries = Object.entries(secondRegion?.buckets ?? {});
  for (const [part, { name, roles }] of entries) {
    const path = ["secondRegion", "buckets", part, "name"];
    yield { path, name, rule: bucket };
    yield { path, name: roles.back, rule: role };
  }
  if (secondRegion && entries.length > 0) {
    yield { path: ["secondRegion", "buckets"], name: secondRegion.requestLogBucket, rule: bucket };
  }
}
