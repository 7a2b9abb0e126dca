import type { EnvironmentData } from "../../environment-fields";
import { isWithin } from "../../primitives";
import { type Finding, show } from "../../rule";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** Whether the load balancer's names are in the zone that proves them. */
export function* checkDomains({
  dns,
  loadBalancer,
  distribution,
}: Part<"dns" | "loadBalancer" | "distribution">): Iterable<Finding> {
  const domains = loadBalancer.listener.protocol === "https" ? loadBalancer.listener.domains : [];
  for (const domain of domains) {
    if (!dns) {
      yield {
        path: ["loadBalancer", "listener", "domains"],
        message: `${show(domain)} needs a hosted zone for its certificate; add dns`,
      };
    } else if (!isWithin(domain, dns.zone)) {
      yield {
        path: ["loadBalancer", "listener", "domains"],
        message: `${show(domain)} is outside of the zone ${dns.zone}; use a name inside it`,
      };
    } else if (!distribution && domain.startsWith("*.")) {
      yield {
        path: ["loadBalancer", "listener", "domains"],
        message: `${show(domain)} would lead every name to the load balancer; list the names that people use`,
      };
    }
  }
}

/** Whether there is something to run, each with a place of its own among the listener's rules. */
export function* checkServices({ services }: Part<"services">): Iterable<Finding> {
  const names = Object.keys(services);
  if (names.length === 0) {
    yield { path: ["services"], message: "{} runs nothing; add at least one service" };
  }
  const priorities = new Map<number, string>();
  for (const [name, { http }] of Object.entries(services)) {
    const other = http && priorities.get(http.priority);
    if (other !== undefined) {
      yield {
        path: ["services", name, "http", "priority"],
        message: `${http?.priority} is also the priority of ${show(other)}; give each its own`,
      };
    } else if (http) {
      priorities.set(http.priority, name);
    }
  }
}
