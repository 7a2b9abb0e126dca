import type { EnvironmentInput } from "../../../src/config/define";

type SecurityHeaders = NonNullable<EnvironmentInput["distribution"]>["securityHeaders"];

/**
 * What the pages of a Next.js application need, and no more: beside their own origin that of the assets. Pages of others
 * take no part in it: people log in and upload through the application, which alone speaks to Cognito and S3.
 */
export const securityHeaders = (assets: string): SecurityHeaders => ({
  // the first visits shall show whether all of the zone answers by TLS; preload lists are hard to leave
  hsts: { maxAgeDays: 365, includeSubdomains: true, preload: false },
  contentSecurityPolicy: {
    "default-src": ["'self'"],
    // Next.js writes what a page starts with into scripts of the page itself. An application that gives them nonces sends
    // a policy of its own, which stays
    "script-src": ["'self'", "'unsafe-inline'"],
    // next/image and next/font style their elements in place
    "style-src": ["'self'", "'unsafe-inline'"],
    // placeholders of next/image are in the page; blob: is what people have chosen to upload
    "img-src": ["'self'", "data:", "blob:", assets],
    "font-src": ["'self'", assets],
    "media-src": ["'self'", assets],
    "object-src": ["'none'"],
    "base-uri": ["'self'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
    "upgrade-insecure-requests": null,
  },
  frameOptions: "deny",
  referrerPolicy: "strict-origin-when-cross-origin",
  permissionsPolicy: {
    camera: [],
    "display-capture": [],
    geolocation: [],
    microphone: [],
    midi: [],
    payment: [],
    serial: [],
    usb: [],
  },
});
