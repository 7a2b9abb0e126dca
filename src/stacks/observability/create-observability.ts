import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import type { Observability } from "../../config/schema/names/observability-names";
import { createAlarms, type MadeAlarms } from "./create-alarms";
import { createNotifications, type NotificationPlace } from "./create-notifications";
import type { Watched } from "./watched";

interface Running extends Pick<Environment, "services"> {
  readonly observability?: Observability | undefined;
}

/** Who is told of what when one region of an environment does not do what it should. */
export function createObservability(
  scope: Construct,
  { observability, services }: Running,
  place: NotificationPlace,
  watched: Watched,
): MadeAlarms | undefined {
  if (!observability) {
    return undefined;
  }
  const topics = createNotifications(scope, observability, place);
  const made = createAlarms(scope, observability, watched, topics);
  // a first deployment that goes wrong is rolled back, too
  for (const [id, { deployment }] of Object.entries(services)) {
    watched.services
      .get(id)
      ?.startAfter(...deployment.rollbackOn.flatMap((alarm) => made.alarms.get(alarm)?.ready ?? []));
  }
  return made;
}
