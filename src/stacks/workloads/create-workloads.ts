import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import type { FargateService } from "../../constructs/compute/service/fargate-service";
import { type CreatedJob, createJob } from "./create-job";
import { createService } from "./create-service";
import { hasOwnImage } from "./images";
import { connectServices } from "./service-connections";
import type { Workplace } from "./workplace";

type Services = Environment["services"];

/** What runs in one region of an environment, by its ids in the data. */
export interface Workloads {
  readonly services: ReadonlyMap<string, FargateService>;
  readonly jobs: ReadonlyMap<string, CreatedJob>;
}

/** All that runs in one region of an environment. */
export function createWorkloads(
  scope: Construct,
  { services, jobs }: { readonly services: Services; readonly jobs?: Environment["jobs"] },
  workplace: Workplace,
): Workloads {
  const running = new Map<string, FargateService>();
  // those first whose images others run
  for (const [id, data] of Object.entries(services).sort(ownImagesFirst)) {
    running.set(id, createService(scope, id, data, workplace, running));
  }
  connectServices(running, services);
  const started = Object.entries(jobs ?? {}).map(
    ([id, data]) => [id, createJob(scope, id, data, workplace, running)] as const,
  );
  return { services: running, jobs: new Map(started) };
}

function ownImagesFirst([, a]: [string, Services[string]], [, b]: [string, Services[string]]): number {
  return Number(hasOwnImage(b)) - Number(hasOwnImage(a));
}
