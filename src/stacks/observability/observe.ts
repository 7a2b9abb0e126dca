import type { Environment } from "../../config/schema/names/names";
import type { Cluster } from "../../constructs/compute/cluster";
import type { Backups } from "../../constructs/data/backup/backups";
import { edgeRegion } from "../../edge-region";
import type { ServedBuckets } from "../edge/create-bucket-distributions";
import type { EdgeEntrance } from "../edge/create-distribution";
import type { RegionalEntrance } from "../edge/create-load-balancer";
import type { CreatedZone } from "../edge/create-zone";
import type { EnvironmentStack } from "../environment-stack";
import type { Parts } from "../parts/parts";
import type { Place } from "../surroundings";
import type { Workloads } from "../workloads/create-workloads";
import { createChat } from "./create-chat";
import { createEdgeObservability } from "./create-edge-observability";
import type { Topics } from "./create-notifications";
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
  readonly backups: Backups | undefined;
  readonly cluster: Cluster;
  /** Topics of its second region. */
  readonly elsewhere: Topics;
}

const noTopics: Topics = new Map();

/** How people see what an environment does in its own region and at CloudFront's edges. */
export function observe(stack: EnvironmentStack, environment: Environment, place: Place, built: Built): void {
  const { parts, running, regional, served, entrance, dns, backups, cluster } = built;
  const { region } = environment;
  const here = {
    ...watchedInRegion({ ...running, ...regional, network: place.network }),
    ...watchedParts(parts, region),
  };
  const edge = watchedAtEdge(served, entrance, dns);
  const telling = { cluster, backups, database: parts.database };
  const atHome = region === edgeRegion;
  const watched = atHome ? withEdge(here, edge) : here;
  const topics = [
    createObservability(stack, environment, place, watched, telling),
    atHome ? noTopics : createEdgeObservability(stack, environment, place, edge),
    built.elsewhere,
  ];
  createChat(stack, environment, topics);
}
