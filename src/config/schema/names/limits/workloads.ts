import { ecs, queue, role, schedule, targetGroup, trace } from "../name-kinds";
import type { Environment } from "../names";
import type { ComposedName } from "./composed-name";

/** @param targetGroupAt where the data of the service names its target group */
export function* serviceNames(
  path: readonly string[],
  service: Environment["services"][string],
  targetGroupAt: readonly string[],
): Iterable<ComposedName> {
  const at = (...keys: string[]) => [...path, ...keys];
  if (service.http) {
    const name = service.http.alternateTargetGroup ?? service.http.targetGroup;
    yield { path: at(...targetGroupAt), name, rule: targetGroup };
  }
  yield { path: at("name"), name: service.name, rule: ecs };
  yield { path: at("name"), name: `${service.name}-traffic`, rule: role };
  yield { path: at("name"), name: service.executionRole, rule: role };
  if (service.tracing) {
    yield { path: at("tracing", "name"), name: service.tracing.name, rule: trace };
  }
  yield* taskNames(at(), service);
}

export function* jobNames(id: string, job: Environment["jobs"][string]): Iterable<ComposedName> {
  const path = ["jobs", id];
  yield { path, name: job.executionRole, rule: role };
  yield* taskNames(path, job);
  if (job.schedule) {
    yield { path, name: job.schedule.name, rule: schedule };
    yield { path, name: job.schedule.role, rule: role };
    yield { path, name: job.schedule.deadLetterName, rule: queue };
  }
}

function* taskNames(
  path: readonly string[],
  {
    taskRole,
    family,
    container,
    logs,
  }: Pick<Environment["jobs"][string], "taskRole" | "family" | "container" | "logs">,
): Iterable<ComposedName> {
  yield { path: [...path, "taskRole"], name: taskRole, rule: role };
  yield { path: [...path, "family"], name: family, rule: ecs };
  yield { path: [...path, "container"], name: container, rule: ecs };
  if (logs.subscription) {
    yield { path: [...path, "logs", "subscription"], name: logs.subscription.role, rule: role };
  }
}
