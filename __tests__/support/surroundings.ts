import type { Construct } from "constructs";
import { Cluster } from "../../src/constructs/compute/cluster";
import { HostedZone } from "../../src/constructs/edge/dns/hosted-zone";
import { LoadBalancer, type LoadBalancerProps } from "../../src/constructs/edge/load-balancer/load-balancer";
import { Network, type NetworkProps } from "../../src/constructs/network/network";
import type { EnvironmentStack } from "../../src/stacks/environment-stack";
import { withoutTraces } from "../../src/without-traces";

/** What most constructs are told about where they stand. */
export const account = "123456789012";
export const region = "us-east-1";
export const keyArn = "arn:aws:kms:us-east-1:123456789012:key/test";

const zones = ["us-east-1a", "us-east-1b"];

/** A network `aws_vpc.network` with all tiers in two zones. */
export function testNetwork(scope: Construct, changes: Partial<NetworkProps> = {}): Network {
  const props = {
    name: "test-vpc",
    cidr: "10.0.0.0/16",
    zones,
    subnets: (["public", "app", "data"] as const).flatMap((tier, t) =>
      zones.map((zone, z) => ({ name: `${tier}-${zone}`, tier, zone, cidr: `10.0.${t * 8 + z}.0/24` })),
    ),
    natGateways: 2,
    interfaceEndpoints: [],
    flowLogs: { retentionDays: 30 },
    keyArn,
    region,
    account,
    ...changes,
  };
  return withoutTraces(() => new Network(scope, "network", props));
}

/** A public HTTPS load balancer `aws_lb.balancer` for `api.test.example`, with its zone `aws_route53_zone.zone`. */
export function testLoadBalancer(
  stack: EnvironmentStack,
  network: Network,
  changes: Partial<LoadBalancerProps> = {},
): LoadBalancer {
  const props: LoadBalancerProps = {
    name: "test-alb",
    securityGroup: "test-alb",
    scheme: "internet-facing",
    reachedFrom: "internet",
    listener: { protocol: "https", domains: ["api.test.example"] },
    idleTimeoutSeconds: 60,
    accessLogBucket: "test-alb-logs-123456789012",
    accessLogDays: 90,
    deletionProtection: true,
    network,
    proof: { zone: new HostedZone(stack, "zone", { zone: "test.example", source: "created" }) },
    account,
    region,
    ...changes,
  };
  return withoutTraces(() => new LoadBalancer(stack, "balancer", props));
}

/** A cluster `aws_ecs_cluster.cluster`. */
export function testCluster(stack: EnvironmentStack): Cluster {
  return withoutTraces(() => new Cluster(stack, "cluster", { name: "test-dev", keyArn, execLogDays: 30 }));
}
