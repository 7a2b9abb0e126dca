import type { Environment } from "../../config/schema/names/names";
import type { Backups } from "../../constructs/data/backup/backups";
import { edgeRegion } from "../../regions";
import type { ServedBuckets } from "../edge/create-bucket-distributions";
import type { EdgeEntrance } from "../edge/create-distribution";
import type { RegionalEntrance } from "../edge/create-load-balancer";
import type { CreatedZone } from "../edge/create-zone";
import type { EnvironmentStack } from "../environment-stack";
import type { Parts } from "../parts/parts";
import type { WorkloadsThere } from "../second-region/create-workloads-there";
import type { Place } from "../surroundings";
import type { Workloads } from "../workloads/create-workloads";
import type { Workplace } from "../workloads/workplace";
import { createCanaries } from "./create-canaries";
import { createChat } from "./create-chat";
import { createEdgeObservability } from "./create-edge-observability";
import type { Topics } from "./create-notifications";
import { createObservability } from "./create-observability";
import { createQueries } from "./create-queries";
import { createDashboard } from "./dashboard/create-dashboard";
import { nothing, withEdge } from "./watched";
import { assertWatchedSomewhere } from "./watched-somewhere";
import { watchedAtEdge, watchedData, watchedInRegion, watchedParts } from "./what-is-watched";

/** What stands of an environment. */
interface Built {
  readonly parts: Parts;
  readonly running: Workloads;
  readonly regional: RegionalEntrance;
  readonly served: ServedBuckets;
  readonly entrance: EdgeEntrance | undefined;
  readonly dns: CreatedZone | undefined;
  readonly backups: Backups | undefined;
  readonly workplace: Workplace;
  readonly there: WorkloadsThere | undefined;
}

const noTopics: Topics = new Map();

/** How people see what an environment does, in its own region and at CloudFront's edges; chat and dashboard show all regions. */
export function observe(stack: EnvironmentStack, environment: Environment, place: Place, built: Built): void {
  const { parts, workplace, running, regional, served, entrance, dns, backups, there } = built;
  const { region } = environment;
  const here = {
    ...watchedInRegion({ ...running, ...regional, network: place.network }),
    ...watchedData(parts),
    ...watchedParts(parts, region),
    canaries: createCanaries(stack, environment, place),
  };
  const edge = watchedAtEdge(served, entrance, dns);
  const telling = { cluster: workplace.cluster, backups };
  const atHome = region === edgeRegion;
  const watched = atHome ? { ...here, ...withEdge(here, edge) } : here;
  const { alarms = {} } = environment.observability ?? {};
  assertWatchedSomewhere(alarms, [here, withEdge(nothing, edge), there?.shown]);
  const own = createObservability(stack, environment, place, watched, telling);
  const atEdge = atHome ? undefined : createEdgeObservability(stack, environment, place, edge);
  createChat(stack, environment, [own, atEdge?.topics ?? noTopics, there?.topics ?? noTopics]);
  const shown = { ...here, scope: stack, region, buckets: parts.buckets };
  const regions = there ? [shown, there.shown] : [shown];
  const { publicUrl } = workplace;
  const { mail } = parts;
  createDashboard(stack, environment, { publicUrl, regions, edge, mail, elsewhere: atEdge?.places });
  createQueries(stack, environment);
}
