import type { EnvironmentData } from "../../environment-fields";
import { type Finding, show } from "../../rule";

/** What jobs ask of services. */
export function* checkJobs({
  services,
  jobs,
}: Pick<EnvironmentData, "services" | "jobs">): Iterable<Finding> {
  for (const [id, { image }] of Object.entries(jobs)) {
    if ("of" in image && !Object.hasOwn(services, image.of)) {
      yield {
        path: ["jobs", id, "image", "of"],
        message: `${show(image.of)} is no service of this environment; choose ${Object.keys(services).join(", ")}, or write { repository, initialTag }`,
      };
    }
    if (Object.hasOwn(services, id)) {
      yield {
        path: ["jobs", id],
        message: `${show(id)} is also a service, and they would share their addresses; name the job otherwise`,
      };
    }
  }
}
