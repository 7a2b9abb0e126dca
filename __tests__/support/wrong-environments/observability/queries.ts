import { queryCommands } from "../../../../src/logs-query";
import type { Allowed } from "../allowed";
import type { Mistake } from "../mistake";

const errors = "observability.queries.errors";
const parts = "services.api, jobs.export, database, waf, network, sessions";

/** A page's only question, with one part of it changed. */
function asked(changes: object): NonNullable<Mistake["set"]> {
  const query = "fields @message | limit 20";
  return { "observability.queries": { errors: { title: "Errors", reads: ["database"], query, ...changes } } };
}

/** What no text of a query may be, with what is told. */
const texts = [
  ["an empty query", "", '"" asks nothing; begin it as in "fields @timestamp, @message"', '""'],
  [
    "a query of comments",
    "# errors",
    '"# errors" asks nothing; begin it as in "fields @timestamp, @message"',
    "",
  ],
  [
    "a command of another language",
    "fields @message\n| where level = 50",
    `"where" is no command of Logs Insights; begin each stage with one of ${queryCommands.join(", ")}`,
    '"where"',
  ],
  [
    "a query without a command",
    "@message like /x/",
    `"@message" is no command of Logs Insights; begin each stage with one of ${queryCommands.join(", ")}`,
    '"@message"',
  ],
  [
    "a stage with nothing in it",
    "fields @message || limit 20",
    'nothing stands between two "|", or at an end; remove one of them',
    '"|"',
  ],
  [
    "a pipe at the end",
    "fields @message |",
    'nothing stands between two "|", or at an end; remove one of them',
    '"|"',
  ],
  [
    "a query that chooses its log groups",
    'SOURCE "/ecs/dougust" | fields @message',
    '"SOURCE" chooses log groups; remove it, and name their parts in reads',
    '"SOURCE"',
  ],
  [
    "a text without an end",
    'filter level = "error | limit 20',
    '"\\"" begins what has no end; close it, or write a backslash before it',
    '"\\""',
  ],
  [
    "a long query",
    `fields @message | filter a = "${"a".repeat(10_000)}"`,
    "a query has at most 10000 characters, and this one has 10031; shorten it",
    "10031",
  ],
].map(
  ([name = "", text, message = "", value = ""]): Mistake => ({
    name,
    set: asked({ query: text }),
    path: `${errors}.query`,
    message,
    value,
  }),
);

/** Mistakes in questions to logs. */
export const queryMistakes: readonly Mistake[] = [
  ...texts,
  {
    name: "a query of nothing",
    set: asked({ reads: [] }),
    path: `${errors}.reads`,
    message: "[] reads nothing; name at least one part with logs",
  },
  {
    name: "a part twice",
    set: asked({ reads: ["database", "database"] }),
    path: `${errors}.reads`,
    message: '"database" is listed more than once; list each part once',
    value: '"database"',
  },
  {
    name: "a part that is not there",
    set: asked({ reads: ["services.web"] }),
    path: `${errors}.reads`,
    message: `"services.web" is no part of this environment that writes to CloudWatch Logs; choose of ${parts}`,
    value: '"services.web"',
  },
  {
    name: "a part that writes to a bucket",
    set: asked({ reads: ["services.api", "load-balancer"] }),
    path: `${errors}.reads`,
    message: `"load-balancer" is no part of this environment that writes to CloudWatch Logs; choose of ${parts}`,
    value: '"load-balancer"',
  },
  {
    name: "a database whose logs are not AWS's",
    page: "atlas",
    set: asked({ reads: ["database"] }),
    path: `${errors}.reads`,
    message:
      '"database" is no part of this environment that writes to CloudWatch Logs; choose of services.app, network, sessions',
    value: '"database"',
  },
  {
    name: "parts of two regions",
    page: "worker",
    set: asked({ reads: ["waf", "services.backend"] }),
    path: `${errors}.reads`,
    message:
      '["waf","services.backend"] are in different regions (waf in us-east-1, services.backend in me-south-1), and a query reads logs of one; write a query for each',
  },
  {
    name: "a title that the console has no folder for",
    set: asked({ title: "all/errors" }),
    path: `${errors}.title`,
    message: '"all/errors" is no title of a query; use up to 100 letters, digits, blanks and , . ( ) \' -',
  },
  {
    name: "two queries with one title",
    set: {
      "observability.queries": Object.fromEntries(
        ["errors", "failures"].map((id) => [id, { title: "Errors", reads: ["database"], query: "limit 1" }]),
      ),
    },
    path: "observability.queries.failures.title",
    message: '"Errors" is also the title of "errors"; give each its own',
  },
];

/** Changes of questions to logs that keep a page valid. */
export const allowedQueries: readonly Allowed[] = [
  { name: "an environment without queries", remove: "observability.queries" },
  {
    name: "a query over parts of one region",
    set: asked({ reads: ["services.api", "jobs.export", "database", "waf", "network", "sessions"] }),
  },
  {
    name: "a query over a zone's queries",
    set: { ...asked({ reads: ["dns"] }), "dns.queryLogDays": 30 },
  },
  {
    name: "a query over a firewall before a bucket",
    page: "aurora",
    set: asked({ reads: ["buckets.media.waf"] }),
  },
  {
    name: "a query over what both regions have, and what one has",
    page: "second-region",
    set: asked({ reads: ["services.backend", "waf"] }),
  },
  { name: "a pipe within a pattern", set: asked({ query: "filter @message like /a|b/" }) },
];
