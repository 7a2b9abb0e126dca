import type { Environment } from "../../config/schema/names/names";
import { OriginHeader } from "../../constructs/edge/distribution/origin-header";
import type { HostedZone } from "../../constructs/edge/dns/hosted-zone";
import { LoadBalancer } from "../../constructs/edge/load-balancer/load-balancer";
import type { EnvironmentStack } from "../environment-stack";
import type { Surroundings } from "../surroundings";

/** What the load balancers of an environment let in by, where they stand on the internet behind CloudFront. */
export function createOriginHeader(
  stack: EnvironmentStack,
  { distribution }: Environment,
): OriginHeader | undefined {
  return distribution?.originHeader && new OriginHeader(stack, "origin-header", distribution.originHeader);
}

/** The load balancer of an environment. */
export function createLoadBalancer(
  stack: EnvironmentStack,
  { loadBalancer, distribution }: Environment,
  { network, account, region }: Surroundings,
  { zone, originHeader }: { zone?: HostedZone | undefined; originHeader?: OriginHeader | undefined },
): LoadBalancer {
  return new LoadBalancer(stack, "load-balancer", {
    ...loadBalancer,
    reachedFrom: distribution ? "cloudfront" : "internet",
    originHeader,
    network,
    proof: zone && { zone },
    account,
    region,
  });
}
