import { quantities } from "../../../../alarms/quantities";
import { edgeRegion } from "../../../../regions";
import type { EnvironmentData } from "../../environment-fields";
import { type Finding, listedTwice, show } from "../../rule";
import { isAtEdge } from "./watched-parts";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

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
    yield* listedTwice(anyOf, [...path, "anyOf"], "alarm");
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
