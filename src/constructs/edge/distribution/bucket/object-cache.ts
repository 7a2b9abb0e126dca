import type { Construct } from "constructs";
import { cachingOptimized } from "../managed-policies";
import { addPathCachePolicy } from "../path-cache-policy";

/** How long the edge keeps an object; its own `Cache-Control` decides between nothing and the most. */
export type ObjectCacheProps =
  /** A day where the object does not say, a year at most. */
  | { readonly policy: "managed-caching-optimized" }
  | { readonly policy: "own"; readonly defaultSeconds: number; readonly maxSeconds: number };

/** The id of the cache policy for objects that are the same for everybody who may have them. */
export function objectCachePolicy(
  scope: Construct,
  id: string,
  name: string,
  props: ObjectCacheProps,
): string {
  return props.policy === "managed-caching-optimized"
    ? cachingOptimized
    : addPathCachePolicy(scope, id, { ...props, name, comment: name });
}
