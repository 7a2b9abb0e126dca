import type { EnvironmentData } from "../../environment-fields";
import { type Finding, show } from "../../rule";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** Whether CloudFront can reach the load balancer, and nobody else. */
export function* checkOrigin({
  loadBalancer: { scheme, listener },
  distribution,
}: Part<"loadBalancer" | "distribution">): Iterable<Finding> {
  if (!distribution) {
    if (scheme === "internal") {
      yield {
        path: ["loadBalancer", "scheme"],
        message: `${show(scheme)} is reached by nobody; add a distribution, which reaches it by a VPC origin, or use "internet-facing"`,
      };
    }
    return;
  }
  if (listener.protocol === "http") {
    yield {
      path: ["loadBalancer", "listener", "protocol"],
      message: `${show(listener.protocol)} would carry requests from CloudFront in the open; use "https"`,
    };
  }
  if (scheme === "internal" && distribution.originHeader) {
    yield {
      path: ["distribution", "originHeader"],
      message: `${show(distribution.originHeader.name)} proves nothing that the VPC origin of an internal load balancer does not; remove originHeader`,
    };
  }
  if (scheme === "internet-facing" && !distribution.originHeader) {
    yield {
      path: ["distribution", "originHeader"],
      message: `is missing: CloudFront's addresses carry everybody's distributions to an "internet-facing" load balancer; add a name and versions: [1]`,
    };
  }
}

/** Whether the load balancer's certificate covers the names that CloudFront passes on to it. */
export function* checkCertificate({
  loadBalancer: { listener },
  distribution,
}: Part<"loadBalancer" | "distribution">): Iterable<Finding> {
  const names = listener.protocol === "https" ? listener.domains : [];
  for (const domain of listener.protocol === "https" ? (distribution?.domains ?? []) : []) {
    if (!names.some((name) => coveredBy(name, domain))) {
      yield {
        path: ["distribution", "domains"],
        message: `${show(domain)} is on no certificate; add it, or the wildcard above it, to loadBalancer.listener.domains`,
      };
    }
  }
}

/** A wildcard stands for one label. */
export function coveredBy(name: string, domain: string): boolean {
  return name === domain || (name.startsWith("*.") && domain.replace(/^[^.]+/, "*") === name);
}

/** Whether every listener rule has room for its paths and the header's values. Source: ELB quotas, "Condition values per rule". */
export function* checkConditions({
  services,
  distribution,
}: Part<"services" | "distribution">): Iterable<Finding> {
  const values = distribution?.originHeader?.versions.length ?? 0;
  for (const [id, { http }] of Object.entries(services)) {
    if (http && http.paths.length + values > mostConditions) {
      yield {
        path: ["services", id, "http", "paths"],
        message: `${http.paths.length} paths and ${values} values of the origin header are more than the ${mostConditions} that a listener rule compares; use fewer paths`,
      };
    }
  }
}

const mostConditions = 5;
