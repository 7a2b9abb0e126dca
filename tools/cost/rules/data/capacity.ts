import { habits } from "../../assumptions/habits";
import { blocks, type Resource, type Resources } from "../../resources";
import { numberOf } from "../../unknown";

/** The units of capacity (ACU) that an instance of a serverless cluster has on average. */
export function capacityOf(cluster: Resource): number {
  const [block = {}] = blocks(cluster.values.serverlessv2_scaling_configuration);
  const min = numberOf(cluster, "min_capacity", { block });
  return rounded(min + habits.capacityShare * (numberOf(cluster, "max_capacity", { block }) - min));
}

/** Those of all its instances. */
export function capacityOfCluster(cluster: Resource, resources: Resources): number {
  const instances = resources
    .ofType("aws_rds_cluster_instance")
    .filter(({ values }) => resources.referredTo(values.cluster_identifier) === cluster);
  return rounded(instances.length * capacityOf(cluster));
}

export function isIoOptimized({ values }: Resource): boolean {
  return values.storage_type === "aurora-iopt1";
}

/** Without the traces of binary fractions. */
function rounded(units: number): number {
  return Math.round(units * 100) / 100;
}
