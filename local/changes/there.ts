import type { EnvironmentInput } from "../../src/config/define";

type There = NonNullable<NonNullable<EnvironmentInput["secondRegion"]>["workloads"]>;

/** A page with what runs in its second region changed, where anything does. */
export function withWorkloadsThere(
  page: EnvironmentInput,
  change: (workloads: There) => There,
): EnvironmentInput {
  const { secondRegion } = page;
  return secondRegion?.workloads
    ? { ...page, secondRegion: { ...secondRegion, workloads: change(secondRegion.workloads) } }
    : page;
}
