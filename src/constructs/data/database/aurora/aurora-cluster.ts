import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { SecretsmanagerSecretRotation } from "@cdktf/provider-aws/lib/secretsmanager-secret-rotation";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { serverlessConnections } from "../../../../database-connections";
import { auroraMetrics, type DatabaseMetrics } from "../../../observability/metrics/database-metrics";
import { writeOnlyVersion } from "../../../security/secrets/values/write-only-version";
import { type Peer, SecurityGroup } from "../../../security/security-group";
import type { Database, DatabaseAddress, EventSources, Password, SnapshotSource } from "../database";
import { clusterInstances } from "./cluster-instances";
import { type AuroraProps, clusterSettings } from "./cluster-settings";
import { globalMembership } from "./global-membership";
import { ReaderScaling, type ReaderScalingProps } from "./reader-scaling";

export interface AuroraClusterProps extends AuroraProps {
  readonly readers: number;
  /** The master password that this stack makes, or the days between two rotations of the one that RDS makes and keeps. */
  readonly password: Password | { readonly rotationDays: number };
  /** @default the readers stay as many as they are */
  readonly readerScaling?: Omit<ReaderScalingProps, "clusterIdentifier" | "instances">;
  /** Whether a global database is made of it. @default false */
  readonly isGlobal?: boolean;
}

/**
 * An Aurora PostgreSQL Serverless v2 cluster: a writer and readers whose capacity follows the load.
 *
 * Monthly cost in us-east-1: $87.60 per capacity unit in use, of every instance; storage $0.10 per GB, I/O
 * $0.20 per million requests.
 * @example new AuroraCluster(this, "database", { ...environment.database, network, keyArn: key.arn, account, password: { rotationDays: 7 } });
 */
export class AuroraCluster extends Construct implements Database {
  readonly address: DatabaseAddress & { readonly readerHost: string };
  readonly snapshotSource: SnapshotSource;
  readonly eventSources: EventSources;
  readonly metrics: DatabaseMetrics;
  readonly ready: readonly ITerraformDependable[];
  readonly identifier: string;
  /** The version that runs, down to its minor one. */
  readonly version: string;
  readonly securityGroup: SecurityGroup;

  constructor(scope: Construct, id: string, props: AuroraClusterProps) {
    super(scope, id);
    this.securityGroup = new SecurityGroup(this, "group", {
      vpcId: props.network.vpcId,
      name: props.securityGroup,
      description: "Aurora PostgreSQL",
    });
    const cluster = this.addCluster(props);
    const instances = clusterInstances(this, cluster, 1 + props.readers, props);
    this.ready = instances;
    this.identifier = cluster.clusterIdentifier;
    this.snapshotSource = { kind: "cluster", arn: cluster.arn };
    this.eventSources = {
      arns: [cluster, ...instances].map(({ arn }) => arn),
      addsReaders: props.readerScaling !== undefined,
      isGlobal: props.isGlobal === true,
    };
    this.metrics = auroraMetrics(this.identifier, {
      maxConnections: serverlessConnections(props),
      hasReaders: props.readers > 0 || props.readerScaling !== undefined,
      isGlobal: props.isGlobal === true,
    });
    this.version = cluster.engineVersionActual;
    this.address = {
      host: cluster.endpoint,
      readerHost: cluster.readerEndpoint,
      port: props.port,
      name: props.database,
      username: props.username,
      ...this.password(cluster, props),
    };
    if (props.readerScaling) {
      new ReaderScaling(this, "reader-scaling", {
        ...props.readerScaling,
        clusterIdentifier: this.identifier,
        instances,
      });
    }
  }

  allowFrom(peer: Peer): void {
    this.securityGroup.allowFrom(peer, this.address.port, "PostgreSQL");
  }

  private addCluster(props: AuroraClusterProps): RdsCluster {
    return new RdsCluster(this, "Resource", {
      ...clusterSettings(this, props, this.securityGroup),
      engineVersion: props.version,
      databaseName: props.database,
      masterUsername: props.username,
      ...masterPassword(props),
      lifecycle: props.isGlobal ? { ignoreChanges: [...globalMembership] } : undefined,
    });
  }

  /** What others are told of the password; where RDS makes it, how often RDS makes another. */
  private password(
    cluster: RdsCluster,
    { password }: AuroraClusterProps,
  ): Pick<DatabaseAddress, "password" | "managedSecretArn"> {
    if ("value" in password) {
      return { password };
    }
    const managedSecretArn = cluster.masterUserSecret.get(0).secretArn;
    new SecretsmanagerSecretRotation(this, "password-rotation", {
      secretId: managedSecretArn,
      rotateImmediately: false,
      rotationRules: { automaticallyAfterDays: password.rotationDays },
    });
    return { managedSecretArn };
  }
}

function masterPassword({ password, keyArn }: AuroraClusterProps) {
  return "value" in password
    ? { masterPasswordWo: password.value, masterPasswordWoVersion: writeOnlyVersion(password.versionId) }
    : { manageMasterUserPassword: true, masterUserSecretKmsKeyId: keyArn };
}
