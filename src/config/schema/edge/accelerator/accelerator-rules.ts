import type { EnvironmentData } from "../../environment-fields";
import { type Finding, show } from "../../rule";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** Whether there are two regions to choose from, and CloudFront before them. */
export function* checkAccelerator({
  region,
  loadBalancer: { scheme },
  distribution,
  secondRegion,
  accelerator,
}: Part<"region" | "loadBalancer" | "distribution" | "secondRegion" | "accelerator">): Iterable<Finding> {
  if (!accelerator) {
    return;
  }
  if (!secondRegion) {
    yield {
      path: ["accelerator"],
      message: "has one region to lead to, which needs none; add secondRegion, or remove accelerator",
    };
    return;
  }
  if (!secondRegion.workloads) {
    yield {
      path: ["accelerator"],
      message: `has no load balancer in ${secondRegion.region} to lead to; add secondRegion.workloads, or remove accelerator`,
    };
  }
  if (!distribution) {
    yield {
      path: ["accelerator"],
      message: "stands behind CloudFront, which answers the viewers; add distribution, or remove accelerator",
    };
  } else if (scheme === "internal") {
    yield {
      path: ["loadBalancer", "scheme"],
      message: `${show(scheme)} is reached by a VPC origin, past the accelerator; use "internet-facing"`,
    };
  }
  if (secondRegion.region !== region) {
    yield* checkRegions([region, secondRegion.region], accelerator.regions);
  }
}

type Regions = NonNullable<EnvironmentData["accelerator"]>["regions"];

function* checkRegions(wanted: readonly string[], regions: Regions): Iterable<Finding> {
  for (const name of wanted.filter((name) => !Object.hasOwn(regions, name))) {
    yield {
      path: ["accelerator", "regions"],
      message: `${show(name)} is missing; say how much of its traffic it gets`,
    };
  }
  for (const name of Object.keys(regions).filter((name) => !wanted.includes(name))) {
    yield {
      path: ["accelerator", "regions", name],
      message: `${show(name)} has no load balancer of this environment; choose ${wanted.join(" and ")}`,
    };
  }
  const groups = Object.values(regions);
  for (const [key, what] of [
    ["weight", "no region may take traffic"],
    ["trafficDialPercent", "no region gets any traffic of its own"],
  ] as const) {
    if (groups.length > 0 && groups.every((group) => group[key] === 0)) {
      yield { path: ["accelerator", "regions"], message: `${what} with a ${key} of 0 in all; raise one` };
    }
  }
}
