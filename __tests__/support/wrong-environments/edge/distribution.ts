import type { Mistake } from "../mistake";

const domains = "distribution.domains";
const header = "distribution.originHeader";
const paths = "distribution.staticPaths";

/** Mistakes in what stands at CloudFront before the load balancer. */
export const distributionMistakes: readonly Mistake[] = [
  {
    name: "a distribution that nobody reaches",
    page: "explicit",
    set: { [domains]: [] },
    path: domains,
    message: "[] is too little; use at least 1",
  },
  {
    name: "a domain of a distribution on no certificate",
    page: "explicit",
    set: { [domains]: ["fckdoomscroll.example", "www.fckdoomscroll.example", "app.fckdoomscroll.example"] },
    path: domains,
    message:
      '"app.fckdoomscroll.example" is on no certificate; add it, or the wildcard above it, to loadBalancer.listener.domains',
    value: '"app.fckdoomscroll.example"',
  },
  {
    name: "a domain two levels below a wildcard",
    page: "explicit",
    set: {
      "loadBalancer.listener.domains": ["*.fckdoomscroll.example"],
      [domains]: ["a.b.fckdoomscroll.example"],
      "distribution.redirects": {},
    },
    path: domains,
    message:
      '"a.b.fckdoomscroll.example" is on no certificate; add it, or the wildcard above it, to loadBalancer.listener.domains',
    value: '"a.b.fckdoomscroll.example"',
  },
  {
    name: "a domain of a distribution listed twice",
    page: "explicit",
    set: { [domains]: ["fckdoomscroll.example", "www.fckdoomscroll.example", "fckdoomscroll.example"] },
    path: domains,
    message: '"fckdoomscroll.example" is listed more than once; list each domain once',
    value: '"fckdoomscroll.example"',
  },
  {
    name: "a distribution that speaks HTTP to its load balancer",
    page: "explicit",
    set: { "loadBalancer.listener": { protocol: "http" } },
    path: "loadBalancer.listener.protocol",
    message: '"http" would carry requests from CloudFront in the open; use "https"',
    value: '"http"',
  },
  {
    name: "a load balancer on the internet that every distribution reaches",
    page: "explicit",
    remove: header,
    path: header,
    message:
      "is missing: CloudFront's addresses carry everybody's distributions to an \"internet-facing\" load balancer; add a name and versions: [1]",
    value: "is missing",
  },
  {
    name: "an origin header for a VPC origin",
    page: "aurora-alone",
    set: { [header]: { name: "x-origin-verify", versions: [1] } },
    path: header,
    message:
      '"x-origin-verify" proves nothing that the VPC origin of an internal load balancer does not; remove originHeader',
    value: '"x-origin-verify"',
  },
  {
    name: "an origin header that is no header",
    page: "explicit",
    set: { [`${header}.name`]: "x origin" },
    path: `${header}.name`,
    message:
      '"x origin" is no name of a header; use up to 40 letters, digits, "_" and "-", as in "x-origin-verify"',
  },
  {
    name: "a version of the origin header twice",
    page: "explicit",
    set: { [`${header}.versions`]: [2, 2] },
    path: `${header}.versions`,
    message: "2 is listed more than once; list each version once",
    value: "2",
  },
  {
    name: "more values than a listener rule compares",
    page: "explicit",
    set: {
      [`${header}.versions`]: [2, 1],
      "services.app.http.paths": ["/a", "/b", "/c", "/d"],
    },
    path: "services.app.http.paths",
    message:
      "4 paths and 2 values of the origin header are more than the 5 that a listener rule compares; use fewer paths",
    value: "4 paths",
  },
  {
    name: "two behaviors for one path",
    page: "explicit",
    set: {
      [paths]: [
        { path: "/_next/static/*", days: 365 },
        { path: "/_next/static/*", days: 30 },
      ],
    },
    path: `${paths}[1].path`,
    message: '"/_next/static/*" has a behavior already; keep one of them, or list the narrower one first',
  },
  {
    name: "a path behind a wider one",
    page: "explicit",
    set: {
      [paths]: [
        { path: "/static/*", days: 365 },
        { path: "/static/fonts/*", days: 30 },
      ],
    },
    path: `${paths}[1].path`,
    message:
      '"/static/fonts/*" is never reached after "/static/*"; keep one of them, or list the narrower one first',
  },
  {
    name: "a static path without a slash",
    page: "explicit",
    set: { [`${paths}[0].path`]: "static/*" },
    path: `${paths}[0].path`,
    message:
      '"static/*" is no path pattern of CloudFront\'s; begin it with "/" and use letters, digits and _ - . $ / ~ @ : + & ; * ?',
  },
  {
    name: "static paths kept for two years",
    page: "explicit",
    set: { [`${paths}[0].days`]: 730 },
    path: `${paths}[0].days`,
    message: "730 is out of range; use 1 to 365 days",
  },
];
