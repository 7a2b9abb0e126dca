import type { EnvironmentData } from "../../environment-fields";
import { type Finding, show } from "../../rule";
import { severity } from "../notifications/notifications";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;
type Composites = NonNullable<EnvironmentData["observability"]>["composites"];

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
  yield* checkJoinedOnce(composites);
}

/** Whether composites that are told side by side join alarms of their own. */
function* checkJoinedOnce(composites: Composites): Iterable<Finding> {
  const known = new Map<string, string>();
  for (const [id, { anyOf, unless }] of Object.entries(composites)) {
    for (const member of unless === undefined ? new Set(anyOf) : []) {
      const first = known.get(member);
      if (first !== undefined) {
        yield {
          path: ["observability", "composites", id, "anyOf"],
          message: `${show(member)} is told by ${show(first)} already; remove it here, or say unless in one of the two`,
        };
      }
      known.set(member, first ?? id);
    }
  }
}

/** Whether there is somebody to tell, said once for each severity. */
export function* checkListeners({ observability }: Part<"observability">): Iterable<Finding> {
  const { alarms = {}, composites = {}, events = {}, notifications = {} } = observability ?? {};
  const telling = [alarms, composites, events].flatMap((some) => Object.entries(some));
  for (const level of severity.options) {
    const [first] = telling.find(([, told]) => told.severity === level) ?? [];
    if (first !== undefined && notifications[level] === undefined) {
      yield {
        path: ["observability", "notifications", level],
        message: `nobody is told of ${level} trouble such as ${show(first)}; add somebody`,
      };
    }
  }
}
