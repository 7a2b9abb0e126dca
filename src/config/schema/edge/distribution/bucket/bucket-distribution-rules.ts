import { workloadsOf } from "../../../compute/workloads";
import type { EnvironmentData } from "../../../environment-fields";
import { isWithin } from "../../../primitives";
import { type Finding, show } from "../../../rule";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** Whether each name of a distribution before a bucket is in the zone, and not the load balancer's. */
export function* checkServedDomains({
  dns,
  loadBalancer,
  distribution,
  buckets,
}: Part<"dns" | "loadBalancer" | "distribution" | "buckets">): Iterable<Finding> {
  const taken = balancedDomains({ loadBalancer, distribution });
  for (const [part, data] of Object.entries(buckets)) {
    const path = ["buckets", part, "distribution", "domains"];
    for (const domain of new Set(data.distribution?.domains)) {
      if (!dns) {
        yield { path, message: `${show(domain)} needs a hosted zone for its certificate; add dns` };
      } else if (!isWithin(domain, dns.zone)) {
        yield { path, message: `${show(domain)} is outside of the zone ${dns.zone}; use a name inside it` };
      } else if (taken.includes(domain)) {
        yield {
          path,
          message: `${show(domain)} is a name of the load balancer; give the bucket one of its own`,
        };
      }
    }
  }
}

/** The load balancer's names, but those that are the distribution's before it: that nobody else has these is told elsewhere. */
function balancedDomains({
  loadBalancer: { listener },
  distribution,
}: Part<"loadBalancer" | "distribution">): string[] {
  const domains = listener.protocol === "https" ? listener.domains : [];
  return domains.filter((domain) => !distribution?.domains.includes(domain));
}

/** Whether somebody can sign the URLs without which nothing is read. */
export function* checkUrlSigners({
  buckets,
  secrets,
  ...running
}: Part<"buckets" | "secrets" | "services" | "jobs">): Iterable<Finding> {
  for (const [part, { distribution }] of Object.entries(buckets)) {
    if (distribution?.access.kind !== "signed-urls") {
      continue;
    }
    const { privateKey } = distribution.access;
    const path = ["buckets", part, "distribution", "access", "privateKey"];
    const secret = Object.hasOwn(secrets.entries, privateKey) ? secrets.entries[privateKey] : undefined;
    if (secret?.kind !== "supplied") {
      yield {
        path,
        message: `${show(privateKey)} is no secret that people supply; add it to secrets.entries with kind "supplied"`,
      };
    } else if (!workloadsOf(running).some(({ data }) => reads(data.secrets, privateKey))) {
      yield {
        path,
        message: `${show(privateKey)} is read by nobody, so nobody could sign a URL; name it in the secrets of the service that signs`,
      };
    }
  }
}

function reads(secrets: Record<string, string | { secret: string }>, part: string): boolean {
  return Object.values(secrets).some(
    (reference) => (typeof reference === "string" ? reference : reference.secret) === part,
  );
}
