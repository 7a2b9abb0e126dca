import {
  type DBCluster,
  type DBInstance,
  DescribeDBClusterParametersCommand,
  DescribeDBParametersCommand,
  type Parameter,
  RDSClient,
} from "@aws-sdk/client-rds";
import type { WrittenStack } from "../../../../../local/stacks";
import type { Environment } from "../../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../../emulated";
import { environmentOf, only } from "../../environment";
import { customerKey } from "../../security/customer-key";
import type { Databases } from "./rds";

/** How a database is set up according to RDS, in the words of the data where it has them. */
export async function readSettings(
  cloud: Cloud,
  stack: WrittenStack,
  { clusters, instances }: Databases,
  where: Pick<Environment, "region" | "network"> = environmentOf(stack),
) {
  const rds = new RDSClient(clientOptions(cloud, { ...stack, region: where.region }));
  const key = await customerKey(cloud, stack, where);
  const [cluster] = clusters;
  return {
    ...(cluster
      ? await clusterSettings(rds, cluster, key)
      : await instanceSettings(rds, only(instances, `database of ${stack.name}`), key)),
    servers: Object.fromEntries(
      instances.map((instance) => [
        instance.DBInstanceIdentifier,
        { ...server(instance), ...(cluster && { zone: instance.AvailabilityZone }) },
      ]),
    ),
  };
}

/** What RDS calls alike for clusters and instances. */
function common(database: DBCluster | DBInstance, key: string) {
  const ownKey = database.KmsKeyId === key ? "customer-key" : "aws-managed-key";
  return {
    engine: database.Engine,
    version: database.EngineVersion,
    username: database.MasterUsername,
    encryption: database.StorageEncrypted ? ownKey : "none",
    backup: { days: database.BackupRetentionPeriod, window: database.PreferredBackupWindow },
    maintenanceWindow: database.PreferredMaintenanceWindow,
    deletionProtection: database.DeletionProtection,
    logs: database.EnabledCloudwatchLogsExports,
  };
}

async function clusterSettings(rds: RDSClient, cluster: DBCluster, key: string) {
  const group = { DBClusterParameterGroupName: cluster.DBClusterParameterGroup, Source: "user" };
  const { Parameters } = await rds.send(new DescribeDBClusterParametersCommand(group));
  const capacity = cluster.ServerlessV2ScalingConfiguration;
  return {
    ...common(cluster, key),
    database: cluster.DatabaseName,
    port: cluster.Port,
    parameters: parameters(Parameters),
    capacity: capacity && { min: capacity.MinCapacity, max: capacity.MaxCapacity },
  };
}

async function instanceSettings(rds: RDSClient, instance: DBInstance, key: string) {
  const { DBParameterGroupName } = only(instance.DBParameterGroups, "parameter group of the database");
  const group = { DBParameterGroupName, Source: "user" };
  const { Parameters } = await rds.send(new DescribeDBParametersCommand(group));
  return {
    ...common(instance, key),
    database: instance.DBName,
    port: instance.Endpoint?.Port,
    parameters: parameters(Parameters),
    multiAz: instance.MultiAZ,
    storage: { allocatedGb: instance.AllocatedStorage, maxAllocatedGb: instance.MaxAllocatedStorage },
  };
}

/** Those that do not have the engine's own value. */
function parameters(found: readonly Parameter[] = []) {
  return Object.fromEntries(
    found.map(({ ParameterName, ParameterValue }) => [ParameterName, ParameterValue]),
  );
}

function server(instance: DBInstance) {
  return {
    class: instance.DBInstanceClass,
    // DocumentDB does not say it: its instances cannot be public
    public: instance.PubliclyAccessible ?? false,
    insightsDays: instance.PerformanceInsightsRetentionPeriod,
    monitoringSeconds: instance.MonitoringInterval,
  };
}
