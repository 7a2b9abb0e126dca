import {
  DescribeCacheParametersCommand,
  ElastiCacheClient,
  type LogDeliveryConfiguration,
  type ReplicationGroup,
} from "@aws-sdk/client-elasticache";
import type { WrittenStack } from "../../../../../local/stacks";
import type { Environment } from "../../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../../emulated";
import { customerKey } from "../../security/customer-key";
import { firstNode } from "./nodes";

type Cache = NonNullable<Environment["cache"]>;

/** How a cache is set up according to ElastiCache, in the words of the data where it has them. */
export async function readCacheSettings(cloud: Cloud, stack: WrittenStack, group: ReplicationGroup) {
  const node = await firstNode(cloud, stack, group);
  const key = await customerKey(cloud, stack);
  return {
    engine: node.Engine,
    version: node.EngineVersion,
    nodeType: group.CacheNodeType,
    multiAz: group.MultiAZ === "enabled",
    failover: group.AutomaticFailover === "enabled",
    encryption: group.AtRestEncryptionEnabled && group.KmsKeyId === key ? "customer-key" : group.KmsKeyId,
    tls: group.TransitEncryptionEnabled ? group.TransitEncryptionMode : "none",
    token: group.AuthTokenEnabled,
    snapshot: { days: group.SnapshotRetentionLimit, window: group.SnapshotWindow },
    maintenanceWindow: node.PreferredMaintenanceWindow,
    parameters: await parameters(cloud, stack, node.CacheParameterGroup?.CacheParameterGroupName),
    logs: group.LogDeliveryConfigurations?.map(log).sort(),
  };
}

async function parameters(cloud: Cloud, stack: WrittenStack, name: string | undefined) {
  const client = new ElastiCacheClient(clientOptions(cloud, stack));
  const { Parameters = [] } = await client.send(
    new DescribeCacheParametersCommand({ CacheParameterGroupName: name, Source: "user" }),
  );
  return Object.fromEntries(
    Parameters.map(({ ParameterName, ParameterValue }) => [ParameterName, ParameterValue]),
  );
}

function log({ LogFormat, DestinationDetails, Status }: LogDeliveryConfiguration): string {
  return `${LogFormat} to ${DestinationDetails?.CloudWatchLogsDetails?.LogGroup}, ${Status}`;
}

/** How a cache shall be set up, in the words of `readCacheSettings`. */
export function wantedCacheSettings(cache: Cache) {
  const { engine, version, nodeType, mode, multiAz, snapshot, maintenanceWindow, identifier } = cache;
  return {
    engine,
    version: expect.stringMatching(new RegExp(`^${version.replaceAll(".", "\\.")}\\.`)),
    nodeType,
    multiAz,
    failover: mode.kind === "cluster" || mode.replicas > 0,
    encryption: "customer-key",
    tls: "required",
    token: false,
    snapshot,
    maintenanceWindow,
    parameters: {
      ...cache.parameters,
      "maxmemory-policy": cache.evictionPolicy,
      ...(mode.kind === "cluster" && { "cluster-enabled": "yes" }),
    },
    logs: ["engine-log", "slow-log"].map(
      (type) => `json to /aws/vendedlogs/elasticache/${identifier}/${type}, active`,
    ),
  };
}
