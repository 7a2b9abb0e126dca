import { DescribeServicesCommand, ECSClient, type Service } from "@aws-sdk/client-ecs";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only, servicesOf } from "../environment";

/** A service as its data wants it and as ECS has it. */
export interface DeployedService {
  readonly id: string;
  readonly data: Environment["services"][string];
  readonly service: Service;
}

/** The services of an environment. */
export async function ecsServices(cloud: Cloud, stack: WrittenStack): Promise<DeployedService[]> {
  const ecs = new ECSClient(clientOptions(cloud, stack));
  const { cluster, ...data } = environmentOf(stack);
  const described = Object.entries(servicesOf(data)).map(async ([id, data]) => {
    const command = new DescribeServicesCommand({ cluster: cluster.name, services: [data.name] });
    const { services: found } = await ecs.send(command);
    return { id, data, service: only(found, `service ${data.name} in the cluster ${cluster.name}`) };
  });
  return Promise.all(described);
}
