import type { EnvironmentInput } from "../../../src/config/define";

type Zone = NonNullable<EnvironmentInput["dns"]>;

/** What differs between the zones of cosmicspace. */
export interface ZoneDifferences {
  /** Days that the record of what resolvers ask is kept; left out where nobody reads it. */
  queryLogDays?: number;
  /** Whether the API is checked from other parts of the world. */
  checked: boolean;
}

/** The zone of a domain below which the API and the frontend stand. */
export function zoneOf(domain: string, { queryLogDays, checked }: ZoneDifferences): Zone {
  return {
    zone: domain,
    source: "created",
    caa: {
      issue: ["amazon.com", "amazontrust.com", "awstrust.com", "amazonaws.com"],
      issueWild: [],
      iodef: "mailto:security@cosmicspace.app",
    },
    queryLogDays,
    healthChecks: checked ? { api: check(`api.${domain}`) } : {},
  };
}

function check(domain: string): NonNullable<Zone["healthChecks"]>[string] {
  return {
    domain,
    path: "/health",
    intervalSeconds: 30,
    failureThreshold: 3,
    regions: ["us-east-1", "eu-west-1", "ap-southeast-1"],
  };
}
