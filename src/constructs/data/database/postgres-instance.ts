import { DbInstance } from "@cdktf/provider-aws/lib/db-instance";
import { DbParameterGroup } from "@cdktf/provider-aws/lib/db-parameter-group";
import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { instanceConnections } from "../../../database-connections";
import { type DatabaseMetrics, instanceMetrics } from "../../observability/metrics/database-metrics";
import { writeOnlyVersion } from "../../security/secrets/values/write-only-version";
import { SecurityGroup } from "../../security/security-group";
import type { Database, DatabaseAddress, EventSources, Password, SnapshotSource } from "./database";
import { databaseLogs } from "./database-logs";
import { protection } from "./database-protection";
import { MonitoringRole } from "./monitoring-role";
import { type ObservationProps, type PlacementProps, type ProtectionProps, storageKey } from "./placement";
import { postgresParameters } from "./postgres-parameters";

export interface PostgresInstanceProps extends PlacementProps, ProtectionProps, ObservationProps {
  readonly version: string;
  readonly instanceClass: string;
  readonly multiAz: boolean;
  /** gp3, which grows by itself up to the maximum. */
  readonly storage: { readonly allocatedGb: number; readonly maxAllocatedGb: number };
  readonly password: Password;
}

/**
 * An RDS for PostgreSQL instance that only takes TLS connections and is reached by nobody until `allowFrom`.
 *
 * Monthly cost in us-east-1: db.t4g.micro $12, db.t3.medium $53, db.t3.large $106, twice that Multi-AZ; gp3
 * $0.115 per GB, twice that Multi-AZ; Performance Insights for 7 days is free.
 * @example new PostgresInstance(this, "database", { ...environment.database, network, keyArn: key.arn, password, account });
 */
export class PostgresInstance extends Construct implements Database {
  readonly address: DatabaseAddress;
  readonly snapshotSource: SnapshotSource;
  readonly eventSources: EventSources;
  readonly metrics: DatabaseMetrics;
  readonly ready: readonly ITerraformDependable[];
  private readonly group: SecurityGroup;

  constructor(scope: Construct, id: string, props: PostgresInstanceProps) {
    super(scope, id);
    this.group = new SecurityGroup(this, "group", {
      vpcId: props.network.vpcId,
      name: props.securityGroup,
      description: "PostgreSQL",
    });
    const instance = this.addInstance(props);
    this.snapshotSource = { kind: "db", arn: instance.arn };
    this.eventSources = { arns: [instance.arn], addsReaders: false, isGlobal: false };
    this.metrics = instanceMetrics(instance.identifier, {
      maxConnections: instanceConnections(props),
      allocatedGb: instance.getStringAttribute("allocated_storage"),
    });
    this.ready = [instance];
    this.address = {
      host: instance.address,
      port: props.port,
      name: props.database,
      username: props.username,
      password: props.password,
    };
  }

  allowFrom(peer: SecurityGroup): void {
    this.group.allowFrom(peer, this.address.port, "PostgreSQL");
  }

  private addInstance(props: PostgresInstanceProps): DbInstance {
    const { preferredMaintenanceWindow, ...kept } = protection(this, props);
    const exports = ["postgresql", "upgrade"];
    const logs = databaseLogs(this, {
      ...props,
      prefix: `/aws/rds/instance/${props.identifier}`,
      exports,
      retentionDays: props.logDays,
    });
    const { role, ...observation } = this.observation(props);
    return new DbInstance(this, "Resource", {
      identifier: props.identifier,
      engine: "postgres",
      engineVersion: props.version,
      autoMinorVersionUpgrade: true,
      instanceClass: props.instanceClass,
      multiAz: props.multiAz,
      ...this.storage(props),
      ...this.access(props),
      ...kept,
      backupWindow: props.backup.window,
      maintenanceWindow: preferredMaintenanceWindow,
      copyTagsToSnapshot: true,
      deleteAutomatedBackups: !props.finalSnapshot,
      enabledCloudwatchLogsExports: exports,
      ...observation,
      dependsOn: [...logs, ...role.policies],
    });
  }

  /** No IOPS or throughput: below 400 GiB gp3 has one baseline, and setting either fails. */
  private storage(props: PostgresInstanceProps) {
    return {
      storageType: "gp3",
      allocatedStorage: props.storage.allocatedGb,
      maxAllocatedStorage: props.storage.maxAllocatedGb,
      storageEncrypted: true,
      kmsKeyId: storageKey(props),
    };
  }

  private access(props: PostgresInstanceProps) {
    const subnets = new DbSubnetGroup(this, "subnets", {
      name: props.identifier,
      subnetIds: props.network.subnetIds(props.tier),
    });
    const parameters = new DbParameterGroup(this, "parameters", {
      // a new major version needs a new group before the old one can go
      namePrefix: `${props.identifier}-`,
      family: `postgres${props.version.split(".")[0]}`,
      parameter: postgresParameters(props.parameters),
      lifecycle: { createBeforeDestroy: true },
    });
    return {
      dbName: props.database,
      port: props.port,
      username: props.username,
      passwordWo: props.password.value,
      passwordWoVersion: writeOnlyVersion(props.password.versionId),
      iamDatabaseAuthenticationEnabled: true,
      publiclyAccessible: false,
      dbSubnetGroupName: subnets.name,
      parameterGroupName: parameters.name,
      vpcSecurityGroupIds: [this.group.id],
    };
  }

  private observation(props: PostgresInstanceProps) {
    const role = new MonitoringRole(this, "monitoring", {
      name: `${props.identifier}-monitoring`,
      account: props.account,
    });
    return {
      role,
      monitoringInterval: props.monitoringSeconds,
      monitoringRoleArn: role.arn,
      performanceInsightsEnabled: true,
      performanceInsightsRetentionPeriod: props.performanceInsightsDays,
      performanceInsightsKmsKeyId: storageKey(props),
    };
  }
}
