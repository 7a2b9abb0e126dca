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

/** Whether somebody hears of every alarm, once. */
export function* checkTelling({
  observability,
  services,
}: Part<"observability" | "services">): Iterable<Finding> {
  const { alarms = {}, composites = {} } = observability ?? {};
  const told = Object.values(composites).flatMap(({ anyOf }) => anyOf);
  const acted = Object.values(services).flatMap(({ deployment }) => deployment.rollbackOn);
  for (const [id, { severity }] of Object.entries(alarms)) {
    const path = ["observability", "alarms", id, "severity"];
    if (severity === undefined && !told.includes(id) && !acted.includes(id)) {
      yield { path, message: `${show(id)} tells nobody; add severity, or list it in a composite` };
    } else if (severity !== undefined && told.includes(id)) {
      yield {
        path,
        message: `${show(severity)} tells twice: a composite tells of ${show(id)} already; remove it`,
      };
    }
  }
}

/** Whether there is somebody to tell. */
export function* checkListeners({ observability }: Part<"observability">): Iterable<Finding> {
  const { alarms = {}, composites = {}, notifications = {} } = observability ?? {};
  const telling = [
    ...Object.entries(alarms).map(([id, { severity }]) => ({ path: ["alarms", id], severity })),
    ...Object.entries(composites).map(([id, { severity }]) => ({ path: ["composites", id], severity })),
  ];
  for (const { path, severity } of telling) {
    if (severity !== undefined && notifications[severity] === undefined) {
      yield {
        path: ["observability", ...path, "severity"],
        message: `nobody is told of ${severity} trouble; add observability.notifications.${severity}`,
      };
    }
  }
}
