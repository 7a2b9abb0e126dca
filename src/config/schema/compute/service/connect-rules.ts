import type { EnvironmentData } from "../../environment-fields";
import { type Finding, listedTwice, show } from "../../rule";

type Services = EnvironmentData["services"];

/** Who calls whom among the services of an environment. */
export function* checkConnections({ services }: { services: Services }): Iterable<Finding> {
  const hosts = new Map<string, string>();
  for (const [id, { connect }] of Object.entries(services)) {
    if (connect) {
      yield* checkCallers(id, connect.from, services);
      const host = connect.name ?? id;
      const owner = hosts.get(host);
      if (owner !== undefined) {
        yield {
          path: ["services", id, "connect", "name"],
          message: `${show(host)} is also the host name of ${show(owner)}; give each its own`,
        };
      }
      hosts.set(host, id);
    }
  }
}

function* checkCallers(id: string, from: readonly string[], services: Services): Iterable<Finding> {
  const path = ["services", id, "connect", "from"];
  yield* listedTwice(from, path, "service");
  for (const caller of new Set(from)) {
    if (!Object.hasOwn(services, caller)) {
      const choices = Object.keys(services).filter((name) => name !== id);
      yield {
        path,
        message: `${show(caller)} is no service of this environment; choose one of services: ${choices.join(", ") || "none beside it"}`,
      };
    } else if (caller === id) {
      yield { path, message: `${show(caller)} is the service itself; use 127.0.0.1 and remove it` };
    } else if (isCalledBy(caller, id, services)) {
      // a task knows the names that were there when it started, so each would have to start after the other
      yield {
        path,
        message: `${show(caller)} must start after ${show(id)}, which calls it in turn; let one of them answer through a queue`,
      };
    }
  }
}

/** Whether a service is called by another, or by what that one is called by. */
function isCalledBy(id: string, caller: string, services: Services, seen: readonly string[] = []): boolean {
  const from = services[id]?.connect?.from ?? [];
  return from.some(
    (next) =>
      next === caller || (!seen.includes(next) && isCalledBy(next, caller, services, [...seen, next])),
  );
}
