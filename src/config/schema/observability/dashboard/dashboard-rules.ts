import type { EnvironmentData } from "../../environment-fields";
import { type Finding, show } from "../../rule";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** Whether there is a graph to draw each target in. */
export function* checkTargets({
  observability,
  database,
  services,
}: Part<"observability" | "database" | "services">): Iterable<Finding> {
  const { targets = {} } = observability?.dashboard ?? {};
  const at = (target: string) => ["observability", "dashboard", "targets", target];
  for (const target of ["readMilliseconds", "writeMilliseconds"] as const) {
    if (targets[target] !== undefined && database.engine === "mongodb-atlas") {
      yield {
        path: at(target),
        message: `${show(targets[target])} is drawn nowhere: CloudWatch knows nothing of Atlas; remove it`,
      };
    }
  }
  const answering = Object.values(services).some(({ http }) => http);
  if (targets.responseMilliseconds !== undefined && !answering) {
    yield {
      path: at("responseMilliseconds"),
      message: `${show(targets.responseMilliseconds)} is drawn nowhere: no service speaks HTTP; remove it, or add http to one`,
    };
  }
}
