import type { EnvironmentData } from "../environment-fields";
import { type Finding, show } from "../rule";
import { workloadsOf } from "./workloads";

/** Whether the services are there, with a pointer of their own, whose images others run. */
export function* checkImages(environment: Pick<EnvironmentData, "services" | "jobs">): Iterable<Finding> {
  const owners = Object.entries(environment.services).flatMap(([id, { image }]) =>
    "of" in image ? [] : [id],
  );
  for (const { path, data } of workloadsOf(environment)) {
    if ("of" in data.image && !owners.includes(data.image.of)) {
      const choices = owners.length > 0 ? `choose ${owners.join(", ")}, or write` : "write";
      yield {
        path: [...path, "image", "of"],
        message: `${show(data.image.of)} is no service with an image of its own; ${choices} { repository, initialTag }`,
      };
    }
  }
}
