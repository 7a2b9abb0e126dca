import type { EnvironmentData } from "../environment-fields";
import { type Finding, show } from "../rule";

/** Whether a part that stands in the subnets of a tier finds them. */
export function* checkTier(
  path: Finding["path"],
  tier: string,
  { subnets }: EnvironmentData["network"],
): Iterable<Finding> {
  const present: string[] =
    subnets.layout === "planned" ? subnets.tiers : subnets.list.map(({ tier }) => tier);
  if (!present.includes(tier)) {
    yield {
      path,
      message: `${show(tier)} is not a tier of this network; choose ${[...new Set(present)].join(" or ")}`,
    };
  }
}
