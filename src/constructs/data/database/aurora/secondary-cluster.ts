import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { serverlessConnections } from "../../../../database-connections";
import { auroraMetrics, type DatabaseMetrics } from "../../../observability/metrics/database-metrics";
import { type Peer, SecurityGroup } from "../../../security/security-group";
import type { Database, DatabaseAddress, EventSources } from "../database";
import type { AuroraCluster } from "./aurora-cluster";
import { clusterInstances } from "./cluster-instances";
import { type AuroraProps, clusterSettings } from "./cluster-settings";
import type { GlobalDatabase } from "./global-database";
import { globalMembership } from "./global-membership";

export interface SecondaryClusterProps extends AuroraProps {
  /** Instances, all of which read until the writer moves to this region. */
  readonly readers: number;
  readonly globalDatabase: GlobalDatabase;
  readonly primary: AuroraCluster;
  readonly primaryRegion: string;
}

/**
 * A global database's cluster in another region than the writer's: reads there, and takes over when asked to. Users,
 * passwords and data are the primary's; encryption, parameters, logs and monitoring are its own.
 *
 * Monthly cost in eu-west-1: $102 per capacity unit in use, of every instance; storage $0.11 per GB, replicated
 * writes $0.22 per million; $0.02 per GB that crosses from us-east-1.
 * @example new SecondaryCluster(secondRegion, "database", { ...environment.database, readers: 2, globalDatabase, primary, primaryRegion, network, keyArn, account });
 */
export class SecondaryCluster extends Construct implements Database {
  /** `host` answers once the writer has moved here; until then only `readerHost` does. */
  readonly address: DatabaseAddress & { readonly readerHost: string };
  readonly eventSources: EventSources;
  readonly ready: readonly ITerraformDependable[];
  readonly identifier: string;
  readonly metrics: DatabaseMetrics;
  private readonly group: SecurityGroup;

  constructor(scope: Construct, id: string, props: SecondaryClusterProps) {
    super(scope, id);
    this.group = new SecurityGroup(this, "group", {
      vpcId: props.network.vpcId,
      name: props.securityGroup,
      description: "Aurora PostgreSQL",
    });
    const cluster = this.addCluster(props);
    const instances = clusterInstances(this, cluster, props.readers, props);
    this.ready = instances;
    this.eventSources = {
      arns: [cluster, ...instances].map(({ arn }) => arn),
      addsReaders: false,
      isGlobal: true,
    };
    this.identifier = cluster.clusterIdentifier;
    this.metrics = auroraMetrics(this.identifier, {
      maxConnections: serverlessConnections(props),
      hasReaders: true,
      isGlobal: true,
    });
    this.address = {
      host: cluster.endpoint,
      readerHost: cluster.readerEndpoint,
      port: props.port,
      name: props.database,
      username: props.username,
    };
  }

  allowFrom(peer: Peer): void {
    this.group.allowFrom(peer, this.address.port, "PostgreSQL");
  }

  private addCluster(props: SecondaryClusterProps): RdsCluster {
    return new RdsCluster(this, "Resource", {
      ...clusterSettings(this, props, this.group),
      globalClusterIdentifier: props.globalDatabase.id,
      // a global database runs one minor version; its upgrades begin in the secondary region, by hand
      engineVersion: props.primary.version,
      // AWS refuses to replicate what is encrypted without it
      sourceRegion: props.primaryRegion,
      lifecycle: {
        // AWS does not tell `source_region`: an imported one would be replaced
        ignoreChanges: [...globalMembership, "engine_version", "source_region"],
        // the provider takes it out of the global database before AWS can refuse to delete it
        ...(props.deletionProtection && { preventDestroy: true }),
      },
    });
  }
}
