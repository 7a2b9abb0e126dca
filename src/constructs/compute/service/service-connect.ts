import type { EcsServiceServiceConnectConfiguration } from "@cdktf/provider-aws/lib/ecs-service";
import { connectPortName } from "../task/port-mappings";

/** How a service takes part in the calls between services. */
export interface ConnectProps {
  readonly namespaceArn: string;
  /** The name and port that others call it by. @default it only calls others */
  readonly serves?: { readonly name: string; readonly port: number };
}

/**
 * The part of an ECS service in Service Connect. Each task gets a proxy of AWS's beside its container: AWS advises 256
 * CPU units and 64 MiB more for it.
 *
 * Without TLS: certificates would come from a private authority at $400 a month, for traffic that stays between
 * two security groups of one VPC.
 */
export function serviceConnect(
  { namespaceArn, serves }: ConnectProps,
  httpPort?: number,
): EcsServiceServiceConnectConfiguration {
  return {
    enabled: true,
    namespace: namespaceArn,
    ...(serves && {
      service: [
        {
          portName: connectPortName({ port: httpPort, connectPort: serves.port }),
          discoveryName: serves.name,
          clientAlias: { dnsName: serves.name, port: serves.port },
        },
      ],
    }),
  };
}
