import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import type { SecondaryCluster } from "../../constructs/data/database/aurora/secondary-cluster";
import { SecurityGroupCheck } from "../../constructs/security/security-group-check";
import { servedEncryptedBuckets } from "../edge/create-bucket-distributions";
import type { EnvironmentStack } from "../environment-stack";
import { output } from "../output";
import type { Buckets } from "../parts/create-buckets";
import { createPlace, type Place } from "../surroundings";
import { createReplica } from "./create-replica";
import { createReplicas } from "./create-replicas";
import { createPartsThere, type First, type PartsThere } from "./parts-there";

/** What an environment has in a second region, beside what runs there. */
export interface SecondRegion {
  /** What is built below it is built there. */
  readonly scope: Construct;
  readonly place: Place;
  readonly database?: SecondaryCluster | undefined;
  /** Buckets that are copied there, by part. */
  readonly twins: Buckets;
  /** What workloads reach there; left out where none run. */
  readonly there?: PartsThere | undefined;
}

/** What an environment has in a second region, where its data asks for one. */
export function createSecondRegion(
  stack: EnvironmentStack,
  environment: Environment,
  first: First,
): SecondRegion | undefined {
  const { account, secondRegion } = environment;
  if (!secondRegion) {
    return undefined;
  }
  const { region, network, key } = secondRegion;
  const scope = stack.otherRegion("second-region", region);
  const place = createPlace(scope, {
    account,
    region,
    network,
    alias: key,
    description: `Encrypts ${stack.node.id} in ${region}`,
    servedBuckets: servedEncryptedBuckets(environment, secondRegion.buckets),
  });
  const database = createReplica(stack, scope, environment, first.parts.database, place);
  const twins = createReplicas(scope, environment, secondRegion, {
    buckets: first.parts.buckets,
    keyArn: place.keyArn,
  });
  const there = database && createPartsThere(stack, scope, environment, first, { place, database, twins });
  new SecurityGroupCheck(scope, "security-groups", { tags: stack.ownTags });
  if (!there) {
    output(scope, "vpc_id", "The network", place.network.vpcId);
  }
  return { scope, place, database, twins, there };
}
