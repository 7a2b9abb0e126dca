import { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { Bucket } from "../../constructs/data/storage/bucket";
import { RequestLogBucket } from "../../constructs/data/storage/request-log-bucket";
import type { EnvironmentStack } from "../environment-stack";
import type { Surroundings } from "../surroundings";

/** Buckets by the part they are. */
export type Buckets = ReadonlyMap<string, Bucket>;

/** The buckets of an environment, and one more in which S3 writes down the requests to all of them. */
export function createBuckets(
  stack: EnvironmentStack,
  environment: Environment,
  { keyArn }: Pick<Surroundings, "keyArn">,
): Buckets {
  const entries = Object.entries(environment.buckets);
  if (entries.length === 0) {
    return new Map();
  }
  const logs = createRequestLogs(stack, environment);
  const room = new Construct(stack, "buckets");
  return new Map(
    entries.map(([part, data]) => {
      const bucket = new Bucket(room, part, {
        ...data,
        keyArn: data.encryption === "customer-key" ? keyArn : undefined,
        requestLogs: { bucket: logs, prefix: logPrefix(part) },
        forceDestroy: !data.protect,
        preventDestroy: data.protect,
      });
      stack.output(`${part.replaceAll("-", "_")}_bucket`, `The bucket ${part}`, bucket.name);
      return [part, bucket];
    }),
  );
}

function createRequestLogs(
  stack: EnvironmentStack,
  { buckets, requestLogBucket, account }: Environment,
): RequestLogBucket {
  const all = Object.entries(buckets);
  return new RequestLogBucket(stack, "request-logs", {
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
