import type { Mistake } from "../mistake";

const redirects = "distribution.redirects";
const apex = "fckdoomscroll.example";
const www = "www.fckdoomscroll.example";

/** Mistakes in who is let in, from where they are answered, where they are sent, and what is written down of them. */
export const visitorMistakes: readonly Mistake[] = [
  {
    name: "a redirect of a name that leads elsewhere",
    page: "explicit",
    set: { [redirects]: { "old.example": apex } },
    path: `${redirects}.old.example`,
    message: '"old.example" does not lead to this distribution; add it to domains',
    value: '"old.example"',
  },
  {
    name: "a redirect to a name that leads elsewhere",
    page: "explicit",
    set: { [redirects]: { [www]: "new.example" } },
    path: `${redirects}.${www}`,
    message: '"new.example" does not lead to this distribution; add it to domains',
    value: '"new.example"',
  },
  {
    name: "a redirect to itself",
    page: "explicit",
    set: { [redirects]: { [www]: www } },
    path: `${redirects}.${www}`,
    message: `"${www}" is sent on itself; name where people end`,
    value: `"${www}"`,
  },
  {
    name: "redirects in a circle",
    page: "explicit",
    set: { [redirects]: { [www]: apex, [apex]: www } },
    path: `${redirects}.${www}`,
    message: `"${apex}" is sent on itself; name where people end`,
    value: `"${apex}"`,
    also: [
      { path: `${redirects}.${apex}`, message: `"${www}" is sent on itself; name where people end` },
      {
        path: "distribution.domains",
        message: `"${apex}" is sent on to "${www}", and the first is the one that applications are told; list that first`,
      },
    ],
  },
  {
    name: "a redirect of the name that applications are told",
    page: "explicit",
    set: { [redirects]: { [apex]: www } },
    path: "distribution.domains",
    message: `"${apex}" is sent on to "${www}", and the first is the one that applications are told; list that first`,
    value: `"${apex}"`,
  },
  {
    name: "a redirect to a URL",
    page: "explicit",
    set: { [redirects]: { [www]: `https://${apex}` } },
    path: `${redirects}.${www}`,
    message: `"https://${apex}" is no domain name; write it as in "api.dougust.example"`,
    value: `"https://${apex}"`,
  },
  {
    name: "a country that does not exist",
    page: "explicit",
    set: { "distribution.geoRestriction": { mode: "deny", countries: ["UK"] } },
    path: "distribution.geoRestriction.countries[0]",
    message: '"UK" is no country; use two letters of ISO 3166-1 in capitals, as in "BH" or "GB"',
  },
  {
    name: "a country in small letters",
    page: "explicit",
    set: { "distribution.geoRestriction": { mode: "allow", countries: ["bh"] } },
    path: "distribution.geoRestriction.countries[0]",
    message: '"bh" is no country; use two letters of ISO 3166-1 in capitals, as in "BH" or "GB"',
  },
  {
    name: "a country twice",
    page: "explicit",
    set: { "distribution.geoRestriction": { mode: "allow", countries: ["BH", "BH"] } },
    path: "distribution.geoRestriction.countries",
    message: '"BH" is listed more than once; list each country once',
    value: '"BH"',
  },
  {
    name: "no country",
    page: "explicit",
    set: { "distribution.geoRestriction": { mode: "allow", countries: [] } },
    path: "distribution.geoRestriction.countries",
    message: "[] is too little; use at least 1",
  },
  {
    name: "a price class that does not exist",
    page: "explicit",
    set: { "distribution.priceClass": "PriceClass_300" },
    path: "distribution.priceClass",
    message:
      '"PriceClass_300" is not possible here; choose "PriceClass_100", "PriceClass_200", "PriceClass_All"',
  },
  {
    name: "a record of requests kept for no day",
    page: "explicit",
    set: { "distribution.accessLogs.days": 0 },
    path: "distribution.accessLogs.days",
    message: "0 is out of range; use 1 to 3650 days",
  },
  {
    name: "no record of requests",
    page: "explicit",
    remove: "distribution.accessLogs",
    path: "distribution.accessLogs",
    message: "is missing; add an object",
  },
];
