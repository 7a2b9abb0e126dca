import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import type { Cache } from "../../constructs/data/cache/cache";
import { Redis } from "../../constructs/data/cache/redis";
import type { Surroundings } from "../surroundings";

/** The cache of an environment, where it has one. */
export function createCache(
  scope: Construct,
  { cache }: { readonly cache?: Environment["cache"] },
  { network, keyArn }: Pick<Surroundings, "network" | "keyArn">,
): Cache | undefined {
  return cache && new Redis(scope, "cache", { ...cache, network, keyArn });
}
