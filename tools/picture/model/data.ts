import type { Resource, Values } from "../../cost/resources";
import type { Box, Link } from "../diagram";
import { block, type Stack } from "../stack";
import { copy } from "./beside/box";
import { inTier, ranks } from "./placed";
import { count, range, zoneLetters } from "./words";
import { secretsId } from "./workloads";

/** Databases, caches and proxies. */
export function dataBoxes(stack: Stack): Box[] {
  return [
    ...stack.ofType("aws_db_proxy").map((proxy) => proxyBox(stack, proxy)),
    ...stack.ofType("aws_db_instance").map((instance) => instanceBox(stack, instance)),
    ...stack.ofType("aws_rds_cluster").map((cluster) => auroraBox(stack, cluster)),
    ...stack.ofType("aws_docdb_cluster").map((cluster) => documentBox(stack, cluster)),
    ...stack.ofType("aws_elasticache_replication_group").map((group) => cacheBox(stack, group)),
  ];
}

/** Secrets that proxies log in with, and copies in other regions. */
export function dataLinks(stack: Stack): Link[] {
  const proxies = stack.ofType("aws_db_proxy").map(({ address, region }) => ({
    from: secretsId(region),
    to: address,
    meaning: "uses" as const,
    hub: "from" as const,
  }));
  const replicas = stack.ofType("aws_rds_cluster").flatMap(({ address, values }) => {
    const global = stack.one(values.global_cluster_identifier, "aws_rds_global_cluster");
    return stack
      .referred(global?.values.source_db_cluster_identifier, "aws_rds_cluster")
      .map((source) => copy(source.address, address));
  });
  return [...proxies, ...replicas];
}

function proxyBox(stack: Stack, { address, region, values }: Resource): Box {
  return inTier(stack, values.vpc_subnet_ids, region, ranks.proxy, {
    id: address,
    kind: "data",
    what: "RDS Proxy",
    name: String(values.name),
    lines: [values.require_tls ? "connections by TLS alone" : "connections with or without TLS"],
  });
}

function instanceBox(stack: Stack, { address, region, values }: Resource): Box {
  const { allocated_storage: low, max_allocated_storage: high = low } = values;
  return inTier(stack, values.db_subnet_group_name, region, ranks.data, {
    id: address,
    kind: "data",
    what: `RDS for ${values.engine === "postgres" ? "PostgreSQL" : values.engine} ${values.engine_version}`,
    name: String(values.identifier),
    lines: [
      `${values.instance_class}, ${values.multi_az ? "Multi-AZ: a standby in another zone" : "one instance in one zone"}`,
      `${range(low, high)} GB ${values.storage_type}`,
      backups(values),
    ],
  });
}

function auroraBox(stack: Stack, cluster: Resource): Box {
  const { address, region, values } = cluster;
  const { min_capacity, max_capacity } = block(values.serverlessv2_scaling_configuration);
  const version =
    stack.one(values.engine_version, "aws_rds_cluster")?.values.engine_version ?? values.engine_version;
  const instances = instancesOf(stack, cluster, "aws_rds_cluster_instance");
  return inTier(stack, values.db_subnet_group_name, region, ranks.data, {
    id: address,
    kind: "data",
    what: `Aurora PostgreSQL ${version}`,
    name: String(values.cluster_identifier),
    lines: [
      ...instanceLines(instances),
      ...(max_capacity === undefined ? [] : [`${range(min_capacity, max_capacity)} ACU each, serverless`]),
      ...readers(stack, cluster),
      ...globalRole(stack, cluster),
      backups(values),
    ],
  });
}

function globalRole(stack: Stack, cluster: Resource): string[] {
  if (stack.one(cluster.values.global_cluster_identifier, "aws_rds_global_cluster")) {
    return ["secondary of a global database"];
  }
  const leads = stack
    .ofType("aws_rds_global_cluster")
    .some(({ values }) => stack.one(values.source_db_cluster_identifier, "aws_rds_cluster") === cluster);
  return leads ? ["primary of a global database"] : [];
}

function documentBox(stack: Stack, cluster: Resource): Box {
  const { address, region, values } = cluster;
  return inTier(stack, values.db_subnet_group_name, region, ranks.data, {
    id: address,
    kind: "data",
    what: `DocumentDB ${values.engine_version}`,
    name: String(values.cluster_identifier),
    lines: [...instanceLines(instancesOf(stack, cluster, "aws_docdb_cluster_instance")), backups(values)],
  });
}

function cacheBox(stack: Stack, { address, region, values }: Resource): Box {
  const { num_node_groups: shards, replicas_per_node_group: each, num_cache_clusters: nodes } = values;
  const copies = Number(shards === undefined ? Number(nodes) - 1 : each);
  const primaries = Number(shards ?? 1);
  return inTier(stack, values.subnet_group_name, region, ranks.data, {
    id: address,
    kind: "data",
    what: `ElastiCache, ${values.engine === "redis" ? "Redis" : values.engine} ${values.engine_version}`,
    name: String(values.replication_group_id),
    lines: [
      String(values.node_type),
      `${count(primaries, "primary", "primaries")}, ${count(copies, "replica")}${primaries > 1 ? " of each" : ""}`,
      ...(values.multi_az_enabled ? ["Multi-AZ: takes over by itself"] : []),
    ],
  });
}

function instancesOf(stack: Stack, cluster: Resource, type: string): Resource[] {
  return stack
    .ofType(type)
    .filter(({ values }) => stack.one(values.cluster_identifier, cluster.type) === cluster);
}

/** As in "2 × db.t4g.medium in zones a, b". */
function instanceLines(instances: readonly Resource[]): string[] {
  const classes = [...new Set(instances.map(({ values }) => String(values.instance_class)))];
  return classes.map((name) => {
    const own = instances.filter(({ values }) => values.instance_class === name);
    const zones = zoneLetters(own.map(({ values }) => String(values.availability_zone)));
    return `${own.length} × ${name} in ${own.length === 1 ? "zone" : "zones"} ${zones}`;
  });
}

function readers(stack: Stack, cluster: Resource): string[] {
  return stack
    .ofType("aws_appautoscaling_target")
    .filter(({ values }) => stack.one(values.resource_id, "aws_rds_cluster") === cluster)
    .map(({ values }) => `${range(values.min_capacity, values.max_capacity)} readers, as load asks`);
}

function backups({ backup_retention_period: days }: Values): string {
  return Number(days) > 0 ? `backups kept for ${count(Number(days), "day")}` : "no backups";
}
