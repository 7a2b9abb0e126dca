import type { EnvironmentInput } from "../../../src/config/define";

type SecurityHeaders = NonNullable<EnvironmentInput["distribution"]>["securityHeaders"];

/** An API answers with data, which no page may show in a frame and no browser shall run. */
export const securityHeaders: SecurityHeaders = {
  // browsers know of all of .app that it answers by TLS alone
  hsts: { maxAgeDays: 365, includeSubdomains: true, preload: false },
  contentSecurityPolicy: { "default-src": ["'none'"], "frame-ancestors": ["'none'"] },
  frameOptions: "deny",
  referrerPolicy: "no-referrer",
  permissionsPolicy: {},
};
