import type { EnvironmentData } from "../../environment-fields";
import { type Finding, show } from "../../rule";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** Facts that lead to the writer only as long as it is in the region of those who ask. */
const bound = ["database-host", "database-proxy-host"];
/** Secrets that hold the address of the first region's database. */
const addressed = ["database-url", "database-json"];

/** Whether services that run in two regions are told nothing that is true in one of them alone. */
export function* checkTold({
  region,
  services,
  secrets,
  secondRegion,
}: Part<"region" | "services" | "secrets" | "secondRegion">): Iterable<Finding> {
  for (const id of Object.keys(secondRegion?.workloads?.services ?? {})) {
    for (const [name, value] of Object.entries(services[id]?.variables ?? {})) {
      const path = ["services", id, "variables", name];
      if (value === region) {
        yield {
          path,
          message: `${show(value)} is not the region of the tasks in ${secondRegion?.region}; use { from: "region" }`,
        };
      } else if (typeof value !== "string" && bound.includes(value.from)) {
        yield {
          path,
          message: `${show(value.from)} has no writer while that is in the other region; use { from: "database-writer-host" }`,
        };
      }
    }
    for (const [name, reference] of Object.entries(services[id]?.secrets ?? {})) {
      const part = typeof reference === "string" ? reference : reference.secret;
      const kind = secrets.entries[part]?.kind ?? "";
      if (addressed.includes(kind)) {
        yield {
          path: ["services", id, "secrets", name],
          message: `${show(part)} holds the address of the first region's database; use a secret of kind "database-login" and the fact database-writer-host`,
        };
      }
    }
  }
}
