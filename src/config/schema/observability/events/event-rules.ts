import type { EventName } from "../../../../events";
import type { EnvironmentData } from "../../environment-fields";
import type { Finding } from "../../rule";

type Asked = Pick<EnvironmentData, "observability" | "database" | "backups">;

/** Whether what is told of is there. */
export function* checkEvents(environment: Asked): Iterable<Finding> {
  const { events = {} } = environment.observability ?? {};
  for (const event of Object.keys(events)) {
    const path = ["observability", "events", event];
    const lacking = lacks[event as EventName](environment);
    if (lacking !== undefined) {
      yield { path, message: lacking };
    }
  }
}

/** Why an event never comes, and what to do; nothing where it may. */
const lacks: Readonly<Record<EventName, (environment: Asked) => string | undefined>> = {
  "deployment-failed": () => undefined,
  "task-failed": () => undefined,
  "backup-failed": ({ backups }) =>
    backups ? undefined : "AWS Backup makes no backups of this environment; remove it, or add backups",
  "database-trouble": ({ database }) =>
    database.engine === "postgres" || database.engine === "aurora-postgresql"
      ? undefined
      : `events of ${database.engine} are told to nobody; remove it`,
};
