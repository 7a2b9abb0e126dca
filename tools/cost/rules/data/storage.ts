import { habits } from "../../assumptions/habits";
import { type Line, lineOf } from "../../line";
import { blocks, type Resource, type Resources, type Values } from "../../resources";
import type { Rules, Surroundings } from "../rule";

/** S3 and AWS Backup. All objects are counted as S3 Standard, what lifecycles move as well: an upper bound. */
export const storageRules: Rules = {
  aws_s3_bucket: (bucket, around) => {
    const { load } = around;
    if (isLogs(bucket)) {
      const gb = load.requestsMillions * habits.bucketLogGbPerMillion;
      return [stored(bucket, "logs", gb / around.resources.ofType("aws_s3_bucket").filter(isLogs).length)];
    }
    if (!isContent(bucket)) {
      return [stored(bucket, "objects", 0.01)];
    }
    const contents = around.resources.ofType("aws_s3_bucket").filter(isContent);
    const copies = copiesOf(bucket, around.resources);
    // what is written to one of them is written to each
    const held = copies.size / contents.length;
    const requests = 1_000 * load.requestsMillions;
    return [
      stored(bucket, "objects", load.objectsGb * held),
      lineOf("storage", bucket, {
        item: "reads",
        price: "s3-reads",
        quantity: (requests * habits.objectReads) / contents.length,
      }),
      lineOf("storage", bucket, {
        item: "writes",
        price: "s3-writes",
        quantity: requests * habits.objectWrites * held,
      }),
    ];
  },
  aws_s3_bucket_replication_configuration: (replication, around) => replicationLines(replication, around),
  aws_backup_plan: (plan, { resources, load }) =>
    blocks(plan.values.rule).flatMap(({ copy_action }) =>
      blocks(copy_action).flatMap(({ destination_vault_arn }) => {
        const vault = resources.referredTo(destination_vault_arn) ?? plan;
        const quantity = load.databaseGb * habits.backupShare;
        return [
          lineOf("storage", vault, { item: "copies of the database", price: "rds-backup", quantity }),
          lineOf("storage", plan, {
            item: "copies on their way",
            price: "transfer-between-regions",
            quantity,
          }),
        ];
      }),
    ),
};

/** The buckets that hold what a bucket holds, itself among them: what replication copies, to and fro. */
function copiesOf(bucket: Resource, resources: Resources): ReadonlySet<Resource> {
  const pairs = resources
    .ofType("aws_s3_bucket_replication_configuration")
    .flatMap(({ values }) => destinationsOf(values).map((to) => [values.bucket, to.bucket] as const))
    .map(([from, to]) => [resources.referredTo(from), resources.referredTo(to)] as const);
  const copies = new Set([bucket]);
  // a set tells of what is added while it is gone through
  for (const one of copies) {
    for (const [from, to] of pairs) {
      const other = one === from ? to : one === to ? from : undefined;
      if (other) {
        copies.add(other);
      }
    }
  }
  return copies;
}

function destinationsOf({ rule }: Values): readonly Values[] {
  return blocks(rule).flatMap(({ destination }) => blocks(destination));
}

/** What is new in a bucket goes to the other region; where both copy, each copies half of it. */
function replicationLines(replication: Resource, { resources, load }: Surroundings): Line[] {
  const copiers = resources.ofType(replication.type).length;
  const gb = (load.objectsGb * habits.newObjects) / copiers;
  const destinations = destinationsOf(replication.values);
  const hasTimeControl = destinations.some(({ replication_time }) => replication_time !== undefined);
  // S3 counts bytes and operations that wait, their delay, and what failed
  const metrics = destinations.filter(({ metrics }) => metrics !== undefined).length * 4;
  return [
    lineOf("storage", replication, {
      item: "copies on their way",
      price: "transfer-between-regions",
      quantity: gb,
    }),
    ...(hasTimeControl
      ? [lineOf("storage", replication, { item: "in time", price: "s3-replication-time", quantity: gb })]
      : []),
    lineOf("observability", replication, { item: "metrics", price: "metric", quantity: metrics }),
  ];
}

function stored(bucket: Resource, item: string, quantity: number): Line {
  return lineOf("storage", bucket, { item, price: "s3-standard", quantity });
}

function isLogs({ values }: Resource): boolean {
  return /-logs-\d+$/.test(String(values.bucket));
}

/** Buckets of applications, not those with a few pages, what canaries saw, a state or an account's trail in them. */
function isContent(bucket: Resource): boolean {
  return (
    !isLogs(bucket) &&
    !/-(canaries|error-pages|terraform-state|trail)-\d+$/.test(String(bucket.values.bucket))
  );
}
