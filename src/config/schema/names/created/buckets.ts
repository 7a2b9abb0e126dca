import { hasAccessLogs } from "../../edge/distribution/access-logs";
import type { CreatedName, Creating } from "./created-name";

/** All of AWS has one bucket of a name. */
export function* bucketNames(environment: Creating): Iterable<CreatedName> {
  const { loadBalancer, distribution, buckets, requestLogBucket, distributionLogBucket } = environment;
  const created = { kind: "bucket", within: "everything" } as const;
  yield { ...created, name: loadBalancer.accessLogBucket, path: ["loadBalancer"] };
  if (distribution?.errorPages) {
    yield { ...created, name: distribution.errorPages.bucketName, path: ["distribution", "errorPages"] };
  }
  if (Object.keys(buckets).length > 0) {
    yield { ...created, name: requestLogBucket, path: ["buckets"] };
  }
  if (hasAccessLogs({ distribution, buckets })) {
    yield { ...created, name: distributionLogBucket, path: [distribution ? "distribution" : "buckets"] };
  }
  for (const [part, { name }] of Object.entries(buckets)) {
    yield { ...created, name, path: ["buckets", part, "name"] };
  }
}

export function* replicaNames({ secondRegion }: Creating): Iterable<CreatedName> {
  const { buckets = {}, requestLogBucket: name } = secondRegion ?? {};
  const at = (...keys: string[]) => ["secondRegion", "buckets", ...keys];
  const created = { kind: "bucket", within: "everything" } as const;
  if (name !== undefined && Object.keys(buckets).length > 0) {
    yield { ...created, name, path: at() };
  }
  for (const [part, { name, roles }] of Object.entries(buckets)) {
    yield { ...created, name, path: at(part, "name") };
    for (const role of [roles.there, roles.back]) {
      yield { kind: "role", name: role, path: at(part), within: "account" };
    }
  }
}
