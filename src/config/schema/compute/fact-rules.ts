import type { EnvironmentData } from "../environment-fields";
import { type Finding, show } from "../rule";
import { factKey, knownFacts } from "./facts";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** Whether the environment has the facts that its services ask for. */
export function* checkFacts(environment: Part<"database" | "buckets" | "services">): Iterable<Finding> {
  const known = knownFacts(environment);
  for (const [id, { variables }] of Object.entries(environment.services)) {
    for (const [name, value] of Object.entries(variables)) {
      if (typeof value !== "string" && !known.includes(factKey(value))) {
        yield {
          path: ["services", id, "variables", name],
          message: `${show(factKey(value))} is no fact of this environment; write a text, or choose ${known.join(", ")}`,
        };
      }
    }
  }
}
