import type { Service } from "@aws-sdk/client-ecs";
import type { WrittenStack } from "../../../../local/stacks";
import type { Cloud } from "../../emulated";
import { expectSame } from "../expect-same";
import { ecsServices } from "./ecs-services";
import { readPlacement, readTask, wantedPlacement, wantedTask } from "./tasks";

/** Every service runs its tasks as its data says, from the image its pointer names, with secrets that are there. */
export async function expectServices(cloud: Cloud, stack: WrittenStack): Promise<void> {
  for (const { id, service, data } of await ecsServices(cloud, stack)) {
    const placement = service.networkConfiguration?.awsvpcConfiguration;
    const found = {
      ...state(service),
      ...(await readPlacement(cloud, stack, placement)),
      ...(await readTask(cloud, stack, service.taskDefinition)),
    };
    expectSame(`service ${data.name}`, found, {
      status: "ACTIVE",
      desired: data.desired,
      running: data.desired,
      publicIp: "DISABLED",
      ...wantedPlacement(stack, data),
      ...(await wantedTask(cloud, stack, id, data)),
    });
  }
}

function state({ status, desiredCount, runningCount, networkConfiguration }: Service) {
  return {
    status,
    desired: desiredCount,
    running: runningCount,
    publicIp: networkConfiguration?.awsvpcConfiguration?.assignPublicIp,
  };
}
