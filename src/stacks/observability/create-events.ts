import { Construct } from "constructs";
import type { Observability } from "../../config/schema/names/observability-names";
import type { Cluster } from "../../constructs/compute/cluster";
import type { Backups } from "../../constructs/data/backup/backups";
import { backupFailed, databaseTrouble } from "../../constructs/observability/events/data-events";
import { type AwsEvent, EventRule } from "../../constructs/observability/events/event-rule";
import { deploymentFailed, taskFailed } from "../../constructs/observability/events/service-events";
import type { EventName } from "../../events";
import type { Topics } from "./create-notifications";
import type { Watched } from "./watched";

/** What AWS tells of in one region. */
export interface Telling extends Pick<Watched, "services" | "jobs" | "database"> {
  readonly account: string;
  readonly region: string;
  readonly cluster: Cluster;
  /** Where the environment's own are. */
  readonly backups?: Backups | undefined;
}

/** Rules that tell people what happens in one region, at the moment when it does. */
export function createEvents(
  scope: Construct,
  { events }: Pick<Observability, "events">,
  telling: Telling,
  topics: Topics,
): void {
  const room = new Construct(scope, "events");
  for (const [id, { name, severity }] of Object.entries(events)) {
    const event = told[id as EventName](telling);
    const topic = topics.get(severity);
    if (event && topic) {
      new EventRule(room, id, { name, event, topic });
    }
  }
}

/** How each event is read off the parts of a region; nothing where it has no such part. */
const told: Readonly<Record<EventName, (telling: Telling) => AwsEvent | undefined>> = {
  "deployment-failed": (telling) =>
    deploymentFailed(
      clusterOf(telling),
      [...telling.services.values()].map(({ arn }) => arn),
    ),
  "task-failed": (telling) => taskFailed(clusterOf(telling), containersOf(telling)),
  "backup-failed": ({ backups, region }) => backups && backupFailed(backups.vault, region),
  "database-trouble": ({ database, ...place }) =>
    database?.eventSources && databaseTrouble(database.eventSources, place),
};

function clusterOf({ cluster, region }: Telling) {
  return { clusterName: cluster.name, clusterArn: cluster.arn, region };
}

/** The applications' containers of all that runs in the cluster, each name once. */
function containersOf({ services, jobs }: Telling): string[] {
  const tasks = [...services.values(), ...[...jobs.values()].map(({ job }) => job)].map(({ task }) => task);
  return [...new Set(tasks.map(({ container }) => container))];
}
