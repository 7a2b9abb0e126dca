import type { DnsData } from "../edge/dns/dns";

/** A zone with every name that what belongs to it has on AWS. */
export function namedDns({ queryLogDays, dnssec, ...dns }: DnsData, prefix: string) {
  return {
    ...dns,
    queryLog:
      queryLogDays === undefined
        ? undefined
        : {
            group: `/aws/route53/${dns.zone}`,
            policy: `${prefix}-query-log`,
            retentionDays: queryLogDays,
          },
    dnssec: dnssec && {
      keys: dnssec.keyVersions.map((version) => ({
        version,
        alias: `${prefix}-dnssec-${version}`,
        // Route 53 takes no hyphens
        name: `${prefix}-${version}`.replaceAll("-", "_"),
      })),
    },
    healthChecks: Object.fromEntries(
      Object.entries(dns.healthChecks).map(([id, check]) => [
        id,
        { ...check, name: `${prefix}-health-${id}` },
      ]),
    ),
  };
}
