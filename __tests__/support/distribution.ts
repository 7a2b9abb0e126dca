import { securityHeaders } from "./security-headers";

/** What every page says of a distribution before its load balancer. */
export const distributionSettings = {
  staticPaths: [],
  securityHeaders,
  origins: [],
  redirects: {},
  priceClass: "PriceClass_100" as const,
  accessLogs: { days: 30 },
};
