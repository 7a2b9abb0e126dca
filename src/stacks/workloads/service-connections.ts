import type { Construct } from "constructs";
import { factKey } from "../../config/schema/compute/facts";
import type { Environment } from "../../config/schema/names/names";
import type { FargateService } from "../../constructs/compute/service/fargate-service";
import type { ConnectProps } from "../../constructs/compute/service/service-connect";
import { ServiceNamespace } from "../../constructs/compute/service/service-namespace";
import type { Facts } from "./variables";

type Services = Environment["services"];

/** The part of each service in the calls between them, by id; a service without one neither calls nor is called. */
export function connectionsOf(
  scope: Construct,
  { services, serviceNamespace }: Pick<Environment, "services" | "serviceNamespace">,
): Readonly<Record<string, ConnectProps>> {
  const called = Object.values(services).flatMap(({ connect }) => connect?.from ?? []);
  const taking = Object.entries(services).filter(([id, { connect }]) => connect || called.includes(id));
  if (taking.length === 0) {
    return {};
  }
  const { arn: namespaceArn } = new ServiceNamespace(scope, "service-namespace", { name: serviceNamespace });
  return Object.fromEntries(taking.map(([id, { connect }]) => [id, { namespaceArn, serves: connect }]));
}

/** Where the services that others call answer, by `factKey`. */
export function serviceUrls(services: Services): Facts {
  const called = Object.entries(services).flatMap(([of, { connect }]) =>
    connect ? [{ of, ...connect }] : [],
  );
  return Object.fromEntries(
    called.map(({ of, name, port }) => [factKey({ from: "service-url", of }), `http://${name}:${port}`]),
  );
}

/** Lets services call each other as their data says. */
export function connectServices(built: ReadonlyMap<string, FargateService>, services: Services): void {
  for (const [id, { connect }] of Object.entries(services)) {
    for (const caller of connect?.from ?? []) {
      const from = built.get(caller);
      if (connect && from) {
        built.get(id)?.allowFrom(from, connect.port);
      }
    }
  }
}
