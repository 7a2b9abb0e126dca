import { quantities } from "../../../../alarms/quantities";
import type { EnvironmentData } from "../../environment-fields";
import { type Finding, show } from "../../rule";
import type { AlarmData } from "./alarm";
import { fieldOf, type Watchable, watchedParts } from "./watched-parts";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** Whether every alarm watches something that is there. */
export function* checkWatched(environment: Part<"observability"> & Watchable): Iterable<Finding> {
  for (const [id, alarm] of Object.entries(environment.observability?.alarms ?? {})) {
    yield* checkPart(alarm, ["observability", "alarms", id], environment);
  }
}

function* checkPart(
  { watches, of }: AlarmData,
  path: readonly string[],
  environment: Watchable,
): Iterable<Finding> {
  const { of: kind, name } = quantities[watches];
  const parts = watchedParts[kind](environment);
  if (parts === false || (typeof parts === "object" && parts.length === 0)) {
    yield {
      path: [...path, "watches"],
      message: `${show(watches)} watches a part that this environment does not have; remove the alarm, or add ${fieldOf[kind]}`,
    };
  } else if (typeof parts === "boolean") {
    if (of !== undefined) {
      yield {
        path: [...path, "of"],
        message: `${show(of)} tells no parts apart: an environment has one for ${name}; remove it`,
      };
    }
  } else if (of === undefined || !parts.includes(of)) {
    yield {
      path: [...path, "of"],
      message: `${show(of)} is none of ${fieldOf[kind]} for ${name}; choose ${parts.join(", ")}`,
    };
  }
}
