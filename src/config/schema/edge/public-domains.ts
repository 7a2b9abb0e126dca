import type { EnvironmentData } from "../environment-fields";

/** A name by which people reach an environment. */
export interface PublicDomain {
  readonly domain: string;
  /** Where its data says so. */
  readonly by: string;
}

/** The names by which people reach an environment: its application's, and those of buckets with a distribution. */
export function publicDomains({
  loadBalancer: { listener },
  distribution,
  buckets,
}: Pick<EnvironmentData, "loadBalancer" | "distribution" | "buckets">): PublicDomain[] {
  const own = listener.protocol === "https" ? listener.domains : [];
  return [
    ...(distribution
      ? namedBy("distribution.domains", distribution.domains)
      : namedBy("loadBalancer.listener.domains", own)),
    ...Object.entries(buckets).flatMap(([part, bucket]) =>
      namedBy(`buckets.${part}.distribution.domains`, bucket.distribution?.domains ?? []),
    ),
  ];
}

function namedBy(by: string, domains: readonly string[]): PublicDomain[] {
  return domains.map((domain) => ({ domain, by }));
}
