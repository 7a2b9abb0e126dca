import type { CloudfrontResponseHeadersPolicyCorsConfig } from "@cdktf/provider-aws/lib/cloudfront-response-headers-policy";

/** Pages of other origins may read objects, by requests that browsers make without asking first. */
export function readableObjects(
  origins: readonly string[],
): CloudfrontResponseHeadersPolicyCorsConfig | undefined {
  return crossOrigin(origins, {
    accessControlAllowMethods: { items: ["GET", "HEAD"] },
    accessControlAllowHeaders: { items: ["Range"] },
    accessControlExposeHeaders: { items: ["ETag"] },
    accessControlAllowCredentials: false,
    originOverride: true,
  });
}

/**
 * Pages of an application's other origins may read what CloudFront says in its place, failures and refusals; without it, their scripts
 * learn only that a request failed. What the application itself says of other origins stays.
 */
export function readableFailures(
  origins: readonly string[],
): CloudfrontResponseHeadersPolicyCorsConfig | undefined {
  return crossOrigin(origins, {
    accessControlAllowMethods: { items: ["ALL"] },
    accessControlAllowHeaders: { items: ["Authorization", "Content-Type"] },
    // browsers ask for it where a request carries cookies
    accessControlAllowCredentials: true,
    originOverride: false,
  });
}

function crossOrigin(
  origins: readonly string[],
  config: Omit<CloudfrontResponseHeadersPolicyCorsConfig, "accessControlAllowOrigins">,
): CloudfrontResponseHeadersPolicyCorsConfig | undefined {
  return origins.length > 0 ? { accessControlAllowOrigins: { items: [...origins] }, ...config } : undefined;
}
