import { quantities } from "../../../../alarms/quantities";
import type { EnvironmentData } from "../../environment-fields";
import { type Finding, listedTwice, show } from "../../rule";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** Whether deployments are rolled back by alarms that can tell of the new version. */
export function* checkRollbacks({
  observability,
  services,
}: Part<"observability" | "services">): Iterable<Finding> {
  const alarms = observability?.alarms ?? {};
  for (const [service, { deployment }] of Object.entries(services)) {
    yield* listedTwice(deployment.rollbackOn, ["services", service, "deployment", "rollbackOn"], "alarm");
    for (const [index, id] of deployment.rollbackOn.entries()) {
      const path = ["services", service, "deployment", "rollbackOn", index];
      const alarm = alarms[id];
      if (!alarm) {
        yield {
          path,
          message: `${show(id)} is no alarm of this environment; add it to observability.alarms`,
        };
      } else if (alarm.of !== service || quantities[alarm.watches].rollsBack !== true) {
        yield {
          path,
          message: `${show(id)} does not watch what the load balancer sees of ${service}; use an alarm that watches ${rollingBack.join(", ")} of it`,
        };
      }
    }
  }
}

const rollingBack = Object.entries(quantities)
  .filter(([, { rollsBack }]) => rollsBack)
  .map(([name]) => name);
