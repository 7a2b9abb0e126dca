import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import type { Observability } from "../../config/schema/names/observability-names";
import { createAlarms } from "./create-alarms";
import { createEvents, type Telling } from "./create-events";
import { createNotifications, type NotificationPlace, type Topics } from "./create-notifications";
import type { Watched } from "./watched";

interface Running extends Pick<Environment, "services"> {
  readonly observability?: Observability | undefined;
}

/** How people see what one region of an environment does, and who is told when it does not. */
export function createObservability(
  scope: Construct,
  { observability, services }: Running,
  place: NotificationPlace,
  watched: Watched,
  telling: Pick<Telling, "cluster" | "backups">,
): Topics {
  if (!observability) {
    return new Map();
  }
  const topics = createNotifications(scope, observability, place);
  const alarms = createAlarms(scope, observability, watched, topics);
  createEvents(scope, observability, { ...watched, ...telling, ...place }, topics);
  // a first deployment that goes wrong is rolled back, too
  for (const [id, { deployment }] of Object.entries(services)) {
    watched.services
      .get(id)
      ?.startAfter(...deployment.rollbackOn.flatMap((alarm) => alarms.get(alarm)?.ready ?? []));
  }
  return topics;
}
