import { DbParameterGroup } from "@cdktf/provider-aws/lib/db-parameter-group";
import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsClusterInstance } from "@cdktf/provider-aws/lib/rds-cluster-instance";
import { RdsClusterParameterGroup } from "@cdktf/provider-aws/lib/rds-cluster-parameter-group";
import { SecretsmanagerSecretRotation } from "@cdktf/provider-aws/lib/secretsmanager-secret-rotation";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { SecurityGroup } from "../../security/security-group";
import type { Database, DatabaseAddress, SnapshotSource } from "./database";
import { databaseLogs } from "./database-logs";
import { protection } from "./database-protection";
import { MonitoringRole } from "./monitoring-role";
import { type ObservationProps, type PlacementProps, type ProtectionProps, storageKey } from "./placement";
import { postgresParameters } from "./postgres-parameters";

export interface AuroraClusterProps extends PlacementProps, ProtectionProps, ObservationProps {
  readonly version: string;
  /** Aurora capacity units of every instance. */
  readonly capacity: { readonly min: number; readonly max: number };
  readonly readers: number;
  /** Days between two rotations of the master password, which RDS makes and keeps. */
  readonly passwordRotationDays: number;
}

/**
 * An Aurora PostgreSQL Serverless v2 cluster: a writer and readers whose capacity follows the load.
 *
 * Monthly cost in us-east-1: $87.60 per capacity unit in use, of every instance; storage $0.10 per GB, I/O
 * $0.20 per million requests.
 * @example new AuroraCluster(this, "database", { ...environment.database, network, keyArn: key.arn, account, passwordRotationDays: 7 });
 */
export class AuroraCluster extends Construct implements Database {
  readonly address: DatabaseAddress;
  readonly snapshotSource: SnapshotSource;
  readonly ready: readonly ITerraformDependable[];
  private readonly group: SecurityGroup;

  constructor(scope: Construct, id: string, props: AuroraClusterProps) {
    super(scope, id);
    this.group = new SecurityGroup(this, "group", {
      vpcId: props.network.vpcId,
      name: props.securityGroup,
      description: "Aurora PostgreSQL",
    });
    const cluster = this.addCluster(props);
    this.snapshotSource = { kind: "cluster", arn: cluster.arn };
    this.ready = this.addInstances(cluster, props);
    const managedSecretArn = cluster.masterUserSecret.get(0).secretArn;
    new SecretsmanagerSecretRotation(this, "password-rotation", {
      secretId: managedSecretArn,
      rotateImmediately: false,
      rotationRules: { automaticallyAfterDays: props.passwordRotationDays },
    });
    this.address = {
      host: cluster.endpoint,
      readerHost: cluster.readerEndpoint,
      port: props.port,
      name: props.database,
      username: props.username,
      managedSecretArn,
    };
  }

  allowFrom(peer: SecurityGroup): void {
    this.group.allowFrom(peer, this.address.port, "PostgreSQL");
  }

  private addCluster(props: AuroraClusterProps): RdsCluster {
    const exports = ["postgresql"];
    const logs = databaseLogs(this, {
      ...props,
      prefix: `/aws/rds/cluster/${props.identifier}`,
      exports,
      retentionDays: props.logDays,
    });
    return new RdsCluster(this, "Resource", {
      clusterIdentifier: props.identifier,
      engine: "aurora-postgresql",
      engineMode: "provisioned",
      engineVersion: props.version,
      serverlessv2ScalingConfiguration: { minCapacity: props.capacity.min, maxCapacity: props.capacity.max },
      ...this.access(props),
      ...protection(this, props),
      preferredBackupWindow: props.backup.window,
      copyTagsToSnapshot: true,
      storageEncrypted: true,
      kmsKeyId: storageKey(props),
      enabledCloudwatchLogsExports: exports,
      dependsOn: logs,
    });
  }

  private access(props: AuroraClusterProps) {
    const subnets = new DbSubnetGroup(this, "subnets", {
      name: props.identifier,
      subnetIds: props.network.subnetIds(props.tier),
    });
    const parameters = new RdsClusterParameterGroup(this, "parameters", {
      namePrefix: `${props.identifier}-`,
      family: family(props),
      parameter: postgresParameters(props.parameters),
      lifecycle: { createBeforeDestroy: true },
    });
    return {
      databaseName: props.database,
      port: props.port,
      masterUsername: props.username,
      manageMasterUserPassword: true,
      masterUserSecretKmsKeyId: props.keyArn,
      iamDatabaseAuthenticationEnabled: true,
      dbSubnetGroupName: subnets.name,
      dbClusterParameterGroupName: parameters.name,
      vpcSecurityGroupIds: [this.group.id],
    };
  }

  /** Instance 1 begins as the writer; after a failover any of them may be it, so their addresses name no role. */
  private addInstances(cluster: RdsCluster, props: AuroraClusterProps): ITerraformDependable[] {
    const role = new MonitoringRole(this, "monitoring", {
      name: `${props.identifier}-monitoring`,
      account: props.account,
    });
    const parameters = new DbParameterGroup(this, "instance-parameters", {
      namePrefix: `${props.identifier}-`,
      family: family(props),
      lifecycle: { createBeforeDestroy: true },
    });
    return Array.from({ length: 1 + props.readers }, (_, index) => {
      const number = index + 1;
      return new RdsClusterInstance(this, `instance-${number}`, {
        identifier: `${props.identifier}-${number}`,
        clusterIdentifier: cluster.id,
        availabilityZone: props.network.zoneFor(number),
        engine: cluster.engine,
        engineVersion: cluster.engineVersion,
        instanceClass: "db.serverless",
        dbParameterGroupName: parameters.name,
        publiclyAccessible: false,
        autoMinorVersionUpgrade: true,
        copyTagsToSnapshot: true,
        // the first two take over first, at the writer's own capacity
        promotionTier: number <= 2 ? 0 : 1,
        monitoringInterval: props.monitoringSeconds,
        monitoringRoleArn: role.arn,
        performanceInsightsEnabled: true,
        performanceInsightsRetentionPeriod: props.performanceInsightsDays,
        performanceInsightsKmsKeyId: storageKey(props),
        // a zone added later deals out the zones anew, which must move no instance that stands
        lifecycle: { ignoreChanges: ["availability_zone"] },
      });
    });
  }
}

function family({ version }: AuroraClusterProps): string {
  return `aurora-postgresql${version.split(".")[0]}`;
}
