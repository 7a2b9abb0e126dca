import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import { RdsClusterParameterGroup } from "@cdktf/provider-aws/lib/rds-cluster-parameter-group";
import type { Construct } from "constructs";
import type { SecurityGroup } from "../../../security/security-group";
import { databaseLogs } from "../database-logs";
import { protection } from "../database-protection";
import { type ObservationProps, type PlacementProps, type ProtectionProps, storageKey } from "../placement";
import { postgresParameters } from "../postgres-parameters";

/** What an Aurora cluster is told in every region that it stands in. */
export interface AuroraProps extends PlacementProps, ProtectionProps, ObservationProps {
  readonly version: string;
  /** Aurora capacity units of every instance. */
  readonly capacity: { readonly min: number; readonly max: number };
}

/** The arguments that clusters in every region share, with the groups and logs they refer to. */
export function clusterSettings(scope: Construct, props: AuroraProps, group: SecurityGroup) {
  const exports = ["postgresql"];
  const logs = databaseLogs(scope, {
    ...props,
    prefix: `/aws/rds/cluster/${props.identifier}`,
    exports,
    retentionDays: props.logDays,
  });
  return {
    clusterIdentifier: props.identifier,
    engine: "aurora-postgresql",
    engineMode: "provisioned",
    serverlessv2ScalingConfiguration: { minCapacity: props.capacity.min, maxCapacity: props.capacity.max },
    ...access(scope, props, group),
    ...protection(scope, props),
    preferredBackupWindow: props.backup.window,
    copyTagsToSnapshot: true,
    storageEncrypted: true,
    kmsKeyId: storageKey(props),
    enabledCloudwatchLogsExports: exports,
    dependsOn: logs,
  };
}

/** The family of parameter groups for a version: `aurora-postgresql15`. */
export function parameterFamily({ version }: AuroraProps): string {
  return `aurora-postgresql${version.split(".")[0]}`;
}

function access(scope: Construct, props: AuroraProps, group: SecurityGroup) {
  const subnets = new DbSubnetGroup(scope, "subnets", {
    name: props.identifier,
    subnetIds: props.network.subnetIds(props.tier),
  });
  const parameters = new RdsClusterParameterGroup(scope, "parameters", {
    namePrefix: `${props.identifier}-`,
    family: parameterFamily(props),
    parameter: postgresParameters(props.parameters),
    lifecycle: { createBeforeDestroy: true },
  });
  return {
    port: props.port,
    iamDatabaseAuthenticationEnabled: true,
    dbSubnetGroupName: subnets.name,
    dbClusterParameterGroupName: parameters.name,
    vpcSecurityGroupIds: [group.id],
  };
}
