import type { WrittenStack } from "../../../../local/stacks";
import type { Observability } from "../../../../src/config/schema/names/observability-names";
import { environmentOf } from "../environment";
import { stackThere } from "../second-region/there";

/** A region of an environment, and what shall watch it. */
export interface WatchedPlace {
  readonly stack: WrittenStack;
  readonly observability: Observability;
}

/** Where an environment is watched: an alarm stands in the region of what it watches. */
export function watchedPlaces(stack: WrittenStack): WatchedPlace[] {
  const { observability, secondRegion } = environmentOf(stack);
  return [
    { stack, observability },
    { stack: stackThere(stack), observability: secondRegion?.observability },
  ].flatMap(({ stack: place, observability: watching }) =>
    place && watching ? [{ stack: place, observability: watching }] : [],
  );
}
