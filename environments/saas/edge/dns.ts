import type { EnvironmentInput } from "../../../src/config/define";

type Zone = NonNullable<EnvironmentInput["dns"]>;

/** What differs between the zones of saas. */
export interface ZoneDifferences {
  /** Days that the record of what resolvers ask is kept; left out where nobody reads it. */
  queryLogDays?: number;
  /** Whether the API is checked from other parts of the world. */
  checked: boolean;
}

/** The zone of an environment: the API on AWS, all other names the tenants', on Vercel. */
export function zoneOf(zone: string, api: string, { queryLogDays, checked }: ZoneDifferences): Zone {
  return {
    zone,
    source: "created",
    caa: {
      issue: ["amazon.com", "amazontrust.com", "awstrust.com", "amazonaws.com", "letsencrypt.org"],
      issueWild: ["letsencrypt.org"],
      iodef: "mailto:security@saas.example",
    },
    records: vercel(zone),
    queryLogDays,
    healthChecks: checked ? { api: check(api) } : {},
  };
}

/**
 * Where Vercel answers, whose certificates are Let's Encrypt's.
 * Source, 2026-11: Vercel documentation, "Setting up a custom domain", last updated in February 2026; `vercel domains
 * inspect` tells a project's own.
 */
function vercel(zone: string): Zone["records"] {
  return {
    frontend: { type: "A", name: zone, ttlSeconds: 300, values: ["76.76.21.21"] },
    tenants: { type: "CNAME", name: `*.${zone}`, ttlSeconds: 300, values: ["cname.vercel-dns-0.com"] },
  };
}

function check(domain: string): NonNullable<Zone["healthChecks"]>[string] {
  return {
    domain,
    path: "/api/v1/health",
    intervalSeconds: 30,
    failureThreshold: 3,
    regions: ["us-east-1", "eu-west-1", "ap-southeast-1"],
  };
}
