import type { Mistake } from "../mistake";

const pages = "distribution.errorPages.pages";
const serverError = `${pages}.server-error`;

/** Mistakes in what people see in place of failures. */
export const errorPageMistakes: readonly Mistake[] = [
  {
    name: "a page for an answer of the application's",
    page: "explicit",
    set: { [`${serverError}.codes`]: [404] },
    path: `${serverError}.codes[0]`,
    message: "404 is no failure but an answer of the application's own; use 500, 501, 502, 503, 504",
  },
  {
    name: "a failure that CloudFront shows no page for",
    page: "explicit",
    set: { [`${serverError}.codes`]: [505] },
    path: `${serverError}.codes[0]`,
    message: "505 is no failure but an answer of the application's own; use 500, 501, 502, 503, 504",
  },
  {
    name: "a page for nothing",
    page: "explicit",
    set: { [`${serverError}.codes`]: [] },
    path: `${serverError}.codes`,
    message: "[] is too little; use at least 1",
  },
  {
    name: "two pages for one failure",
    page: "explicit",
    set: { [`${serverError}.codes`]: [500, 501, 503] },
    path: `${pages}.unavailable.codes`,
    message: '503 is shown "server-error" already; list each failure once',
    value: "503",
  },
  {
    name: "error pages without a page",
    page: "explicit",
    set: { [pages]: {} },
    path: pages,
    message: "{} shows nothing; add a page, or remove errorPages",
  },
  {
    name: "a page that says nothing",
    page: "explicit",
    set: { [`${serverError}.body`]: " \n" },
    path: `${serverError}.body`,
    message: '" \\n" says nothing; write a text',
  },
  ...[
    ["<script src=/a.js></script>", "<script"],
    ['<a href="javascript:x()">a</a>', "javascript:"],
    ['<img src="/a" onerror="x()">', "onerror="],
  ].map(
    ([body, script]): Mistake => ({
      name: `a page with ${script}`,
      page: "explicit",
      set: { [`${serverError}.body`]: body },
      path: `${serverError}.body`,
      message: `${JSON.stringify(script)} would run in a page that must work while all else fails; write it without scripts`,
      value: JSON.stringify(script),
    }),
  ),
  {
    name: "JSON that is none",
    page: "worker",
    set: { [`${serverError}.body`]: "{detail: 1}" },
    path: `${serverError}.body`,
    message: '"{detail: 1}" is no JSON; write it as in \'{"detail":"…"}\'',
  },
  {
    name: "a type of page that browsers do not show",
    page: "explicit",
    set: { [`${serverError}.contentType`]: "text/markdown" },
    path: `${serverError}.contentType`,
    message:
      '"text/markdown" is not possible here; choose "application/json", "application/problem+json", "text/html; charset=utf-8", "text/plain; charset=utf-8"',
  },
  {
    name: "failures repeated for an hour",
    page: "explicit",
    set: { "distribution.errorPages.cacheSeconds": 3600 },
    path: "distribution.errorPages.cacheSeconds",
    message: "3600 is out of range; use 0 to 300 seconds",
  },
  {
    name: "static paths where error pages stand",
    page: "explicit",
    set: { "distribution.staticPaths": [{ path: "/error-pages/*.png", days: 1 }] },
    path: "distribution.staticPaths[0].path",
    message: '"/error-pages/*.png" is where the error pages stand; choose another path',
  },
];
