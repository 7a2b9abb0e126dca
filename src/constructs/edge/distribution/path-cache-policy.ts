import { CloudfrontCachePolicy } from "@cdktf/provider-aws/lib/cloudfront-cache-policy";
import type { Construct } from "constructs";
import { createBeforeDestroy } from "./create-before-destroy";

export interface PathCacheProps {
  readonly name: string;
  readonly comment: string;
  /** How long an answer is kept that does not say so itself. */
  readonly defaultSeconds: number;
  /** How long it is kept at most, whatever it says. */
  readonly maxSeconds: number;
}

/**
 * The id of a cache policy for answers that are the same for everybody: nothing of a request but its path tells them
 * apart, and what was compressed by gzip or Brotli is kept so. Free of charge; an account has 20 cache policies.
 */
export function addPathCachePolicy(
  scope: Construct,
  id: string,
  { name, comment, defaultSeconds, maxSeconds }: PathCacheProps,
): string {
  return new CloudfrontCachePolicy(scope, id, {
    name,
    comment,
    // CloudFront compresses nothing that it may not keep
    minTtl: 1,
    defaultTtl: defaultSeconds,
    maxTtl: maxSeconds,
    parametersInCacheKeyAndForwardedToOrigin: {
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
      cookiesConfig: { cookieBehavior: "none" },
      headersConfig: { headerBehavior: "none" },
      queryStringsConfig: { queryStringBehavior: "none" },
    },
    lifecycle: createBeforeDestroy,
  }).id;
}
