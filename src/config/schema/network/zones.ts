import { zonesOf } from "../../../regions";
import type { EnvironmentData } from "../environment-fields";
import { type Finding, show } from "../rule";

/** Zones of a network that its region does not have. */
export function* foreignZones(
  region: string,
  { zones }: Pick<EnvironmentData["network"], "zones">,
  path: Finding["path"],
): Iterable<Finding> {
  const known = zonesOf(region);
  for (const zone of zones.filter((name) => !known.includes(name))) {
    yield { path, message: `${show(zone)} is not a zone of ${region}; choose ${known.join(", ")}` };
  }
}
