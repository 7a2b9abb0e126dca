import { quantities } from "../../../../alarms/quantities";
import type { EnvironmentData } from "../../environment-fields";
import { type Finding, show } from "../../rule";
import type { AlarmData } from "./alarm";

type Asked = Pick<EnvironmentData, "observability" | "services" | "loadBalancer" | "secondRegion">;

/** Whether thresholds on services are ones that their tasks and their load balancer can pass, and do not always pass. */
export function* checkServiceAlarms(environment: Asked): Iterable<Finding> {
  for (const [id, alarm] of Object.entries(environment.observability?.alarms ?? {})) {
    const { alarms: side } = quantities[alarm.watches];
    const message = answersProblem(alarm, environment) ?? tasksProblem(alarm, environment);
    if (message !== undefined) {
      yield { path: ["observability", "alarms", id, side], message };
    }
  }
}

/** Whoever waits for longer than the load balancer does is sent away, and waited no time that it tells. */
function answersProblem({ watches, unit, above }: AlarmData, { loadBalancer }: Asked): string | undefined {
  const { idleTimeoutSeconds } = loadBalancer;
  const factor = unit === "milliseconds" ? 1000 : 1;
  return watches === "response-time" && above !== undefined && above >= idleTimeoutSeconds * factor
    ? `${above} ${unit} are never passed, since the load balancer gives up after ${idleTimeoutSeconds} seconds; use less than ${idleTimeoutSeconds * factor}`
    : undefined;
}

/** While a deployment goes on there may be twice as many tasks as else. */
function tasksProblem(
  { watches, of = "", above = 0, below = 0, unit }: AlarmData,
  environment: Asked,
): string | undefined {
  const most = mostTasks(of, environment);
  const never = `so many ${unit} ${show(of)} never has; use less than`;
  switch (watches) {
    case "missing-tasks":
      return above >= most ? `above ${above}: ${never} ${most}` : undefined;
    case "unhealthy-hosts":
      return above >= 2 * most ? `above ${above}: ${never} ${2 * most}` : undefined;
    case "healthy-hosts":
      return below > most
        ? `below ${below} are all the tasks that ${show(of)} may have; use at most ${most}`
        : undefined;
    default:
      return undefined;
  }
}

/** In the region where there may be more. */
function mostTasks(id: string, { services, secondRegion }: Asked): number {
  const there = secondRegion?.workloads?.services ?? {};
  const all = [services, there].flatMap((some) => (Object.hasOwn(some, id) ? [some[id]] : []));
  const most = all.map((service) => service?.scaling?.max ?? service?.desired ?? 0);
  // at least one: a service that is turned off may be turned on by hand
  return most.length === 0 ? Number.POSITIVE_INFINITY : Math.max(1, ...most);
}
