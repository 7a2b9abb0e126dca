import { EC2Client } from "@aws-sdk/client-ec2";
import {
  type CacheCluster,
  DescribeCacheClustersCommand,
  DescribeCacheSubnetGroupsCommand,
  ElastiCacheClient,
  type NodeGroup,
  type ReplicationGroup,
} from "@aws-sdk/client-elasticache";
import type { WrittenStack } from "../../../../../local/stacks";
import type { Environment } from "../../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../../emulated";
import { environmentOf, only } from "../../environment";
import { securityGroupNames } from "../../network/security-group-rules";
import { findVpc, named, subnetNames, subnetsOf } from "../../network/vpc";

/** The node that tells what all nodes of a group have. */
export async function firstNode(
  cloud: Cloud,
  stack: WrittenStack,
  { MemberClusters = [] }: ReplicationGroup,
): Promise<CacheCluster> {
  const client = new ElastiCacheClient(clientOptions(cloud, stack));
  const { CacheClusters } = await client.send(
    new DescribeCacheClustersCommand({ CacheClusterId: MemberClusters[0], ShowCacheNodeInfo: true }),
  );
  return only(CacheClusters, `node ${MemberClusters[0]}`);
}

/** Where the nodes of a cache stand, and who guards them. */
export async function readNodes(cloud: Cloud, stack: WrittenStack, group: ReplicationGroup) {
  const ec2 = new EC2Client(clientOptions(cloud, stack));
  const vpcId = await findVpc(ec2, environmentOf(stack));
  const { CacheSubnetGroupName, SecurityGroups = [], CacheNodes = [] } = await firstNode(cloud, stack, group);
  const client = new ElastiCacheClient(clientOptions(cloud, stack));
  const { CacheSubnetGroups = [] } = await client.send(
    new DescribeCacheSubnetGroupsCommand({ CacheSubnetGroupName }),
  );
  const subnets = CacheSubnetGroups.flatMap(({ Subnets = [] }) => Subnets);
  return {
    clusterMode: group.ClusterEnabled,
    // how many of a shard's nodes stand in one zone
    shards: group.NodeGroups?.map(mostInOneZone),
    nodes: group.MemberClusters?.length,
    port: CacheNodes[0]?.Endpoint?.Port,
    subnets: named(
      subnets.map(({ SubnetIdentifier }) => SubnetIdentifier),
      await subnetNames(ec2, vpcId),
    ),
    securityGroups: named(
      SecurityGroups.map(({ SecurityGroupId }) => SecurityGroupId),
      await securityGroupNames(ec2, vpcId),
    ),
  };
}

function mostInOneZone({ NodeGroupMembers = [] }: NodeGroup): number {
  const zones = NodeGroupMembers.map(({ PreferredAvailabilityZone }) => PreferredAvailabilityZone);
  return Math.max(...zones.map((zone) => zones.filter((other) => other === zone).length));
}

/** Where the nodes of a cache shall stand, in the words of `readNodes`. */
export function wantedNodes(data: Environment, cache: NonNullable<Environment["cache"]>) {
  const { mode, multiAz, port, tier, securityGroup } = cache;
  const shards = mode.kind === "cluster" ? mode.shards : 1;
  const copies = 1 + (mode.kind === "cluster" ? mode.replicasPerShard : mode.replicas);
  return {
    clusterMode: mode.kind === "cluster",
    shards: Array(shards).fill(multiAz ? 1 : expect.any(Number)),
    nodes: shards * copies,
    port,
    subnets: subnetsOf(data, tier),
    securityGroups: [securityGroup],
  };
}
