import { DocdbCluster } from "@cdktf/provider-aws/lib/docdb-cluster";
import { DocdbClusterInstance } from "@cdktf/provider-aws/lib/docdb-cluster-instance";
import { DocdbClusterParameterGroup } from "@cdktf/provider-aws/lib/docdb-cluster-parameter-group";
import { DocdbSubnetGroup } from "@cdktf/provider-aws/lib/docdb-subnet-group";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { documentDbConnections } from "../../../database-connections";
import { type DatabaseMetrics, documentDbMetrics } from "../../observability/metrics/database-metrics";
import { writeOnlyVersion } from "../../security/secrets/values/write-only-version";
import { SecurityGroup } from "../../security/security-group";
import type { Database, DatabaseAddress, Password, SnapshotSource } from "./database";
import { databaseLogs } from "./database-logs";
import { protection } from "./database-protection";
import { type PlacementProps, type ProtectionProps, storageKey } from "./placement";

export interface DocumentDbClusterProps extends PlacementProps, ProtectionProps {
  readonly version: string;
  readonly instanceClass: string;
  readonly instances: number;
  readonly password: Password;
}

/**
 * A DocumentDB cluster (MongoDB's protocol) that only takes TLS connections and logs who did what.
 *
 * Monthly cost in us-east-1: db.t4g.medium $55 per instance; storage $0.10 per GB, I/O $0.20 per million.
 * @example new DocumentDbCluster(this, "database", { ...environment.database, network, keyArn: key.arn, password });
 */
export class DocumentDbCluster extends Construct implements Database {
  readonly address: DatabaseAddress;
  readonly snapshotSource: SnapshotSource;
  readonly metrics: DatabaseMetrics;
  readonly ready: readonly ITerraformDependable[];
  private readonly group: SecurityGroup;

  constructor(scope: Construct, id: string, props: DocumentDbClusterProps) {
    super(scope, id);
    this.group = new SecurityGroup(this, "group", {
      vpcId: props.network.vpcId,
      name: props.securityGroup,
      description: "DocumentDB",
    });
    const cluster = this.addCluster(props);
    this.snapshotSource = { kind: "cluster", arn: cluster.arn };
    this.ready = this.addInstances(cluster, props);
    this.metrics = documentDbMetrics(cluster.clusterIdentifier, {
      maxConnections: documentDbConnections(props.instanceClass),
      hasReaders: props.instances > 1,
    });
    this.address = {
      host: cluster.endpoint,
      readerHost: cluster.readerEndpoint,
      port: props.port,
      name: props.database,
      username: props.username,
      password: props.password,
    };
  }

  allowFrom(peer: SecurityGroup): void {
    this.group.allowFrom(peer, this.address.port, "MongoDB protocol");
  }

  private addCluster(props: DocumentDbClusterProps): DocdbCluster {
    const exports = ["audit", "profiler"];
    const logs = databaseLogs(this, {
      ...props,
      prefix: `/aws/docdb/${props.identifier}`,
      exports,
      retentionDays: props.logDays,
    });
    return new DocdbCluster(this, "Resource", {
      clusterIdentifier: props.identifier,
      engine: "docdb",
      engineVersion: props.version,
      ...this.access(props),
      ...protection(this, props),
      preferredBackupWindow: props.backup.window,
      storageEncrypted: true,
      kmsKeyId: storageKey(props),
      enabledCloudwatchLogsExports: exports,
      dependsOn: logs,
    });
  }

  private access(props: DocumentDbClusterProps) {
    const subnets = new DocdbSubnetGroup(this, "subnets", {
      name: props.identifier,
      subnetIds: props.network.subnetIds(props.tier),
    });
    const parameters = new DocdbClusterParameterGroup(this, "parameters", {
      namePrefix: `${props.identifier}-`,
      family: `docdb${props.version.split(".").slice(0, 2).join(".")}`,
      parameter: documentDbParameters(props.parameters),
      lifecycle: { createBeforeDestroy: true },
    });
    return {
      port: props.port,
      masterUsername: props.username,
      masterPasswordWo: props.password.value,
      masterPasswordWoVersion: writeOnlyVersion(props.password.versionId),
      dbSubnetGroupName: subnets.name,
      dbClusterParameterGroupName: parameters.name,
      vpcSecurityGroupIds: [this.group.id],
    };
  }

  private addInstances(
    cluster: DocdbCluster,
    { identifier, instanceClass, instances, network }: DocumentDbClusterProps,
  ): ITerraformDependable[] {
    return Array.from({ length: instances }, (_, index) => {
      const number = index + 1;
      return new DocdbClusterInstance(this, `instance-${number}`, {
        identifier: `${identifier}-${number}`,
        clusterIdentifier: cluster.id,
        availabilityZone: network.zoneFor(number),
        instanceClass,
        autoMinorVersionUpgrade: true,
        copyTagsToSnapshot: true,
        // a zone added later deals out the zones anew, which must move no instance that stands
        lifecycle: { ignoreChanges: ["availability_zone"] },
      });
    });
  }
}

function documentDbParameters(parameters: Readonly<Record<string, string>>) {
  return (
    Object.entries({ tls: "enabled", audit_logs: "enabled", profiler: "enabled", ...parameters })
      .sort(([a], [b]) => (a < b ? -1 : 1))
      // tls only changes with a restart; the others at once
      .map(([name, value]) => ({ name, value, applyMethod: name === "tls" ? "pending-reboot" : "immediate" }))
  );
}
