import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { FargateService } from "../../constructs/compute/service/fargate-service";
import { Settings } from "../../constructs/compute/service/settings";
import { Tracing } from "../../constructs/observability/tracing/tracing";
import { output } from "../output";
import { connect, readyFor } from "./connections";
import { hasOwnImage, imageOf, repositoryArnOf } from "./images";
import { grantSecrets, secretReferences } from "./secret-references";
import { serviceScaling } from "./service-scaling";
import { resolveVariables, writerReferences } from "./variables";
import type { Workplace } from "./workplace";

/** A service, or the place of a preview. */
type ServiceData = Environment["services"][string] & {
  readonly claimed?: boolean;
  /** Where its images are, if not where the pointer that it follows has them. */
  readonly repository?: string;
  readonly http?: { readonly hosts?: readonly string[] };
};

/**
 * One service of an environment, with the rights and ways that its data asks for.
 * @param services those that stand already, whose images others may run
 */
export function createService(
  scope: Construct,
  id: string,
  data: ServiceData,
  workplace: Workplace,
  services: ReadonlyMap<string, FargateService>,
): FargateService {
  const { secrets, parts, facts } = workplace;
  const settingsPath = `/${workplace.system}/${workplace.environment}/${id}/settings`;
  const service = new FargateService(scope, id, {
    ...data,
    ...workplace,
    image: {
      ...imageOf(id, data.image, workplace, services),
      ...(data.repository && { repositoryArn: repositoryArnOf(data.repository, workplace) }),
    },
    scaling: serviceScaling(id, data.scaling, workplace),
    variables: resolveVariables(data.variables, { ...facts, "settings-path": settingsPath }),
    secrets: {
      ...secretReferences(secrets, data.secrets),
      ...writerReferences(data.variables, parts.writer),
    },
    connect: workplace.connections[id],
  });
  connect(service, data, parts);
  const settings = addSettings(service, settingsPath, data.settings, workplace);
  const read = grantSecrets(secrets, service.task, data.secrets);
  service.startAfter(
    ...service.task.policies,
    ...secrets.values(read),
    ...settings,
    ...readyFor(data, parts),
  );
  if (data.tracing) {
    new Tracing(service, "tracing", data.tracing);
  }
  const name = id.replaceAll("-", "_");
  output(scope, `${name}_service_name`, `The ECS service of ${id}`, service.name);
  if (hasOwnImage(data)) {
    output(scope, `${name}_image_parameter`, `The pointer to the image of ${id}`, service.image.parameter);
  }
  return service;
}

/** What the service's application reads from Parameter Store, if anything; returns what it must wait for. */
function addSettings(
  service: FargateService,
  path: string,
  values: Readonly<Record<string, string>>,
  { account, region }: Workplace,
): readonly ITerraformDependable[] {
  if (Object.keys(values).length === 0) {
    return [];
  }
  const settings = new Settings(service, "settings", { path, values, account, region });
  settings.grantRead(service.task.taskRole);
  return settings.ready;
}
