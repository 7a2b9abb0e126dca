import { hasFamily, instanceFamilies, presenceOf, type RegionalService } from "../../regional-services";
import type { SecondRegion } from "./network/second-region";
import { type Finding, show } from "./rule";

/**
 * Where a part stands that the data describes once for both regions.
 * @param there what the second region has of it
 */
export function places(
  region: string,
  secondRegion: SecondRegion | undefined,
  there: object | undefined,
): Iterable<string> {
  return new Set(secondRegion && there ? [region, secondRegion.region] : [region]);
}

/**
 * Whether a region has a service.
 * @param value what of the data asks for it
 */
export function* needs(
  service: RegionalService,
  region: string,
  path: Finding["path"],
  value: string,
): Iterable<Finding> {
  const { name, instead } = service;
  const presence = presenceOf(service, region);
  if (presence === "lacking") {
    yield { path, message: `${show(value)} needs ${name}, which ${region} lacks; ${instead}` };
  } else if (presence === "unknown") {
    yield {
      path,
      message: `${show(value)} needs ${name}, and nobody has looked up whether ${region} has that; ${instead}, or add its facts to src/regional-services.ts`,
    };
  }
}

/** Whether a region has a family of instances; that of `db.t4g.micro` and of `cache.t4g.micro` is `t4g`. */
export function* needsFamily(region: string, path: Finding["path"], type: string): Iterable<Finding> {
  const [, family = ""] = type.split(".");
  if (!hasFamily(family, region)) {
    const others = Object.keys(instanceFamilies).filter((other) => hasFamily(other, region));
    yield {
      path,
      message: `${show(type)} is of a family that nobody has found in ${region} yet; choose one of ${others.join(", ")}, or add its facts to src/regional-services.ts`,
    };
  }
}
