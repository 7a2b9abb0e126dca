import type { Environment } from "../../config/schema/names/names";
import { DistributionLogBucket } from "../../constructs/edge/distribution/distribution-log-bucket";
import type { EnvironmentStack } from "../environment-stack";

/** The bucket in which CloudFront writes down what it was asked for, where the environment has distributions that want it. */
export function createDistributionLogs(
  stack: EnvironmentStack,
  environment: Environment,
): DistributionLogBucket | undefined {
  const sources = logSources(environment);
  return sources.length === 0
    ? undefined
    : new DistributionLogBucket(stack, "distribution-logs", {
        name: environment.distributionLogBucket,
        account: environment.account,
        sources,
        // what was read of a bucket that must stay is told as long
        forceDestroy: Object.values(environment.buckets).every(({ protect }) => !protect),
      });
}

/** Below which prefix each distribution's requests are written down, and for how many days. */
function logSources({ buckets }: Environment): { prefix: string; days: number }[] {
  return Object.entries(buckets).flatMap(([part, { distribution }]) =>
    distribution?.accessLogs ? [{ prefix: bucketLogPrefix(part), days: distribution.accessLogs.days }] : [],
  );
}

/** Where the requests to a bucket's distribution are written down. */
export function bucketLogPrefix(part: string): string {
  return `buckets/${part}`;
}
