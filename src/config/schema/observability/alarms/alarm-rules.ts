import { quantities } from "../../../../alarms/quantities";
import { edgeRegion } from "../../../../regions";
import type { EnvironmentData } from "../../environment-fields";
import { type Finding, show } from "../../rule";
import type { AlarmData } from "./alarm";
import { fieldOf, isAtEdge, type Watchable, watchedParts } from "./watched-parts";

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

/** Whether composites join alarms that are there, in one region, and none is silenced by itself. */
export function* checkComposites({ observability }: Part<"observability">): Iterable<Finding> {
  const { alarms = {}, composites = {} } = observability ?? {};
  for (const [id, { anyOf, unless }] of Object.entries(composites)) {
    const path = ["observability", "composites", id];
    for (const [index, member] of anyOf.entries()) {
      if (!Object.hasOwn(alarms, member)) {
        yield {
          path: [...path, "anyOf", index],
          message: `${show(member)} is no alarm; choose ${Object.keys(alarms).join(", ")}`,
        };
      }
    }
    if (unless !== undefined) {
      yield* checkUnless(id, unless, composites, [...path, "unless"]);
    }
  }
}

function* checkUnless(
  id: string,
  unless: string,
  composites: NonNullable<EnvironmentData["observability"]>["composites"],
  path: readonly string[],
): Iterable<Finding> {
  const other = composites[unless];
  const others = Object.keys(composites).filter((name) => name !== id);
  if (unless === id || !other) {
    yield { path, message: `${show(unless)} is no other composite; choose ${others.join(", ") || "none"}` };
  } else if (other.unless !== undefined) {
    yield {
      path,
      message: `${show(unless)} is itself told only unless ${show(other.unless)} is; use one that always is`,
    };
  }
}

/** Whether composites join alarms of one region, since none can look into another. */
export function* checkTogether({
  observability,
  region,
}: Part<"observability" | "region">): Iterable<Finding> {
  const { alarms = {}, composites = {} } = observability ?? {};
  if (region === edgeRegion) {
    return;
  }
  const placeOf = (id: string) => {
    const alarm = alarms[id];
    return alarm && isAtEdge(quantities[alarm.watches].of, alarm.of) ? edgeRegion : region;
  };
  for (const [id, { anyOf, unless }] of Object.entries(composites)) {
    const path = ["observability", "composites", id];
    const [first = "", ...others] = anyOf.filter((member) => Object.hasOwn(alarms, member));
    const stranger = others.find((other) => placeOf(other) !== placeOf(first));
    if (stranger !== undefined) {
      yield {
        path: [...path, "anyOf"],
        message: `${show(first)} is told in ${placeOf(first)} and ${show(stranger)} in ${placeOf(stranger)}, and a composite sees one region alone; join those of each region by themselves`,
      };
    }
    const [otherFirst] = (unless === undefined ? undefined : composites[unless]?.anyOf) ?? [];
    if (otherFirst !== undefined && placeOf(otherFirst) !== placeOf(first)) {
      yield {
        path: [...path, "unless"],
        message: `${show(unless)} joins alarms of ${placeOf(otherFirst)}, and ${id} those of ${placeOf(first)}; remove unless`,
      };
    }
  }
}

/** Whether deployments are rolled back by alarms that can tell of the new version. */
export function* checkRollbacks({
  observability,
  services,
}: Part<"observability" | "services">): Iterable<Finding> {
  const alarms = observability?.alarms ?? {};
  for (const [service, { deployment }] of Object.entries(services)) {
    for (const [index, id] of deployment.rollbackOn.entries()) {
      const path = ["services", service, "deployment", "rollbackOn", index];
      const alarm = alarms[id];
      if (!alarm) {
        yield {
          path,
          message: `${show(id)} is no alarm of this environment; add it to observability.alarms`,
        };
      } else if (alarm.of !== service || quantities[alarm.watches].rollsBack !== true) {
        yield {
          path,
          message: `${show(id)} does not watch what the load balancer sees of ${service}; use an alarm that watches ${rollingBack.join(", ")} of it`,
        };
      }
    }
  }
}

const rollingBack = Object.entries(quantities)
  .filter(([, { rollsBack }]) => rollsBack)
  .map(([name]) => name);
