import type { WrittenStack } from "../../../../local/stacks";
import { quantities } from "../../../../src/alarms/quantities";
import type { Observability } from "../../../../src/config/schema/names/observability-names";
import { isAtEdge } from "../../../../src/config/schema/observability/alarms/watched-parts";
import { edgeRegion } from "../../../../src/regions";
import { environmentOf } from "../environment";
import { stackThere } from "../second-region/there";
import type { SiteKind } from "./faults/telling";

/** A region of an environment, and what shall watch it. */
interface WatchedPlace {
  readonly kind: SiteKind;
  readonly stack: WrittenStack;
  readonly observability: Observability;
}

/** Where an environment is watched: an alarm stands in the region of what it watches. */
export function watchedPlaces(stack: WrittenStack): WatchedPlace[] {
  const { region, observability, edgeObservability, secondRegion } = environmentOf(stack);
  const there = stackThere(stack);
  const home = region === edgeRegion;
  return [
    ...(observability
      ? [{ kind: "home" as const, stack, observability: home ? observability : only(observability, false) }]
      : []),
    ...(there && secondRegion?.observability
      ? [{ kind: "second" as const, stack: there, observability: only(secondRegion.observability, false) }]
      : []),
    ...edgePlaces(stack, home ? undefined : edgeObservability),
  ];
}

/** CloudFront's region, with the topics that something there tells. */
function edgePlaces(stack: WrittenStack, observability: Observability | undefined): WatchedPlace[] {
  const own = observability && only(observability, true);
  if (!own || Object.keys(own.alarms).length === 0) {
    return [];
  }
  const told = [...Object.values(own.alarms), ...Object.values(own.composites)].map(
    ({ severity }) => severity,
  );
  const notifications = Object.entries(own.notifications).filter(([severity]) =>
    told.some((each) => each === severity),
  );
  return [
    {
      kind: "edge",
      stack: { ...stack, region: edgeRegion },
      observability: {
        ...own,
        notifications: Object.fromEntries(notifications) as Observability["notifications"],
      },
    },
  ];
}

/** The alarms on what is told at the edge, or those on all else, with the composites that have one of them. */
function only(observability: Observability, edge: boolean): Observability {
  const alarms = Object.entries(observability.alarms).filter(
    ([, { watches, of }]) => isAtEdge(quantities[watches].of, of) === edge,
  );
  const ids = alarms.map(([id]) => id);
  const composites = Object.entries(observability.composites).filter(([, { anyOf }]) =>
    anyOf.some((member) => ids.includes(member)),
  );
  return {
    ...observability,
    alarms: Object.fromEntries(alarms),
    composites: Object.fromEntries(composites),
  };
}
