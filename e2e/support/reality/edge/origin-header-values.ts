import { ElasticLoadBalancingV2Client } from "@aws-sdk/client-elastic-load-balancing-v2";
import type { WrittenStack } from "../../../../local/stacks";
import { type Cloud, clientOptions } from "../../emulated";
import { findBalancer, listenersOf, rulesOf } from "./balancer";

/** What the load balancer of a stack knows CloudFront by, as its deployed rules have it; none where a VPC origin leads to it. */
export async function originHeaderValues(cloud: Cloud, stack: WrittenStack): Promise<string[]> {
  if (!stack.data?.distribution?.originHeader) {
    return [];
  }
  const elb = new ElasticLoadBalancingV2Client(clientOptions(cloud, stack));
  const listeners = await listenersOf(elb, await findBalancer(elb, stack.data.loadBalancer.name));
  const rules = await Promise.all(listeners.map((listener) => rulesOf(elb, listener)));
  const conditions = rules.flat().flatMap(({ Conditions = [] }) => Conditions);
  return [...new Set(conditions.flatMap(({ HttpHeaderConfig }) => HttpHeaderConfig?.Values ?? []))];
}
