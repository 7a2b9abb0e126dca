import { type Finding, show } from "../rule";
import { type Logging, logParts } from "./log-parts";

/** What is needed of an environment to tell whether its queries have something to read. */
export const queryFields = [
  "region",
  "dns",
  "loadBalancer",
  "distribution",
  "database",
  "buckets",
  "cache",
  "services",
  "jobs",
  "secondRegion",
  "observability",
] as const;

/** Whether the parts that queries read write logs, all of a query in one region, and no two queries have one title. */
export function* checkQueries(data: Logging): Iterable<Finding> {
  const parts = logParts(data);
  const titles = new Map<string, string>();
  for (const [id, { title, reads }] of Object.entries(data.observability?.queries ?? {})) {
    const at = (field: string) => ["observability", "queries", id, field];
    const unknown = reads.filter((part) => !parts.has(part));
    for (const part of unknown) {
      yield {
        path: at("reads"),
        message: `${show(part)} is no part of this environment that writes to CloudWatch Logs; choose of ${[...parts.keys()].join(", ")}`,
      };
    }
    if (unknown.length === 0 && regionsOfAll(reads, parts).length === 0) {
      const places = reads.map((part) => `${part} in ${parts.get(part)?.join(" and ")}`);
      yield {
        path: at("reads"),
        message: `${show(reads)} are in different regions (${places.join(", ")}), and a query reads logs of one; write a query for each`,
      };
    }
    const other = titles.get(title);
    if (other !== undefined) {
      yield {
        path: at("title"),
        message: `${show(title)} is also the title of ${show(other)}; give each its own`,
      };
    }
    titles.set(title, id);
  }
}

/** The regions where all parts have logs. */
function regionsOfAll(reads: readonly string[], parts: ReadonlyMap<string, readonly string[]>): string[] {
  const [first, ...others] = reads.map((part) => parts.get(part) ?? []);
  return (first ?? []).filter((region) => others.every((regions) => regions.includes(region)));
}
