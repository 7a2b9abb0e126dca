import { CloudfrontCachePolicy } from "@cdktf/provider-aws/lib/cloudfront-cache-policy";
import type { Construct } from "constructs";
import { createBeforeDestroy } from "../create-before-destroy";
import { cachingOptimized } from "../managed-policies";

/** How long the edge keeps an object; its own `Cache-Control` decides between nothing and the most. */
export type ObjectCacheProps =
  /** A day where the object does not say, a year at most. */
  | { readonly policy: "managed-caching-optimized" }
  | { readonly policy: "own"; readonly defaultSeconds: number; readonly maxSeconds: number };

/**
 * The id of a cache policy for objects that are the same for everybody who may have them: nothing of a request but its
 * path tells them apart, and what was compressed by gzip or Brotli is kept so.
 */
export function objectCachePolicy(
  scope: Construct,
  id: string,
  name: string,
  props: ObjectCacheProps,
): string {
  return props.policy === "managed-caching-optimized"
    ? cachingOptimized
    : ownPolicy(scope, id, name, props).id;
}

function ownPolicy(
  scope: Construct,
  id: string,
  name: string,
  { defaultSeconds, maxSeconds }: Extract<ObjectCacheProps, { policy: "own" }>,
): CloudfrontCachePolicy {
  return new CloudfrontCachePolicy(scope, id, {
    name,
    comment: name,
    minTtl: 1,
    defaultTtl: defaultSeconds,
    maxTtl: maxSeconds,
    parametersInCacheKeyAndForwardedToOrigin: {
      cookiesConfig: { cookieBehavior: "none" },
      headersConfig: { headerBehavior: "none" },
      queryStringsConfig: { queryStringBehavior: "none" },
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    },
    lifecycle: createBeforeDestroy,
  });
}
