import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { PreviewDirectory } from "../../constructs/delivery/preview-directory";
import { output } from "../output";
import { createService } from "../workloads/create-service";
import type { Workloads } from "../workloads/create-workloads";
import type { Workplace } from "../workloads/workplace";

/** Places where pull requests show their code: services without tasks, which reach all that the service reaches that they are like. */
export function createPreviews(
  scope: Construct,
  { previews }: Pick<Environment, "previews">,
  workplace: Workplace,
  { services }: Workloads,
): void {
  if (!previews) {
    return;
  }
  const { repository } = previews;
  const slots = Object.entries(previews.slots).map(([id, data]) => {
    const { name, task } = createService(
      scope,
      id,
      { ...data, claimed: true, repository },
      workplace,
      services,
    );
    const [host = ""] = data.http.hosts;
    return [id, { service: name, family: data.family, container: task.container, host }] as const;
  });
  const { parameter } = previews;
  const { cluster } = workplace;
  new PreviewDirectory(scope, "previews", {
    parameter,
    cluster: cluster.name,
    slots: Object.fromEntries(slots),
  });
  output(scope, "previews_parameter", "What tells workflows of the places for previews", parameter);
}
