import { RdsGlobalCluster } from "@cdktf/provider-aws/lib/rds-global-cluster";
import { Construct } from "constructs";
import type { AuroraCluster } from "./aurora-cluster";

export interface GlobalDatabaseProps {
  readonly identifier: string;
  /** The cluster whose data is replicated to the other regions. */
  readonly primary: AuroraCluster;
  readonly deletionProtection: boolean;
}

/**
 * A global database made of a cluster: its storage is replicated to clusters in other regions, usually within a second.
 * It is made of a cluster that stands, so that a second region can be added to a database in use.
 *
 * Monthly cost in us-east-1: $0.20 per million replicated writes, and the clusters of the other regions.
 * @example new GlobalDatabase(this, "global-database", { identifier: "cosmicspace-massive-global", primary, deletionProtection: true });
 */
export class GlobalDatabase extends Construct {
  readonly id: string;
  /** Answers wherever the writer is. */
  readonly writerEndpoint: string;

  constructor(
    scope: Construct,
    id: string,
    { identifier, primary, deletionProtection }: GlobalDatabaseProps,
  ) {
    super(scope, id);
    const database = new RdsGlobalCluster(this, "Resource", {
      globalClusterIdentifier: identifier,
      sourceDbClusterIdentifier: primary.snapshotSource.arn,
      deletionProtection,
      // it only goes without members; they keep their data
      forceDestroy: true,
      dependsOn: [...primary.ready],
      lifecycle: {
        // AWS does not tell it: an imported one would be replaced
        ignoreChanges: ["source_db_cluster_identifier"],
        // the provider takes its members out before AWS can refuse to delete it
        ...(deletionProtection && { preventDestroy: true }),
      },
    });
    this.id = database.id;
    this.writerEndpoint = database.endpoint;
  }
}
