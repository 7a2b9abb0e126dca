import type { SecurityHeadersInput } from "../../src/config/schema/edge/distribution/headers/security-headers";

/** Headers as an API has them. */
export const securityHeaders: SecurityHeadersInput = {
  hsts: { maxAgeDays: 365, includeSubdomains: true, preload: false },
  contentSecurityPolicy: { "default-src": ["'none'"], "frame-ancestors": ["'none'"] },
  frameOptions: "deny",
  referrerPolicy: "no-referrer",
  permissionsPolicy: { camera: [], payment: ["self", "https://pay.example"] },
};
