import type { Environment } from "../config/schema/names/names";
import type { Cluster } from "../constructs/compute/cluster";
import { FargateService } from "../constructs/compute/service/fargate-service";
import type { LoadBalancer } from "../constructs/edge/load-balancer";
import { connect } from "./connections";
import type { EnvironmentStack } from "./environment-stack";
import type { Parts } from "./parts";
import { grantSecrets, secretReferences } from "./secret-references";
import type { Surroundings } from "./surroundings";
import { type Facts, resolveVariables } from "./variables";

/** What services of an environment run on and reach. */
export interface Workplace extends Surroundings {
  readonly system: string;
  readonly environment: string;
  readonly cluster: Cluster;
  readonly loadBalancer: LoadBalancer;
  readonly parts: Parts;
  readonly facts: Facts;
  /** The region of the system's account stack, where its images are. */
  readonly sharedRegion: string;
}

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
    image: imageOf(id, data.image, workplace),
    variables: resolveVariables(data.variables, facts),
    secrets: secretReferences(secrets, data.secrets),
  });
  connect(service, data.uses, parts);
  const read = grantSecrets(secrets, service.task, data.secrets);
  service.startAfter(...service.task.policies, ...secrets.values(read), ...parts.database.ready);
  const output = id.replaceAll("-", "_");
  stack.output(`${output}_service_name`, `The ECS service of ${id}`, service.name);
  stack.output(`${output}_image_parameter`, `The pointer to the image of ${id}`, service.image.parameter);
  return service;
}

function imageOf(
  id: string,
  { repository, initialTag }: Environment["services"][string]["image"],
  { account, sharedRegion, system, environment }: Workplace,
) {
  return {
    parameter: `/${system}/${environment}/${id}/image`,
    initialImage: `${account}.dkr.ecr.${sharedRegion}.amazonaws.com/${repository}:${initialTag}`,
    repositoryArn: `arn:aws:ecr:${sharedRegion}:${account}:repository/${repository}`,
  };
}
