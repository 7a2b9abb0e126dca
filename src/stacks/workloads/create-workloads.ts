import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import type { FargateService } from "../../constructs/compute/service/fargate-service";
import { createJob } from "./create-job";
import { createService } from "./create-service";
import { hasOwnImage } from "./images";
import { connectServices } from "./service-connections";
import type { Workplace } from "./workplace";

type Services = Environment["services"];

/** All that runs in one region of an environment. */
export function createWorkloads(
  scope: Construct,
  { services, jobs }: { readonly services: Services; readonly jobs?: Environment["jobs"] },
  workplace: Workplace,
): void {
  const running = new Map<string, FargateService>();
  // those first whose images others run
  for (const [id, data] of Object.entries(services).sort(ownImagesFirst)) {
    running.set(id, createService(scope, id, data, workplace, running));
  }
  connectServices(running, services);
  for (const [id, data] of Object.entries(jobs ?? {})) {
    createJob(scope, id, data, workplace, running);
  }
}

function ownImagesFirst([, a]: [string, Services[string]], [, b]: [string, Services[string]]): number {
  return Number(hasOwnImage(b)) - Number(hasOwnImage(a));
}
