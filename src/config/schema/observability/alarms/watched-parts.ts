import type { PartKind } from "../../../../alarms/quantity";
import type { EnvironmentData } from "../../environment-fields";

/** What is needed of an environment to say which parts of it there are to watch. */
export const watchedFields = ["observability", "services", "database", "cache"] as const;

export type Watchable = Pick<EnvironmentData, (typeof watchedFields)[number]>;

/** The parts of each kind: by name where there may be several, else whether there is one. */
export const watchedParts: Readonly<Record<PartKind, (data: Watchable) => readonly string[] | boolean>> = {
  service: ({ services }) => Object.keys(services),
  "load-balancer": () => true,
  // what an engine does not tell has rules of its own
  database: () => true,
  "database-proxy": ({ database }) => database.engine === "aurora-postgresql" && database.proxy !== undefined,
  cache: ({ cache }) => cache !== undefined,
  canary: ({ observability }) => Object.keys(observability?.canaries ?? {}),
  log: ({ services }) =>
    Object.entries(services).flatMap(([id, { logs }]) => (logs.format === undefined ? [] : [id])),
};

/** What a page of data has to say for a kind of part to be there. */
export const fieldOf: Readonly<Record<PartKind, string>> = {
  service: "services",
  "load-balancer": "loadBalancer",
  database: "database",
  "database-proxy": "database.proxy",
  cache: "cache",
  canary: "observability.canaries",
  log: "services with logs.format",
};
