import type { Environment } from "../../config/schema/names/names";
import { HostedZone } from "../../constructs/edge/dns/hosted-zone";
import { LoadBalancer } from "../../constructs/edge/load-balancer/load-balancer";
import type { EnvironmentStack } from "../environment-stack";
import type { Surroundings } from "../surroundings";

/** The zone of an environment, where it has one. */
export function createZone(stack: EnvironmentStack, { dns }: Environment): HostedZone | undefined {
  const zone = dns && new HostedZone(stack, "zone", dns);
  if (zone?.nameServers) {
    stack.output("name_servers", "The servers to delegate the zone to", zone.nameServers);
  }
  return zone;
}

/** The load balancer of an environment, under its names in the zone. */
export function createLoadBalancer(
  stack: EnvironmentStack,
  { loadBalancer }: Environment,
  { network, account, region }: Surroundings,
  zone?: HostedZone,
): LoadBalancer {
  const balancer = new LoadBalancer(stack, "load-balancer", {
    ...loadBalancer,
    network,
    zone,
    account,
    region,
  });
  if (zone && loadBalancer.listener.protocol === "https") {
    for (const domain of loadBalancer.listener.domains) {
      zone.addAlias(domain, balancer);
    }
  }
  return balancer;
}
