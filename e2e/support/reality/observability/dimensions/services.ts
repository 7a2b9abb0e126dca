import { ECSClient, ListClustersCommand, paginateListServices } from "@aws-sdk/client-ecs";
import {
  DescribeLoadBalancersCommand,
  DescribeTargetGroupsCommand,
  ElasticLoadBalancingV2Client,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import { clientOptions } from "../../../emulated";
import { type Listing, type Listings, named, suffix } from "./listing";

const clusters: Listing = async (cloud, place) => {
  const ecs = new ECSClient(clientOptions(cloud, place));
  const { clusterArns } = await ecs.send(new ListClustersCommand({}));
  return named(clusterArns).map((arn) => suffix(arn, ":cluster/"));
};

const services: Listing = async (cloud, place) => {
  const client = new ECSClient(clientOptions(cloud, place));
  const found: string[] = [];
  for (const cluster of await clusters(cloud, place, [])) {
    for await (const { serviceArns } of paginateListServices({ client }, { cluster })) {
      found.push(...named(serviceArns).map((arn) => suffix(arn, `:service/${cluster}/`)));
    }
  }
  return found;
};

const loadBalancers: Listing = async (cloud, place) => {
  const elb = new ElasticLoadBalancingV2Client(clientOptions(cloud, place));
  const { LoadBalancers = [] } = await elb.send(new DescribeLoadBalancersCommand({}));
  return LoadBalancers.map(({ LoadBalancerArn }) => suffix(LoadBalancerArn, ":loadbalancer/"));
};

const targetGroups: Listing = async (cloud, place) => {
  const elb = new ElasticLoadBalancingV2Client(clientOptions(cloud, place));
  const { TargetGroups = [] } = await elb.send(new DescribeTargetGroupsCommand({}));
  return TargetGroups.map(({ TargetGroupArn }) => `targetgroup/${suffix(TargetGroupArn, ":targetgroup/")}`);
};

/** What runs, and what leads to it. */
export const serviceListings: Listings = {
  "AWS/ECS": { ClusterName: clusters, ServiceName: services },
  "ECS/ContainerInsights": { ClusterName: clusters, ServiceName: services },
  "AWS/ApplicationELB": { LoadBalancer: loadBalancers, TargetGroup: targetGroups },
};
