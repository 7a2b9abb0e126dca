import type { EnvironmentInput } from "../../../src/config/define";

type Distribution = NonNullable<NonNullable<EnvironmentInput["buckets"]>[string]["distribution"]>;

/** CloudFront before the assets: people read what lies below `public/`, and the application alone the rest. */
export function assetsDistribution(domain: string, { waf }: Pick<Distribution, "waf">): Distribution {
  return {
    domains: [`assets.${domain}`],
    prefix: "public/",
    cache: { policy: "managed-caching-optimized" },
    access: { kind: "public" },
    // fonts are read by scripts' rules
    origins: [`https://${domain}`],
    securityHeaders: {
      hsts: { maxAgeDays: 365, includeSubdomains: true, preload: false },
      // people upload some of it: what a browser opens may show itself, and run nothing
      contentSecurityPolicy: {
        "default-src": ["'none'"],
        "img-src": ["'self'"],
        "media-src": ["'self'"],
        "style-src": ["'unsafe-inline'"],
        "frame-ancestors": ["'none'"],
      },
      frameOptions: "deny",
      referrerPolicy: "no-referrer",
      permissionsPolicy: {},
    },
    priceClass: "PriceClass_100",
    accessLogs: { days: 90 },
    waf,
  };
}
