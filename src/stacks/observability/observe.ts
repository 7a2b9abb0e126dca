import type { Environment } from "../../config/schema/names/names";
import { edgeRegion } from "../../edge-region";
import type { ServedBuckets } from "../edge/create-bucket-distributions";
import type { EdgeEntrance } from "../edge/create-distribution";
import type { RegionalEntrance } from "../edge/create-load-balancer";
import type { CreatedZone } from "../edge/create-zone";
import type { EnvironmentStack } from "../environment-stack";
import type { Parts } from "../parts/parts";
import type { Place } from "../surroundings";
import type { Workloads } from "../workloads/create-workloads";
import { createEdgeObservability } from "./create-edge-observability";
import { createObservability } from "./create-observability";
import { withEdge } from "./watched";
import { watchedAtEdge, watchedInRegion, watchedParts } from "./what-is-watched";

/** What stands of an environment, but for its second region. */
interface Built {
  readonly parts: Parts;
  readonly running: Workloads;
  readonly regional: RegionalEntrance;
  readonly served: ServedBuckets;
  readonly entrance: EdgeEntrance | undefined;
  readonly dns: CreatedZone | undefined;
}

/** How people see what an environment does in its own region and at CloudFront's edges. */
export function observe(
  stack: EnvironmentStack,
  environment: Environment,
  place: Place,
  { parts, running, regional, served, entrance, dns }: Built,
): void {
  const { region } = environment;
  const here = {
    ...watchedInRegion({ ...running, ...regional, network: place.network }),
    ...watchedParts(parts, region),
  };
  const edge = watchedAtEdge(served, entrance, dns);
  if (region === edgeRegion) {
    createObservability(stack, environment, place, withEdge(here, edge));
  } else {
    createObservability(stack, environment, place, here);
    createEdgeObservability(stack, environment, place, edge);
  }
}
