import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { DbProxy } from "@cdktf/provider-aws/lib/db-proxy";
import { DbProxyEndpoint } from "@cdktf/provider-aws/lib/db-proxy-endpoint";
import { Fn, type ITerraformDependable, TerraformLocal } from "cdktf";
import { Construct } from "constructs";
import type { Tier } from "../../../../subnet-plan";
import type { Network } from "../../../network/network";
import { type ProxyMetrics, proxyMetrics } from "../../../observability/metrics/proxy-metrics";
import type { Role } from "../../../security/role";
import { type Peer, SecurityGroup } from "../../../security/security-group";
import { ProxyRole } from "./proxy-role";
import { type PoolProps, type ProxiedCluster, ProxyTarget } from "./proxy-target";

export interface DatabaseProxyProps extends PoolProps {
  readonly name: string;
  /** The name of its second endpoint. */
  readonly readerName: string;
  readonly securityGroup: string;
  readonly tier: Tier;
  /** How workloads log in to it: with the secret's login, or with their role alone. */
  readonly auth: "secret" | "iam";
  /** The secret with which it logs in to the database: JSON with username and password. */
  readonly secretArn: string;
  /** What must stand before that secret has a value. */
  readonly secretValues: readonly ITerraformDependable[];
  /** How long a workload's connection may stay unused. */
  readonly idleClientSeconds: number;
  /** Whether it has a second endpoint, which passes on to readers alone. */
  readonly readOnlyEndpoint: boolean;
  readonly logDays: number;
  readonly database: ProxiedCluster;
  readonly network: Network;
  readonly keyArn: string;
  readonly account: string;
  readonly region: string;
}

/** RDS Proxy listens on PostgreSQL's own port and on no other. */
const port = 5432;

/** Another subnet would be another proxy: one that stands stays in the zones that it has. */
const placed = { ignoreChanges: ["vpc_subnet_ids"] };

/**
 * RDS Proxy before an Aurora cluster: many workloads share few connections, and a failover or a rotated password breaks
 * none of theirs. It takes TLS alone.
 *
 * Monthly cost in us-east-1: $10.95 per capacity unit of the cluster's instances, at least 8 of them ($88); its second
 * endpoint $7.30 per zone.
 * @example new DatabaseProxy(this, "database-proxy", { ...environment.database.proxy, secretArn, database, network, … });
 */
export class DatabaseProxy extends Construct {
  readonly host: string;
  /** Where it has a second endpoint. */
  readonly readerHost?: string;
  /** What must stand before it passes anything on. */
  readonly ready: readonly ITerraformDependable[];
  readonly metrics: ProxyMetrics;
  private readonly group: SecurityGroup;
  private readonly proxy: DbProxy;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: DatabaseProxyProps,
  ) {
    super(scope, id);
    this.group = new SecurityGroup(this, "group", {
      vpcId: props.network.vpcId,
      name: props.securityGroup,
      description: "RDS Proxy",
    });
    props.database.allowFrom(this.group);
    this.proxy = this.addProxy();
    this.metrics = proxyMetrics(this.proxy.name);
    this.host = this.proxy.endpoint;
    this.readerHost = props.readOnlyEndpoint ? this.addReader().endpoint : undefined;
    this.ready = [new ProxyTarget(this, "target", { ...props, proxy: this.proxy }).target];
  }

  /** Lets a workload reach it, or addresses of another region. */
  allowFrom(peer: Peer): void {
    this.group.allowFrom(peer, port, "PostgreSQL through RDS Proxy");
  }

  /**
   * Lets a role log in, where it takes roles for passwords.
   * @param policy its name: a role that logs in to several has one for each
   */
  grantConnect(role: Role, policy = "connect-to-database"): void {
    const { auth, database, account, region } = this.props;
    if (auth === "iam") {
      role.grant(policy, {
        Action: "rds-db:connect",
        Resource: `arn:aws:rds-db:${region}:${account}:dbuser:${this.resourceId}/${database.address.username}`,
      });
    }
  }

  /** The last part of its ARN, by which IAM knows it: `prx-0123456789abcdef0`. */
  private get resourceId(): string {
    const id = "resource-id";
    const known = this.node.tryFindChild(id) as TerraformLocal | undefined;
    return (known ?? new TerraformLocal(this, id, Fn.element(Fn.split(":", this.proxy.arn), 6))).asString;
  }

  private addProxy(): DbProxy {
    const { name, secretArn, auth, network, tier, idleClientSeconds } = this.props;
    const logs = this.addLogs();
    const role = new ProxyRole(this, "role", this.props);
    return new DbProxy(this, "Resource", {
      name,
      engineFamily: "POSTGRESQL",
      requireTls: true,
      // its log would show what every statement says
      debugLogging: false,
      idleClientTimeout: idleClientSeconds,
      roleArn: role.arn,
      auth: [
        {
          authScheme: "SECRETS",
          secretArn,
          iamAuth: auth === "iam" ? "REQUIRED" : "DISABLED",
          clientPasswordAuthType: "POSTGRES_SCRAM_SHA_256",
        },
      ],
      vpcSubnetIds: network.subnetIds(tier),
      vpcSecurityGroupIds: [this.group.id],
      dependsOn: [logs, ...role.policies, ...this.props.secretValues],
      lifecycle: placed,
    });
  }

  /** RDS Proxy would make the group itself, unencrypted and kept for ever. */
  private addLogs(): CloudwatchLogGroup {
    const { name, logDays, keyArn } = this.props;
    return new CloudwatchLogGroup(this, "logs", {
      name: `/aws/rds/proxy/${name}`,
      retentionInDays: logDays,
      kmsKeyId: keyArn,
    });
  }

  private addReader(): DbProxyEndpoint {
    const { readerName, network, tier } = this.props;
    return new DbProxyEndpoint(this, "reader", {
      dbProxyName: this.proxy.name,
      dbProxyEndpointName: readerName,
      targetRole: "READ_ONLY",
      vpcSubnetIds: network.subnetIds(tier),
      vpcSecurityGroupIds: [this.group.id],
      lifecycle: placed,
    });
  }
}
