import type { EnvironmentData } from "../../environment-fields";
import { type Finding, show } from "../../rule";

/** Whether jobs and services are told apart. */
export function* checkJobs({
  services,
  jobs,
}: Pick<EnvironmentData, "services" | "jobs">): Iterable<Finding> {
  for (const id of Object.keys(jobs)) {
    if (Object.hasOwn(services, id)) {
      yield {
        path: ["jobs", id],
        message: `${show(id)} is also a service, and they would share their addresses; name the job otherwise`,
      };
    }
  }
}
