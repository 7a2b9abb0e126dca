import type { Service } from "@aws-sdk/client-ecs";
import type { Environment } from "../../../../src/config/schema/names/names";

/** Under which name and port others call a service, if any; nothing where it has no part in Service Connect. */
export function connection({ deployments }: Service) {
  const configuration = deployments?.[0]?.serviceConnectConfiguration;
  return configuration?.enabled
    ? (configuration.services ?? []).flatMap(({ clientAliases = [] }) =>
        clientAliases.map(({ dnsName, port }) => `${dnsName}:${port}`),
      )
    : undefined;
}

/** The same as the data wants it. */
export function wantedConnection(id: string, services: Environment["services"]) {
  const { connect } = services[id] ?? {};
  if (connect) {
    return [`${connect.name}:${connect.port}`];
  }
  const calls = Object.values(services).some((other) => other.connect?.from.includes(id));
  return calls ? [] : undefined;
}
