import type { EnvironmentInput } from "../../../src/config/define";

type Distribution = NonNullable<NonNullable<EnvironmentInput["buckets"]>[string]["distribution"]>;

/** CloudFront before the media: people read what lies below `public/`, and presigned URLs alone lead to the rest. */
export function mediaDistribution(
  domain: string,
  { priceClass, waf }: Pick<Distribution, "priceClass" | "waf">,
): Distribution {
  return {
    domains: [`media.${domain}`],
    prefix: "public/",
    cache: { policy: "managed-caching-optimized" },
    access: { kind: "public" },
    origins: [`https://${domain}`],
    securityHeaders: {
      hsts: { maxAgeDays: 365, includeSubdomains: true, preload: false },
      // people upload it: what a browser opens may show itself, as PDF too, and run nothing
      contentSecurityPolicy: {
        "default-src": ["'none'"],
        "img-src": ["'self'"],
        "media-src": ["'self'"],
        "object-src": ["'self'"],
        "style-src": ["'unsafe-inline'"],
        "frame-ancestors": ["'none'"],
      },
      frameOptions: "deny",
      referrerPolicy: "no-referrer",
      permissionsPolicy: {},
    },
    priceClass,
    accessLogs: { days: 90 },
    waf,
  };
}
