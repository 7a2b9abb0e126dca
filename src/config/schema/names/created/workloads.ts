import type { CreatedName, Creating } from "./created-name";

export function* serviceNames(
  services: Creating["services"],
  path: readonly string[],
  region?: string,
): Iterable<CreatedName> {
  for (const [id, service] of Object.entries(services)) {
    // in the second region all of them are made of the service's own name there
    const at = (...keys: string[]) => [...path, id, ...(region === undefined ? keys : [])];
    yield* taskNames(service, at(), at("name"), region);
    if (service.deployment.strategy !== "rolling") {
      yield { kind: "role", name: `${service.name}-traffic`, path: at("name"), within: "account" };
    }
    if (service.tracing) {
      const { name } = service.tracing;
      yield { kind: "traced service", name, path: at("tracing", "name"), within: "region", region };
    }
    yield { kind: "service", name: service.name, path: at("name"), within: "region", region };
    for (const name of [service.http?.targetGroup, service.http?.alternateTargetGroup]) {
      if (name !== undefined) {
        yield { kind: "target group", name, path: at("http", "targetGroup"), within: "region", region };
      }
    }
  }
}

export function* jobNames({ jobs }: Creating): Iterable<CreatedName> {
  for (const [id, job] of Object.entries(jobs)) {
    const path = ["jobs", id];
    yield* taskNames(job, path, path);
    if (job.schedule) {
      yield { kind: "role", name: job.schedule.role, path, within: "account" };
      yield { kind: "schedule group", name: job.schedule.name, path, within: "region" };
      yield { kind: "queue", name: job.schedule.deadLetterName, path, within: "region" };
    }
  }
}

/** @param named where the name stands that those without one of their own are made of */
function* taskNames(
  {
    taskRole,
    executionRole,
    logs,
    family,
  }: Pick<Creating["jobs"][string], "taskRole" | "executionRole" | "logs" | "family">,
  path: readonly string[],
  named: readonly string[],
  region?: string,
): Iterable<CreatedName> {
  const there = { within: "region", region } as const;
  yield { kind: "role", name: taskRole, path: [...path, "taskRole"], within: "account" };
  yield { kind: "role", name: executionRole, path: named, within: "account" };
  if (logs.subscription) {
    const { role } = logs.subscription;
    yield { kind: "role", name: role, path: [...path, "logs", "subscription"], within: "account" };
  }
  yield { kind: "log group", name: logs.group, path: [...path, "logs", "group"], ...there };
  yield { kind: "task definition family", name: family, path: [...path, "family"], ...there };
}
