import type { EnvironmentInput } from "../../../src/config/define";

type SecurityHeaders = NonNullable<EnvironmentInput["distribution"]>["securityHeaders"];

/** Pages with scripts, styles and pictures from /static and nowhere else. */
export const securityHeaders: SecurityHeaders = {
  hsts: { maxAgeDays: 365, includeSubdomains: true, preload: false },
  contentSecurityPolicy: {
    "default-src": ["'self'"],
    // elements that calendars move about are styled in place; scripts are files
    "style-src": ["'self'", "'unsafe-inline'"],
    // small pictures stand in the styles
    "img-src": ["'self'", "data:"],
    "object-src": ["'none'"],
    "base-uri": ["'self'"],
    // people reach the calendar provider's OAuth by links and redirects; a form there would have to be listed here
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
};
