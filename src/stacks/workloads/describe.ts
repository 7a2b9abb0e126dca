import type { Construct } from "constructs";
import { output } from "../output";
import type { Workplace } from "./workplace";

/** Tells where one region of an environment stands and answers. */
export function describeRegion(
  scope: Construct,
  { loadBalancer, cluster, network, keyArn, parts }: Workplace,
): void {
  output(scope, "load_balancer_dns_name", "The load balancer's own name", loadBalancer.dnsName);
  output(scope, "cluster_name", "The ECS cluster", cluster.name);
  output(scope, "vpc_id", "The network", network.vpcId);
  output(scope, "key_arn", "The environment's key", keyArn);
  const { database, databaseProxy, cache } = parts;
  if (database.address) {
    output(scope, "database_host", "Where the database answers, inside the network", database.address.host);
  }
  if (databaseProxy) {
    output(scope, "database_proxy_host", "Where workloads reach the database", databaseProxy.host);
  }
  if (cache) {
    output(scope, "cache_host", "Where the cache answers, inside the network", cache.address.host);
  }
}
