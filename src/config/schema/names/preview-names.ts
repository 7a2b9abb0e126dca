import type { EnvironmentData } from "../environment-fields";
import { namedService } from "./workload-names";

type Previews = NonNullable<EnvironmentData["previews"]>;
type Service = EnvironmentData["services"][string];

/** The ids of the places for previews, in the order of their hosts. */
export function previewIds({ hosts }: Pick<Previews, "hosts">): string[] {
  return hosts.map((_, index) => `preview-${index + 1}`);
}

/** Previews with the service that stands empty in each of their places, by its id. */
export function namedPreviews(
  {
    system,
    environment,
    previews,
    services,
  }: Pick<EnvironmentData, "system" | "environment" | "previews" | "services">,
  prefix: string,
) {
  const like = previews && services[previews.of];
  if (!previews || !like?.http) {
    return undefined;
  }
  const { http } = like;
  const slots = previewIds(previews).map((id, index) => {
    const named = namedService(emptied(like, previews), id, prefix);
    const place = {
      ...http,
      targetGroup: named.name,
      alternateTargetGroup: undefined,
      priority: previews.priority + index,
      hosts: previews.hosts.slice(index, index + 1),
    };
    return [id, { ...named, connect: undefined, http: place }] as const;
  });
  return {
    ...previews,
    /** Tells workflows what there is; what they claim they write down below it. */
    parameter: `/${system}/${environment}/previews`,
    slots: Object.fromEntries(slots),
  };
}

/** A service like another one, without names that only one can have and without what scales, calls, counts and traces it. */
function emptied(like: Service, { of }: Previews): Service {
  return {
    ...like,
    name: undefined,
    family: undefined,
    taskRole: undefined,
    image: { of },
    desired: 0,
    scaling: undefined,
    connect: undefined,
    tracing: undefined,
    logs: { retentionDays: like.logs.retentionDays },
    deployment: { strategy: "rolling", minimumHealthyPercent: 100, maximumPercent: 200, rollbackOn: [] },
  };
}
