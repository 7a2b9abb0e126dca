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
        // what came in is told as long as the way in must stand
        forceDestroy: !environment.loadBalancer.deletionProtection,
      });
}

/** Below which prefix each distribution's requests are written down, and for how many days. */
function logSources({ distribution }: Environment): { prefix: string; days: number }[] {
  return distribution ? [{ prefix: entranceLogPrefix, days: distribution.accessLogs.days }] : [];
}

/** Where the requests to the distribution before the load balancer are written down. */
export const entranceLogPrefix = "entrance";
