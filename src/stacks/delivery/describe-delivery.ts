import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { deploymentMinutes } from "../../constructs/compute/service/rollout";
import type { ImagePointer } from "../../constructs/delivery/image-pointer";
import { output } from "../output";
import { partOf } from "../parts/parts";
import type { Workloads } from "../workloads/create-workloads";
import { pointerOwner } from "../workloads/images";
import type { Workplace } from "../workloads/workplace";
import { healthUrls } from "./health-urls";

/** What runs in one region of an environment. */
type Running = Pick<Environment, "services"> & Partial<Pick<Environment, "jobs" | "delivery">>;

/** Tells pipelines all that they need to bring a new image into one region of an environment: docs/decisions/migration-gate.md. */
export function describeDelivery(
  scope: Construct,
  data: Running,
  built: Workloads,
  { system, environment, region, cluster, publicUrl }: Workplace,
): void {
  const { services, jobs = {}, delivery } = data;
  output(scope, "delivery", "How a new image gets here, for pipelines", {
    region,
    cluster: cluster.name,
    services: Object.fromEntries(
      Object.entries(services).map(([id, { name, deployment, family }]) => {
        const { image } = partOf(built.services, id);
        const { strategy } = deployment;
        const waitMinutes = deploymentMinutes(deployment);
        return [id, { name, strategy, waitMinutes, ...runs(image, family) }];
      }),
    ),
    jobs: Object.fromEntries(
      Object.entries(jobs).map(([id, { family }]) => [id, runs(partOf(built.jobs, id).job.image, family)]),
    ),
    // there while a migration runs: .github/actions/migrate
    migrationLock: `/${system}/${environment}/migration-lock`,
    migrations: (delivery?.migrations ?? []).map((id) => migration(id, data, built)),
    healthUrls: healthUrls(publicUrl, services),
  });
}

function runs({ parameter, repository }: ImagePointer, taskDefinition: string) {
  return { imageParameter: parameter, repository, taskDefinition };
}

/** What runs before the services of an image change, and which these are. */
function migration(id: string, { services, jobs = {} }: Running, built: Workloads) {
  const { job } = partOf(built.jobs, id);
  const data = jobs[id];
  const owner = data && pointerOwner(id, data);
  return {
    job: id,
    runTask: job.runTask,
    imageParameter: job.image.parameter,
    container: job.task.container,
    logGroup: job.task.logGroup,
    deploys: Object.entries(services)
      .flatMap(([service, other]) => (pointerOwner(service, other) === owner ? [service] : []))
      .sort(),
  };
}
