import {
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  type ElasticLoadBalancingV2Client,
  type Listener,
  type LoadBalancer,
  type Rule,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import { only } from "../environment";

/** The load balancer of that name. */
export async function findBalancer(elb: ElasticLoadBalancingV2Client, name: string): Promise<LoadBalancer> {
  const { LoadBalancers } = await elb.send(new DescribeLoadBalancersCommand({ Names: [name] }));
  return only(LoadBalancers, `load balancer ${name}`);
}

/** Its listeners by their ports, smallest first. */
export async function listenersOf(
  elb: ElasticLoadBalancingV2Client,
  { LoadBalancerArn }: LoadBalancer,
): Promise<Listener[]> {
  const { Listeners = [] } = await elb.send(new DescribeListenersCommand({ LoadBalancerArn }));
  return Listeners.sort((a, b) => Number(a.Port) - Number(b.Port));
}

/** All rules of a listener, the default one too. */
export async function rulesOf(elb: ElasticLoadBalancingV2Client, { ListenerArn }: Listener): Promise<Rule[]> {
  const { Rules = [] } = await elb.send(new DescribeRulesCommand({ ListenerArn }));
  return Rules;
}
