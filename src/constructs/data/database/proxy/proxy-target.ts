import type { DbProxy } from "@cdktf/provider-aws/lib/db-proxy";
import { DbProxyDefaultTargetGroup } from "@cdktf/provider-aws/lib/db-proxy-default-target-group";
import { DbProxyTarget } from "@cdktf/provider-aws/lib/db-proxy-target";
import { Construct } from "constructs";
import type { Database, DatabaseAddress } from "../database";

/** How a proxy shares the connections of a database. */
export interface PoolProps {
  /** Of the database's connections, how many it may take, and how many it keeps while nobody uses them. */
  readonly maxConnectionsPercent: number;
  readonly maxIdleConnectionsPercent: number;
  /** How long a workload waits for a connection. */
  readonly borrowTimeoutSeconds: number;
}

/** An Aurora cluster: one that writes, or one that replicates another region's. */
export interface ProxiedCluster extends Database {
  readonly identifier: string;
  readonly address: DatabaseAddress;
}

export interface ProxyTargetProps extends PoolProps {
  readonly proxy: DbProxy;
  readonly database: ProxiedCluster;
}

/**
 * The cluster that a proxy passes on to, and its share of the cluster's connections.
 *
 * Monthly cost: free; the proxy is what costs.
 * @example new ProxyTarget(this, "target", { ...environment.database.proxy, proxy, database });
 */
export class ProxyTarget extends Construct {
  readonly target: DbProxyTarget;

  constructor(scope: Construct, id: string, { proxy, database, ...pool }: ProxyTargetProps) {
    super(scope, id);
    const group = new DbProxyDefaultTargetGroup(this, "group", {
      dbProxyName: proxy.name,
      connectionPoolConfig: {
        maxConnectionsPercent: pool.maxConnectionsPercent,
        maxIdleConnectionsPercent: pool.maxIdleConnectionsPercent,
        connectionBorrowTimeout: pool.borrowTimeoutSeconds,
      },
    });
    this.target = new DbProxyTarget(this, "Resource", {
      dbProxyName: proxy.name,
      targetGroupName: group.name,
      dbClusterIdentifier: database.identifier,
      // AWS takes no cluster without an instance
      dependsOn: [...database.ready],
    });
  }
}
