import type { Environment } from "../config/schema/names/names";
import { FargateService } from "../constructs/compute/service/fargate-service";
import { connect, readyFor } from "./connections";
import type { EnvironmentStack } from "./environment-stack";
import { pointerOf, repositoryArnOf } from "./images";
import { grantSecrets, secretReferences } from "./secret-references";
import { serviceScaling } from "./service-scaling";
import { resolveVariables } from "./variables";
import type { Workplace } from "./workplace";

/** One service of an environment, with the rights and ways that its data asks for. */
export function createService(
  stack: EnvironmentStack,
  id: string,
  data: Environment["services"][string],
  workplace: Workplace,
): FargateService {
  const { secrets, parts, facts } = workplace;
  const service = new FargateService(stack, id, {
    ...data,
    ...workplace,
    image: { ...pointerOf(id, data.image, workplace), repositoryArn: repositoryArnOf(data.image, workplace) },
    scaling: serviceScaling(id, data.scaling, workplace),
    variables: resolveVariables(data.variables, facts),
    secrets: secretReferences(secrets, data.secrets),
  });
  connect(service, data.uses, parts);
  const read = grantSecrets(secrets, service.task, data.secrets);
  service.startAfter(...service.task.policies, ...secrets.values(read), ...readyFor(data.uses, parts));
  const output = id.replaceAll("-", "_");
  stack.output(`${output}_service_name`, `The ECS service of ${id}`, service.name);
  stack.output(`${output}_image_parameter`, `The pointer to the image of ${id}`, service.image.parameter);
  return service;
}
