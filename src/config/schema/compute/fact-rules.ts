import type { EnvironmentData } from "../environment-fields";
import { type Finding, show } from "../rule";
import { factKey, knownFacts, ownFacts } from "./facts";
import { workloadsOf } from "./workloads";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** Whether the environment has the facts that its services and jobs ask for. */
export function* checkFacts(
  environment: Part<
    "database" | "cache" | "buckets" | "userPool" | "queues" | "mail" | "services" | "jobs" | "secondRegion"
  >,
): Iterable<Finding> {
  for (const { path, data } of workloadsOf(environment)) {
    const [kind, id] = path;
    const own = kind === "services" ? ownFacts(environment, id) : [];
    const known = [...knownFacts(environment), ...own];
    for (const [name, value] of Object.entries(data.variables)) {
      if (typeof value !== "string" && !known.includes(factKey(value))) {
        yield {
          path: [...path, "variables", name],
          message: `${show(factKey(value))} is no fact of this environment; write a text, or choose ${known.join(", ")}`,
        };
      }
    }
  }
}
