import type { Environment } from "../../config/schema/names/names";
import { DistributionLogBucket } from "../../constructs/edge/distribution/logs/distribution-log-bucket";
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
        // what came in is told as long as the way in, and what is read there, must stand
        forceDestroy:
          !environment.loadBalancer.deletionProtection &&
          Object.values(environment.buckets).every(({ protect }) => !protect),
      });
}

/** Below which prefix each distribution's requests are written down, and for how many days. */
function logSources({ distribution, buckets }: Environment): { prefix: string; days: number }[] {
  const entrance = distribution ? [{ prefix: entranceLogPrefix, days: distribution.accessLogs.days }] : [];
  const ofBuckets = Object.entries(buckets).flatMap(([part, { distribution: delivery }]) =>
    delivery?.accessLogs ? [{ prefix: bucketLogPrefix(part), days: delivery.accessLogs.days }] : [],
  );
  return [...entrance, ...ofBuckets];
}

/** Where the requests to the distribution before the load balancer are written down. */
export const entranceLogPrefix = "entrance";

/** Where the requests to a bucket's distribution are written down. */
export function bucketLogPrefix(part: string): string {
  return `buckets/${part}`;
}
