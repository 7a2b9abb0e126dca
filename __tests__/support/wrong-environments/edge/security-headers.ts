import type { Mistake } from "../mistake";

const headers = "distribution.securityHeaders";
const csp = `${headers}.contentSecurityPolicy`;

/** Mistakes in the headers that tell browsers what not to do. */
export const securityHeaderMistakes: readonly Mistake[] = [
  {
    name: "a policy with a line break",
    page: "explicit",
    set: { [`${csp}.script-src`]: ["'self'\nhttps://a.example"] },
    path: `${csp}.script-src[0]`,
    message:
      '"\'self\'\\nhttps://a.example" has a space, a line break, ";" or ",", which would end the source; list each source by itself',
  },
  {
    name: "a policy with a semicolon",
    page: "explicit",
    set: { [`${csp}.script-src`]: ["'self'; object-src *"] },
    path: `${csp}.script-src[0]`,
    message:
      '"\'self\'; object-src *" has a space, a line break, ";" or ",", which would end the source; list each source by itself',
  },
  {
    name: "a directive that does not exist",
    page: "explicit",
    set: { [`${csp}.scripts-src`]: ["'self'"] },
    path: `${csp}.scripts-src`,
    message: '"scripts-src" is no setting here; check its spelling and place, or remove it',
    value: '"scripts-src"',
  },
  {
    name: "a policy without a default",
    page: "explicit",
    remove: `${csp}.default-src`,
    path: `${csp}.default-src`,
    message: "is missing; add an array",
  },
  {
    name: "a keyword without its quotes",
    page: "explicit",
    set: { [`${csp}.script-src`]: ["self"] },
    path: `${csp}.script-src[0]`,
    message: '"self" would be a host of that name; write it with its quotes, as in "\'self\'"',
  },
  {
    name: "a nonce that everybody knows",
    page: "explicit",
    set: { [`${csp}.script-src`]: ["'nonce-abc'"] },
    path: `${csp}.script-src[0]`,
    message:
      "\"'nonce-abc'\" would be the same in every response, so anybody could know it; let the application send nonces",
  },
  ...[
    "*",
    "http://a.example",
    "a.example",
    "'sha256-abc'",
    "https://*.",
    "https://a.example/?x",
    "javascript:",
  ].map(
    (source): Mistake => ({
      name: `the source ${source}`,
      page: "explicit",
      set: { [`${csp}.img-src`]: [source] },
      path: `${csp}.img-src[0]`,
      message: `${JSON.stringify(source)} is no source; write "'self'", "data:", "'sha256-…'" or an origin as in "https://*.example.com"`,
    }),
  ),
  {
    name: "nothing and something",
    page: "explicit",
    set: { [`${csp}.object-src`]: ["'none'", "'self'"] },
    path: `${csp}.object-src`,
    message: `["'none'","'self'"] allows nothing and something; remove "'none'", or all else`,
  },
  {
    name: "a source twice",
    page: "explicit",
    set: { [`${csp}.object-src`]: ["'self'", "'self'"] },
    path: `${csp}.object-src`,
    message: `"'self'" is listed more than once; list each source once`,
    value: `"'self'"`,
  },
  {
    name: "a directive without sources",
    page: "explicit",
    set: { [`${csp}.object-src`]: [] },
    path: `${csp}.object-src`,
    message: `[] allows nothing, which is written ["'none'"]; list the sources, or that`,
  },
  {
    name: "sources where none are taken",
    page: "explicit",
    set: { [`${csp}.upgrade-insecure-requests`]: ["'self'"] },
    path: `${csp}.upgrade-insecure-requests`,
    message: `["'self'"] is not possible here; choose null`,
  },
  {
    name: "frames that the two headers differ about",
    page: "explicit",
    set: { [`${csp}.frame-ancestors`]: ["'self'"] },
    path: `${csp}.frame-ancestors`,
    message: `["'self'"] differs from the frameOptions "deny"; use ["'none'"], or change both`,
  },
  {
    name: "a policy longer than CloudFront sends",
    page: "explicit",
    set: {
      [csp]: {
        "default-src": ["'none'"],
        "connect-src": Array.from({ length: 60 }, (_, n) => `https://connections-${n}.fckdoomscroll.example`),
        "frame-ancestors": ["'none'"],
      },
    },
    path: csp,
    message: "2745 characters are more than CloudFront sends in a header; use at most 1783",
    value: "2745",
  },
  {
    name: "preload for less than a year",
    page: "explicit",
    set: { [`${headers}.hsts`]: { maxAgeDays: 180, includeSubdomains: true, preload: true } },
    path: `${headers}.hsts.maxAgeDays`,
    message: "180 days are too few for browsers' preload lists; use 365 or more, or turn preload off",
  },
  {
    name: "preload without the names below",
    page: "explicit",
    set: { [`${headers}.hsts`]: { maxAgeDays: 365, includeSubdomains: false, preload: true } },
    path: `${headers}.hsts.includeSubdomains`,
    message: "false keeps the name off browsers' preload lists; use true, or turn preload off",
  },
  {
    name: "TLS for no day",
    page: "explicit",
    set: { [`${headers}.hsts.maxAgeDays`]: 0 },
    path: `${headers}.hsts.maxAgeDays`,
    message: "0 is out of range; use 1 to 3650 days",
  },
  {
    name: "frames from one site",
    page: "explicit",
    set: { [`${headers}.frameOptions`]: "allow-from https://a.example" },
    path: `${headers}.frameOptions`,
    message: '"allow-from https://a.example" is not possible here; choose "deny", "sameorigin"',
  },
  {
    name: "referrers in full",
    page: "explicit",
    set: { [`${headers}.referrerPolicy`]: "unsafe-url" },
    path: `${headers}.referrerPolicy`,
    message:
      '"unsafe-url" is not possible here; choose "no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin", "origin", "origin-when-cross-origin"',
  },
  {
    name: "a feature that no browser has",
    page: "explicit",
    set: { [`${headers}.permissionsPolicy.cameras`]: [] },
    path: `${headers}.permissionsPolicy.cameras`,
    message: '"cameras" is no setting here; check its spelling and place, or remove it',
    value: '"cameras"',
  },
  {
    name: "a feature for an origin without TLS",
    page: "explicit",
    set: { [`${headers}.permissionsPolicy.camera`]: ["http://a.example"] },
    path: `${headers}.permissionsPolicy.camera[0]`,
    message:
      '"http://a.example" is nobody whom a feature can be allowed; write "self", or an origin as in "https://pay.example"',
  },
  {
    name: "a feature that is the page's own twice",
    page: "explicit",
    set: { [`${headers}.permissionsPolicy.camera`]: ["self", "self"] },
    path: `${headers}.permissionsPolicy.camera`,
    message: '"self" is listed more than once; list it once',
    value: '"self"',
  },
  {
    name: "no headers at all",
    page: "explicit",
    remove: headers,
    path: headers,
    message: "is missing; add an object",
  },
];
