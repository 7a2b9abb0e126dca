import type { EnvironmentInput } from "../../../src/config/define";

type SecurityHeaders = NonNullable<EnvironmentInput["distribution"]>["securityHeaders"];

/** An API answers with data, which no page may show in a frame and no browser shall run. */
export const securityHeaders: SecurityHeaders = {
  // preload is for the whole zone, whose other names are Vercel's to answer for
  hsts: { maxAgeDays: 365, includeSubdomains: true, preload: false },
  // FastAPI's own pages (/docs) load scripts from elsewhere: they stay empty, unless the backend sends them a policy
  contentSecurityPolicy: { "default-src": ["'none'"], "frame-ancestors": ["'none'"] },
  frameOptions: "deny",
  referrerPolicy: "no-referrer",
  permissionsPolicy: {},
};
