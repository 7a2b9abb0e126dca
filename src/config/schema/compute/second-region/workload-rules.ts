import type { EnvironmentData } from "../../environment-fields";
import { type Finding, show } from "../../rule";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

const at = (...keys: string[]) => ["secondRegion", "workloads", ...keys];

/** Whether what runs in the second region is there to run, and scales where the first one does. */
export function* checkServicesThere({
  services,
  secondRegion,
}: Part<"services" | "secondRegion">): Iterable<Finding> {
  const there = secondRegion?.workloads?.services;
  if (!there) {
    return;
  }
  if (Object.keys(there).length === 0) {
    yield { path: at("services"), message: "{} runs nothing there; name a service, or remove workloads" };
  }
  for (const [id, { scaling, targetGroup }] of Object.entries(there)) {
    const service = Object.hasOwn(services, id) ? services[id] : undefined;
    if (!service) {
      yield {
        path: at("services", id),
        message: `${show(id)} is no service of this environment; choose one of services: ${Object.keys(services).join(", ")}`,
      };
      continue;
    }
    if (Boolean(scaling) !== Boolean(service.scaling)) {
      yield {
        path: at("services", id, "scaling"),
        message: scaling
          ? `${show(scaling)} has no targets, since services.${id} does not scale; remove it, or let both scale`
          : `is missing, and services.${id} scales; say from how many tasks to how many`,
      };
    }
    if (targetGroup !== undefined && !service.http) {
      yield {
        path: at("services", id, "targetGroup"),
        message: `${show(targetGroup)} gets no requests, since services.${id} has no http; remove it`,
      };
    }
  }
}

/** Whether services of the second region find there what they need of each other. */
export function* checkNeighboursThere({
  services,
  secondRegion,
}: Part<"services" | "secondRegion">): Iterable<Finding> {
  const there = Object.keys(secondRegion?.workloads?.services ?? {});
  const missing = (id: string) => Object.hasOwn(services, id) && !there.includes(id);
  for (const id of there) {
    const image = services[id]?.image;
    if (image && "of" in image && missing(image.of)) {
      yield {
        path: at("services", id),
        message: `${show(id)} runs the image of ${show(image.of)}, whose pointer is not there; add ${image.of} to workloads.services`,
      };
    }
    for (const [called, { connect }] of Object.entries(services)) {
      if (connect?.from.includes(id) && missing(called)) {
        yield {
          path: at("services", id),
          message: `${show(id)} calls ${show(called)}, which is not there; add ${called} to workloads.services`,
        };
      }
    }
    const queue = services[id]?.scaling?.backlogPerTask?.queue;
    if (queue?.kind === "sqs") {
      yield {
        path: at("services", id),
        message: `${show(id)} scales on the queue ${show(queue.name)}, whose depth is told in the first region alone; leave it out, or scale it on cpuPercent`,
      };
    }
  }
}

/** Whether tasks of the second region find a database and, where they use one, a cache. */
export function* checkDataThere({
  services,
  cache,
  secondRegion,
}: Part<"services" | "cache" | "secondRegion">): Iterable<Finding> {
  if (!secondRegion?.workloads) {
    return;
  }
  const { database, region, workloads } = secondRegion;
  if (!database) {
    yield {
      path: ["secondRegion", "database"],
      message: `is missing, and tasks in ${region} would have no database when the first region is lost; add it with a number of readers`,
    };
  }
  if (workloads.cache && !cache) {
    yield {
      path: at("cache"),
      message: `${show(workloads.cache)} has the size of the environment's cache, which has none; add cache, or remove it`,
    };
  }
  for (const id of Object.keys(workloads.services)) {
    if (services[id]?.uses.cache && cache && !workloads.cache) {
      yield {
        path: at("cache"),
        message: `is missing, and ${show(id)} uses the environment's cache, which is out of reach in ${region}; add {}`,
      };
    }
  }
}
