import { ElasticacheReplicationGroup } from "@cdktf/provider-aws/lib/elasticache-replication-group";
import { ElasticacheSubnetGroup } from "@cdktf/provider-aws/lib/elasticache-subnet-group";
import { Id } from "@cdktf/provider-random/lib/id";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { fewCores } from "../../../cache-cores";
import type { Tier } from "../../../subnet-plan";
import type { Network } from "../../network/network";
import { type CacheMetrics, cacheMetrics } from "../../observability/metrics/cache-metrics";
import type { Role } from "../../security/role";
import { SecurityGroup } from "../../security/security-group";
import type { Cache, CacheAddress } from "./cache";
import { redisLogs } from "./redis-logs";
import { hosts, type Mode, members, nodes } from "./redis-mode";
import { redisParameters } from "./redis-parameters";
import { type Purpose, RedisUsers } from "./redis-users";

export interface RedisProps {
  readonly identifier: string;
  readonly securityGroup: string;
  readonly tier: Tier;
  /** Of Redis, as in `7.1`. */
  readonly version: string;
  readonly use: Purpose;
  readonly nodeType: string;
  readonly mode: Mode;
  /** Whether losing a zone must not stop it. */
  readonly multiAz: boolean;
  readonly port: number;
  readonly evictionPolicy: string;
  /** Parameters beside those that are always set. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Days, 0 for none, and a daily window in UTC. */
  readonly snapshot: { readonly days: number; readonly window: string };
  readonly finalSnapshot: boolean;
  /** A weekly window in UTC. */
  readonly maintenanceWindow: string;
  readonly logDays: number;
  readonly network: Network;
  readonly keyArn: string;
}

/**
 * A Redis on ElastiCache that only takes TLS connections, is reached by nobody until `allowFrom` and lets nobody
 * log in until `grantConnect`.
 *
 * Monthly cost in us-east-1: per node cache.t4g.micro $12, cache.r7g.large $160, cache.r7g.xlarge $319; snapshots
 * $0.085 per GB; logs $0.50 per GB.
 * @example new Redis(this, "cache", { ...environment.cache, network, keyArn: key.arn });
 */
export class Redis extends Construct implements Cache {
  readonly address: CacheAddress;
  readonly metrics: CacheMetrics;
  readonly ready: readonly ITerraformDependable[];
  private readonly arn: string;
  private readonly group: SecurityGroup;
  private readonly users: RedisUsers;

  constructor(scope: Construct, id: string, props: RedisProps) {
    super(scope, id);
    this.group = new SecurityGroup(this, "group", {
      vpcId: props.network.vpcId,
      name: props.securityGroup,
      description: "Redis",
    });
    this.users = new RedisUsers(this, "users", props);
    const redis = this.addReplicationGroup(props);
    this.arn = redis.arn;
    this.ready = [redis];
    this.metrics = cacheMetrics({
      ...members(redis.replicationGroupId, props.mode),
      fewCores: fewCores(props.nodeType),
    });
    this.address = {
      name: props.identifier,
      user: this.users.application.name,
      port: props.port,
      ...hosts(redis, props.mode),
    };
  }

  allowFrom(peer: SecurityGroup): void {
    this.group.allowFrom(peer, this.address.port, "Redis");
  }

  grantConnect(role: Role): void {
    role.grant(`connect-to-${this.node.id}`, {
      Action: "elasticache:Connect",
      Resource: [this.arn, this.users.application.arn],
    });
  }

  private addReplicationGroup(props: RedisProps): ElasticacheReplicationGroup {
    return new ElasticacheReplicationGroup(this, "Resource", {
      replicationGroupId: props.identifier,
      description: `Redis ${props.identifier}`,
      engine: "redis",
      engineVersion: props.version,
      autoMinorVersionUpgrade: "true",
      nodeType: props.nodeType,
      port: props.port,
      ...nodes(props.mode),
      multiAzEnabled: props.multiAz,
      ...this.access(props),
      ...this.encryption(props),
      ...this.keeping(props),
      maintenanceWindow: props.maintenanceWindow,
      logDeliveryConfiguration: redisLogs(this, props),
    });
  }

  private access(props: RedisProps) {
    const subnets = new ElasticacheSubnetGroup(this, "subnets", {
      name: props.identifier,
      description: "Redis",
      subnetIds: props.network.subnetIds(props.tier),
    });
    const clustered = props.mode.kind === "cluster";
    return {
      subnetGroupName: subnets.name,
      parameterGroupName: redisParameters(this, { ...props, clustered }).name,
      securityGroupIds: [this.group.id],
      userGroupIds: [this.users.groupId],
    };
  }

  private encryption({ keyArn }: RedisProps) {
    return {
      atRestEncryptionEnabled: "true",
      kmsKeyId: keyArn,
      transitEncryptionEnabled: true,
      transitEncryptionMode: "required",
    };
  }

  private keeping(props: RedisProps) {
    const { identifier, snapshot, finalSnapshot } = props;
    return {
      snapshotRetentionLimit: snapshot.days,
      snapshotWindow: snapshot.window,
      ...(finalSnapshot && { finalSnapshotIdentifier: `${identifier}-final-${this.addSuffix(props)}` }),
    };
  }

  /** Made anew whenever the group is, which a change of one of these replaces: no two last snapshots may meet. */
  private addSuffix({ identifier, port, keyArn }: RedisProps): string {
    const keepers = { identifier, port: String(port), keyArn };
    return new Id(this, "final-snapshot", { byteLength: 4, keepers }).hex;
  }
}
