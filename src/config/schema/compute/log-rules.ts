import type { EnvironmentData } from "../environment-fields";
import { type Finding, show } from "../rule";
import { workloadsOf } from "./workloads";

/** Whether lines of logs are sent on to where CloudWatch may send them. */
export function* checkSubscriptions({
  account,
  region,
  services,
  jobs,
  secondRegion,
}: Pick<EnvironmentData, "account" | "region" | "services" | "jobs" | "secondRegion">): Iterable<Finding> {
  for (const { path, data } of workloadsOf({ services, jobs })) {
    const { subscription } = data.logs;
    if (!subscription) {
      continue;
    }
    const at = [...path, "logs", "subscription"];
    const [, , , place, owner] = subscription.to.split(":");
    if (place !== region || owner !== account) {
      yield {
        path: [...at, "to"],
        message: `${show(subscription.to)} is in ${place} of ${owner}, and lines are sent on within ${region} of ${account} alone; write the ARN of what stands there`,
      };
    }
    const [kind, id] = path;
    if (
      kind === "services" &&
      secondRegion?.workloads &&
      Object.hasOwn(secondRegion.workloads.services, id)
    ) {
      yield {
        path: at,
        message: `${show(id)} runs in ${secondRegion.region}, too, from where nothing is sent to ${region}; remove the subscription`,
      };
    }
  }
}
