import { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { Bucket } from "../../constructs/data/storage/bucket";
import { RequestLogBucket } from "../../constructs/data/storage/request-log-bucket";
import type { EnvironmentStack } from "../environment-stack";
import type { Surroundings } from "../surroundings";

/** Buckets by the part they are. */
export type Buckets = ReadonlyMap<string, Bucket>;

/** The buckets of an environment, in its own region. */
export function createBuckets(
  stack: EnvironmentStack,
  environment: Environment,
  { keyArn }: Pick<Surroundings, "keyArn">,
): Buckets {
  const buckets = addBuckets(stack, environment, keyArn);
  for (const [part, { name }] of buckets) {
    stack.output(`${part.replaceAll("-", "_")}_bucket`, `The bucket ${part}`, name);
  }
  return buckets;
}

/** Buckets of one region, and one more in which S3 writes down the requests to all of them. */
export function addBuckets(
  scope: Construct,
  data: Pick<Environment, "buckets" | "requestLogBucket" | "account">,
  keyArn: string,
): Buckets {
  const entries = Object.entries(data.buckets);
  if (entries.length === 0) {
    return new Map();
  }
  const logs = addRequestLogs(scope, data);
  const room = new Construct(scope, "buckets");
  return new Map(
    entries.map(([part, bucket]) => [
      part,
      new Bucket(room, part, {
        ...bucket,
        keyArn: bucket.encryption === "customer-key" ? keyArn : undefined,
        requestLogs: { bucket: logs, prefix: logPrefix(part) },
        forceDestroy: !bucket.protect,
        preventDestroy: bucket.protect,
      }),
    ]),
  );
}

function addRequestLogs(
  scope: Construct,
  { buckets, requestLogBucket, account }: Pick<Environment, "buckets" | "requestLogBucket" | "account">,
): RequestLogBucket {
  const all = Object.entries(buckets);
  return new RequestLogBucket(scope, "request-logs", {
    name: requestLogBucket,
    account,
    sources: all.map(([part, { name, requestLogDays }]) => ({
      bucket: name,
      prefix: logPrefix(part),
      days: requestLogDays,
    })),
    // what was done to a bucket that must stay is told as long
    forceDestroy: all.every(([, { protect }]) => !protect),
  });
}

function logPrefix(part: string): string {
  return `${part}/`;
}
