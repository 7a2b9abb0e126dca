import type { EnvironmentData } from "../environment-fields";

/** A name by which people reach an environment. */
export interface PublicDomain {
  readonly domain: string;
  /** Where its data says so. */
  readonly by: string;
}

/** The names of an environment's application: they lead to its distribution, or to the load balancer where it has none. */
export function entranceDomains({
  loadBalancer: { listener },
  distribution,
}: Pick<EnvironmentData, "loadBalancer" | "distribution">): readonly string[] {
  if (distribution) {
    return distribution.domains;
  }
  return listener.protocol === "https" ? listener.domains : [];
}

/** The names by which people reach an environment: its application's, and those of buckets with a distribution. */
export function publicDomains({
  loadBalancer,
  distribution,
  buckets,
}: Pick<EnvironmentData, "loadBalancer" | "distribution" | "buckets">): PublicDomain[] {
  const by = distribution ? "distribution.domains" : "loadBalancer.listener.domains";
  return [
    ...namedBy(by, entranceDomains({ loadBalancer, distribution })),
    ...Object.entries(buckets).flatMap(([part, bucket]) =>
      namedBy(`buckets.${part}.distribution.domains`, bucket.distribution?.domains ?? []),
    ),
  ];
}

function namedBy(by: string, domains: readonly string[]): PublicDomain[] {
  return domains.map((domain) => ({ domain, by }));
}
