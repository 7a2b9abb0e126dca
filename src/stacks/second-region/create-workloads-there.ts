import type { Environment } from "../../config/schema/names/names";
import type { OriginHeader } from "../../constructs/edge/distribution/origin-header";
import { describeDelivery } from "../delivery/describe-delivery";
import { createLoadBalancer } from "../edge/create-load-balancer";
import type { Topics } from "../observability/create-notifications";
import { createObservability } from "../observability/create-observability";
import type { Shown } from "../observability/dashboard/shown";
import { watchedData, watchedInRegion } from "../observability/what-is-watched";
import { createWorkloads } from "../workloads/create-workloads";
import { describeRegion } from "../workloads/describe";
import { createWorkplace, type Workplace } from "../workloads/workplace";
import type { SecondRegion } from "./create-second-region";

/** What runs in the second region, and who is told of it. */
export interface WorkloadsThere {
  readonly shown: Shown;
  readonly topics: Topics;
}

/** What runs in the second region of an environment, behind a load balancer of its own under the same names. */
export function createWorkloadsThere(
  { scope, there, twins }: SecondRegion,
  environment: Environment,
  first: Workplace,
  originHeader: OriginHeader | undefined,
): WorkloadsThere | undefined {
  const workloads = environment.secondRegion?.workloads;
  if (!workloads || !there) {
    return undefined;
  }
  const { surroundings, parts } = there;
  const { observability } = environment.secondRegion ?? {};
  const { certificate } = first.loadBalancer;
  const behind = { ...workloads, distribution: environment.distribution };
  const entrance = createLoadBalancer(scope, behind, surroundings, {
    proof: certificate && { provenBy: certificate },
    originHeader,
  });
  const { system, environment: name } = environment;
  const workplace = createWorkplace(
    scope,
    { ...workloads, system, environment: name },
    {
      ...surroundings,
      parts,
      loadBalancer: entrance.loadBalancer,
      distributions: first.distributions,
      publicUrl: first.publicUrl,
      imageRegion: surroundings.region,
    },
  );
  const made = createWorkloads(scope, workloads, workplace);
  // canaries ask under names that lead to both regions: one place to ask from is enough
  const watched = {
    ...watchedInRegion({ ...made, ...entrance, network: surroundings.network }),
    ...watchedData(parts),
  };
  const running = { ...workloads, observability };
  const { cluster } = workplace;
  const topics = createObservability(scope, running, surroundings, watched, { cluster });
  describeRegion(scope, workplace);
  describeDelivery(scope, workloads, made, workplace);
  return { shown: { ...watched, scope, region: surroundings.region, buckets: twins }, topics };
}
