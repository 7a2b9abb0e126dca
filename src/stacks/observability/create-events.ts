import { Construct } from "constructs";
import type { Observability } from "../../config/schema/names/observability-names";
import type { Cluster } from "../../constructs/compute/cluster";
import type { Backups } from "../../constructs/data/backup/backups";
import type { Database } from "../../constructs/data/database/database";
import { backupFailed, databaseTrouble } from "../../constructs/observability/events/data-events";
import { type AwsEvent, EventRule } from "../../constructs/observability/events/event-rule";
import { deploymentFailed, taskFailed } from "../../constructs/observability/events/service-events";
import type { EventName } from "../../events";
import type { Topics } from "./create-notifications";
import type { Watched } from "./watched";

/** What AWS tells of in one region. */
export interface Telling extends Pick<Watched, "services"> {
  readonly region: string;
  readonly cluster: Cluster;
  /** Where the environment's own are. */
  readonly backups?: Backups | undefined;
  readonly database?: Database | undefined;
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
  "task-failed": (telling) => taskFailed(clusterOf(telling)),
  "backup-failed": ({ backups, region }) => backups && backupFailed(backups.vault, region),
  "database-trouble": ({ database, region }) =>
    database?.snapshotSource && databaseTrouble(database.snapshotSource.arn, region),
};

function clusterOf({ cluster, region }: Telling) {
  return { clusterName: cluster.name, clusterArn: cluster.arn, region };
}
