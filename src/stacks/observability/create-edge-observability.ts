import { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import type { Observability } from "../../config/schema/names/observability-names";
import { edgeRegion } from "../../regions";
import { createEdge, edgeKey } from "../edge/edge-region";
import type { EnvironmentStack } from "../environment-stack";
import type { Place } from "../surroundings";
import { createAlarms } from "./create-alarms";
import { createNotifications, type Topics } from "./create-notifications";
import type { AlarmPlace } from "./dashboard/shown-alarm";
import { seriesOf } from "./series/series";
import { type EdgeWatched, nothing, withEdge } from "./watched";

/** Who is told at the edge, and where its alarms were made. */
export interface EdgeObservability {
  readonly topics: Topics;
  readonly places: readonly AlarmPlace[];
}

/**
 * Alarms on what CloudFront and Route 53 tell in their region alone, for an environment that is at home elsewhere: alarms
 * watch metrics of their own region, and publish to topics there.
 */
export function createEdgeObservability(
  stack: EnvironmentStack,
  environment: Environment,
  { keyArn }: Pick<Place, "keyArn">,
  edge: EdgeWatched,
): EdgeObservability {
  const { account, edgeObservability } = environment;
  const watched = withEdge(nothing, edge);
  const there =
    edgeObservability && onlyThere(edgeObservability, (alarm) => seriesOf(watched, alarm) !== undefined);
  if (!there || Object.keys(there.alarms).length === 0) {
    return { topics: new Map(), places: [] };
  }
  const room = new Construct(createEdge(stack), "observability");
  const place = { account, region: edgeRegion, keyArn: edgeKey(stack, environment, keyArn) };
  const topics = createNotifications(room, there, place);
  createAlarms(room, there, watched, topics);
  return { topics, places: [{ scope: room, region: edgeRegion }] };
}

type Notifications = Parameters<typeof createNotifications>[1]["notifications"];

/** The alarms of one region, those that join them, and the topics that they tell. */
function onlyThere(
  { notifications, alarms, composites }: Observability,
  isThere: (alarm: Observability["alarms"][string]) => boolean,
): Pick<Observability, "alarms" | "composites"> & { readonly notifications: Notifications } {
  const own = Object.fromEntries(Object.entries(alarms).filter(([, alarm]) => isThere(alarm)));
  const joining = Object.fromEntries(
    Object.entries(composites).filter(([, { anyOf }]) => anyOf.some((id) => Object.hasOwn(own, id))),
  );
  const told = new Set([...Object.values(own), ...Object.values(joining)].map(({ severity }) => severity));
  return {
    notifications: Object.fromEntries(
      Object.entries(notifications).filter(([severity]) => told.has(severity as "critical" | "warning")),
    ),
    alarms: own,
    composites: joining,
  };
}
