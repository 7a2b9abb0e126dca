import type { CloudfrontDistributionRestrictions } from "@cdktf/provider-aws/lib/cloudfront-distribution";

export interface GeoRestriction {
  readonly mode: "allow" | "deny";
  /** By two letters, as in `BH`. */
  readonly countries: readonly string[];
}

const types = { allow: "whitelist", deny: "blacklist" };

/** Which countries a distribution answers; the others get 403. @param restriction nothing where it answers everybody */
export function geoRestrictions(restriction?: GeoRestriction): CloudfrontDistributionRestrictions {
  return {
    geoRestriction: restriction
      ? { restrictionType: types[restriction.mode], locations: [...restriction.countries] }
      : { restrictionType: "none" },
  };
}
