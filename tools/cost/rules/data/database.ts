import { habits } from "../../assumptions/habits";
import type { Load } from "../../assumptions/load";
import { type Line, lineOf } from "../../line";
import { hoursOfMonth } from "../../prices/price";
import type { Resource } from "../../resources";
import { lengthOf, numberOf, UnknownCost } from "../../unknown";
import { monitoringLines } from "../operations/logs";
import { type Rules, shareOf } from "../rule";
import { capacityOf, capacityOfCluster, isIoOptimized } from "./capacity";

/** RDS and Aurora for PostgreSQL, RDS Proxy. */
export const databaseRules: Rules = {
  aws_db_instance: (instance) => {
    const { instance_class, multi_az } = instance.values;
    const suffix = multi_az ? " multi-az" : "";
    return [
      line(instance, `${instance_class}${suffix}`, `${instance_class}${suffix}`, hoursOfMonth),
      line(instance, `storage${suffix}`, `rds-gp3${suffix}`, numberOf(instance, "allocated_storage")),
      ...monitoringLines(instance),
    ];
  },
  aws_rds_cluster: (cluster, around) => {
    const { load } = around;
    const io = isIoOptimized(cluster) ? " io-optimized" : "";
    return [
      line(cluster, "storage", `aurora-storage${io}`, load.databaseGb),
      ...backupLines(cluster, "aurora-backup", load),
      ...(io
        ? []
        : [
            line(
              cluster,
              "reads and writes",
              "aurora-io",
              shareOf(load.databaseIoMillions, cluster.type, around),
            ),
          ]),
      ...(cluster.values.manage_master_user_password
        ? [lineOf("secrets", cluster, { item: "secrets", price: "secret", quantity: 1 })]
        : []),
    ];
  },
  aws_rds_cluster_instance: (instance, { resources }) => {
    const cluster = resources.referredTo(instance.values.cluster_identifier);
    if (instance.values.instance_class !== "db.serverless" || !cluster) {
      return [
        line(
          instance,
          String(instance.values.instance_class),
          `aurora ${instance.values.instance_class}`,
          hoursOfMonth,
        ),
      ];
    }
    const capacity = capacityOf(cluster);
    const price = `aurora-acu${isIoOptimized(cluster) ? " io-optimized" : ""}`;
    return [line(instance, `${capacity} ACU`, price, capacity * hoursOfMonth), ...monitoringLines(instance)];
  },
  aws_rds_global_cluster: (cluster, { load }) => [
    line(
      cluster,
      "replicated writes",
      "aurora-replicated-io",
      load.databaseIoMillions * habits.databaseWrites,
    ),
  ],
  aws_db_proxy: (proxy, { resources }) => {
    const target = resources
      .ofType("aws_db_proxy_target")
      .find(({ values }) => resources.referredTo(values.db_proxy_name) === proxy);
    const cluster = resources.referredTo(target?.values.db_cluster_identifier);
    if (!cluster) {
      throw new UnknownCost(
        "it is before no cluster of this stack; a proxy is counted by the cluster's capacity",
      );
    }
    // AWS charges for 8 of Aurora's units at least
    const capacity = Math.max(8, capacityOfCluster(cluster, resources));
    return [line(proxy, `proxy of ${capacity} ACU`, "rds-proxy-acu", capacity * hoursOfMonth)];
  },
  // the endpoint that a proxy has of its own is free; a further one is an interface endpoint in each subnet
  aws_db_proxy_endpoint: (endpoint) => {
    const zones = lengthOf(endpoint, "vpc_subnet_ids");
    return [line(endpoint, "endpoint for readers", "endpoint", zones * hoursOfMonth)];
  },
  aws_docdb_cluster: (cluster, { load }) => [
    line(cluster, "storage", "docdb-storage", load.databaseGb),
    ...backupLines(cluster, "docdb-backup", load),
    line(cluster, "reads and writes", "docdb-io", load.databaseIoMillions),
  ],
  aws_docdb_cluster_instance: (instance) => [
    line(
      instance,
      String(instance.values.instance_class),
      `docdb ${instance.values.instance_class}`,
      hoursOfMonth,
    ),
  ],
};

/** Backups beyond what is free: those of one day, and as much as the cluster stores of more. */
function backupLines(cluster: Resource, price: string, { databaseGb }: Load): Line[] {
  const days = numberOf(cluster, "backup_retention_period", { default: 1 });
  return days > 1 ? [line(cluster, "backups", price, databaseGb * (habits.backupShare - 1))] : [];
}

function line(resource: Resource, item: string, price: string, quantity: number): Line {
  return lineOf("database", resource, { item, price, quantity });
}
