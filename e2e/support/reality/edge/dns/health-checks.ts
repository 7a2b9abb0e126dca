import { type HealthCheckConfig, paginateListHealthChecks, Route53Client } from "@aws-sdk/client-route-53";
import type { Environment } from "../../../../../src/config/schema/names/names";
import type { clientOptions } from "../../../emulated";

type Place = ReturnType<typeof clientOptions>;
type HealthCheck = NonNullable<Environment["dns"]>["healthChecks"][string];

/** Every health check that asks for one of the domains of an environment's own. */
export async function healthChecks(place: Place, { dns }: Environment) {
  const domains = Object.values(dns?.healthChecks ?? {}).map(({ domain }) => domain);
  const found = [];
  for await (const { HealthChecks = [] } of paginateListHealthChecks(
    { client: new Route53Client(place) },
    {},
  )) {
    found.push(...HealthChecks.flatMap(({ HealthCheckConfig }) => HealthCheckConfig ?? []));
  }
  return found
    .filter(({ FullyQualifiedDomainName = "" }) => domains.includes(FullyQualifiedDomainName))
    .map(readHealthCheck);
}

function readHealthCheck(check: HealthCheckConfig) {
  return {
    asks: `${check.Type} ${check.FullyQualifiedDomainName}:${check.Port}${check.ResourcePath}`,
    every: check.RequestInterval,
    failures: check.FailureThreshold,
    regions: check.Regions?.toSorted(),
  };
}

/** The same as the data says it. */
export function wantedHealthCheck(check: HealthCheck) {
  return {
    asks: `HTTPS ${check.domain}:443${check.path}`,
    every: check.intervalSeconds,
    failures: check.failureThreshold,
    regions: check.regions.toSorted(),
  };
}
