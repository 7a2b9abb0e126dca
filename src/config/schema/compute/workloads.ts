import type { EnvironmentData } from "../environment-fields";

type Services = Pick<EnvironmentData, "services">;
type Jobs = Pick<EnvironmentData, "jobs">;

/** A service or a job, with where it stands in the data. */
export interface Workload {
  readonly path: readonly [string, string];
  readonly data: Services["services"][string] | Jobs["jobs"][string];
}

/** Everything of an environment that runs tasks. */
export function workloadsOf({ services, jobs }: Services & Jobs): Workload[] {
  return Object.entries({ services, jobs }).flatMap(([kind, all]) =>
    Object.entries(all).map(([id, data]) => ({ path: [kind, id] as const, data })),
  );
}
