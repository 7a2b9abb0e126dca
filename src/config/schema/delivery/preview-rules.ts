import { workloadsOf } from "../compute/workloads";
import { entranceDomains } from "../edge/public-domains";
import type { EnvironmentData } from "../environment-fields";
import { type Finding, show } from "../rule";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** Whether previews are like a service that people reach, which has an image of its own. */
export function* checkPreviewed({ previews, services }: Part<"previews" | "services">): Iterable<Finding> {
  if (!previews) {
    return;
  }
  const like = services[previews.of];
  if (!like?.http || "of" in like.image) {
    const choices = Object.entries(services).flatMap(([id, { http, image }]) =>
      http && !("of" in image) ? [id] : [],
    );
    const remedy = choices.length > 0 ? `choose ${choices.join(", ")}` : "give a service http";
    yield {
      path: ["previews", "of"],
      message: `${show(previews.of)} is no service with http and an image of its own; ${remedy}`,
    };
  }
}

/** Whether images of branches stay apart from those that are deployed. */
export function* checkPreviewImages({
  previews,
  services,
  jobs,
}: Part<"previews" | "services" | "jobs">): Iterable<Finding> {
  const deployed = workloadsOf({ services, jobs }).find(
    ({ data: { image } }) => "repository" in image && image.repository === previews?.repository,
  );
  if (previews && deployed) {
    yield {
      path: ["previews", "repository"],
      message: `${show(previews.repository)} holds what ${deployed.path.join(".")} runs, which images of branches would push out; give previews a repository of their own`,
    };
  }
}

/** Whether the listener asks for previews before any service takes their requests, and each place is free. */
export function* checkPreviewPlaces({
  previews,
  services,
}: Part<"previews" | "services">): Iterable<Finding> {
  const places = Object.values(services).flatMap(({ http }) => (http ? [http.priority] : []));
  const last = previews && previews.priority + previews.hosts.length - 1;
  const first = Math.min(...places);
  if (last !== undefined && last >= first) {
    yield {
      path: ["previews", "priority"],
      message: `${previews?.priority} puts the last of ${previews?.hosts.length} previews at ${last}, and a service at ${first} would take their requests; lower it`,
    };
  }
}

/** Whether people reach previews by their names. */
export function* checkPreviewHosts({
  previews,
  loadBalancer,
  distribution,
}: Part<"previews" | "loadBalancer" | "distribution">): Iterable<Finding> {
  const domains = entranceDomains({ loadBalancer, distribution });
  for (const [index, host] of (previews?.hosts ?? []).entries()) {
    if (!domains.includes(host)) {
      const where = distribution ? "distribution.domains" : "loadBalancer.listener.domains";
      yield {
        path: ["previews", "hosts", index],
        message: `${show(host)} leads nowhere; add it to ${where}`,
      };
    }
    if (host === domains[0]) {
      yield {
        path: ["previews", "hosts", index],
        message: `${show(host)} is where the environment itself answers; give previews names of their own`,
      };
    }
  }
}

/** Whether a preview's listener rule has room for its host beside the paths of its service. */
export function* checkPreviewConditions({
  previews,
  services,
  distribution,
}: Part<"previews" | "services" | "distribution">): Iterable<Finding> {
  const paths = (previews && services[previews.of]?.http?.paths.length) ?? 0;
  const values = distribution?.originHeader?.versions.length ?? 0;
  if (paths > 0 && paths + values + 1 > mostConditions) {
    yield {
      path: ["previews", "of"],
      message: `${paths} paths of ${show(previews?.of)}, ${values} values of the origin header and a host are more than the ${mostConditions} that a listener rule compares; use fewer paths`,
    };
  }
}

/** Source: ELB quotas, "Condition values per rule". */
const mostConditions = 5;
