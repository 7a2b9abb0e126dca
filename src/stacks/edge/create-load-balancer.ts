import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import type { Proof } from "../../constructs/edge/certificate";
import { OriginHeader } from "../../constructs/edge/distribution/origin-header";
import { LoadBalancer } from "../../constructs/edge/load-balancer/load-balancer";
import type { WebAcl } from "../../constructs/edge/waf/web-acl";
import type { EnvironmentStack } from "../environment-stack";
import type { Place } from "../surroundings";
import { createRegionalWaf } from "./create-waf";

/** What the load balancers of an environment let in by, where they stand on the internet behind CloudFront. */
export function createOriginHeader(
  stack: EnvironmentStack,
  { distribution }: Environment,
): OriginHeader | undefined {
  return distribution?.originHeader && new OriginHeader(stack, "origin-header", distribution.originHeader);
}

/** What answers requests in one region of an environment. */
export interface RegionalEntrance {
  readonly loadBalancer: LoadBalancer;
  /** What looks at the requests first, if anything does. */
  readonly firewall?: WebAcl | undefined;
}

/** The load balancer of one region of an environment. */
export function createLoadBalancer(
  scope: Construct,
  { loadBalancer, distribution }: Pick<Environment, "loadBalancer" | "distribution">,
  place: Place,
  { proof, originHeader }: { proof?: Proof | undefined; originHeader?: OriginHeader | undefined },
): RegionalEntrance {
  const { network, account, region } = place;
  const balancer = new LoadBalancer(scope, "load-balancer", {
    ...loadBalancer,
    reachedFrom: distribution ? "cloudfront" : "internet",
    originHeader,
    network,
    proof,
    account,
    region,
  });
  const firewall = loadBalancer.waf && createRegionalWaf(scope, loadBalancer.waf, place);
  firewall?.protect("load-balancer", balancer.arn);
  return { loadBalancer: balancer, firewall };
}
