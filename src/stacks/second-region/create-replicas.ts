import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { Replication } from "../../constructs/data/storage/replication";
import { output } from "../output";
import { addBuckets, type Buckets } from "../parts/create-buckets";
import { partOf } from "../parts/parts";

type SecondRegion = NonNullable<Environment["secondRegion"]>;

/**
 * Twins of an environment's buckets in its second region: whichever of the two is written to, the other one follows.
 * @param there the part of the stack that stands in the second region
 */
export function createReplicas(
  there: Construct,
  environment: Environment,
  secondRegion: SecondRegion,
  { buckets, keyArn }: { readonly buckets: Buckets; readonly keyArn: string },
): Buckets {
  const twins = addBuckets(there, twinsOf(environment, secondRegion), keyArn);
  for (const [part, { timeControl, roles }] of Object.entries(secondRegion.buckets)) {
    const [bucket, twin] = [partOf(buckets, part), partOf(twins, part)];
    new Replication(bucket, "replication", { from: bucket, to: twin, role: roles.there, timeControl });
    new Replication(twin, "replication", { from: twin, to: bucket, role: roles.back, timeControl });
    const id = `${part.replaceAll("-", "_")}_bucket`;
    output(there, id, `The bucket ${part} in ${secondRegion.region}`, twin.name);
  }
  return twins;
}

/** What is said of a bucket holds for its twin, but for the name. */
function twinsOf(
  { account, buckets }: Environment,
  { buckets: twins, requestLogBucket }: SecondRegion,
): Pick<Environment, "account" | "buckets" | "requestLogBucket"> {
  const twinned = Object.entries(buckets).flatMap(([part, bucket]) => {
    const name = twins[part]?.name;
    return name === undefined ? [] : [[part, { ...bucket, name }] as const];
  });
  return { account, buckets: Object.fromEntries(twinned), requestLogBucket };
}
