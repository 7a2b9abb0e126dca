import {
  type DBCluster,
  type DBInstance,
  paginateDescribeDBClusters,
  paginateDescribeDBInstances,
  RDSClient,
  type Tag,
} from "@aws-sdk/client-rds";
import type { WrittenStack } from "../../../../../local/stacks";
import type { Environment } from "../../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../../emulated";
import { environmentOf } from "../../environment";

/** What RDS has of an environment: nothing, an instance alone, or a cluster with its instances. */
export interface Databases {
  readonly clusters: readonly DBCluster[];
  readonly instances: readonly DBInstance[];
}

/** Everything in RDS that carries the tags of an environment, in one of its regions; DocumentDB is part of RDS. */
export async function databasesOf(
  cloud: Cloud,
  stack: WrittenStack,
  region = stack.region,
): Promise<Databases> {
  const client = new RDSClient(clientOptions(cloud, { ...stack, region }));
  const environment = environmentOf(stack);
  const clusters: DBCluster[] = [];
  for await (const { DBClusters = [] } of paginateDescribeDBClusters({ client }, {})) {
    clusters.push(...DBClusters.filter(({ TagList }) => belongsTo(environment, TagList)));
  }
  const instances: DBInstance[] = [];
  for await (const { DBInstances = [] } of paginateDescribeDBInstances({ client }, {})) {
    instances.push(...DBInstances.filter(({ TagList }) => belongsTo(environment, TagList)));
  }
  return { clusters, instances };
}

/** The names of clusters and instances. */
export function identifiersIn({ clusters, instances }: Databases): string[] {
  return [
    ...clusters.map(({ DBClusterIdentifier = "" }) => DBClusterIdentifier),
    ...instances.map(({ DBInstanceIdentifier = "" }) => DBInstanceIdentifier),
  ].sort();
}

function belongsTo({ system, environment }: Environment, tags: readonly Tag[] = []): boolean {
  const has = (key: string, value: string) => tags.some((tag) => tag.Key === key && tag.Value === value);
  return has("System", system) && has("Environment", environment);
}
