import type { EnvironmentInput } from "../../../src/config/define";

type Queries = NonNullable<NonNullable<EnvironmentInput["observability"]>["queries"]>;

const app = ["services.app"];

/** Document 002, "Logs Insights Queries", to the letter. */
const documented: Queries = {
  "find-errors": {
    title: "Find errors",
    reads: app,
    query: `fields @timestamp, @message
| filter @message like /ERROR/
| stats count() by @message`,
  },
  // a field that begins with @ is one of CloudWatch's own, and only Lambda's logs have a @duration: see the next one
  "api-latency": {
    title: "API latency",
    reads: app,
    query: `fields @duration
| filter @duration > 500
| stats avg(@duration), max(@duration), count()`,
  },
  "failed-requests": {
    title: "Failed requests",
    reads: app,
    query: `fields @message, statusCode
| filter statusCode >= 400
| stats count() by statusCode`,
  },
};

/** What the documented ones mean, asked of the fields that winston writes; see docs/images.md. */
const ofTheApplication: Queries = {
  "logged-errors": {
    title: "Errors by message",
    reads: app,
    query: `filter level = "error"
| stats count() as times, latest(@timestamp) as last by message
| sort times desc
| limit 50`,
  },
  "slow-requests": {
    title: "Slow requests by path",
    reads: app,
    query: `filter duration > 500
| stats count() as requests, avg(duration), pct(duration, 95), max(duration) by path
| sort requests desc
| limit 50`,
  },
};

const ofTheOthers: Queries = {
  // the database writes down what takes longer than a second (log_min_duration_statement)
  "slow-sql": {
    title: "Slow SQL",
    reads: ["database"],
    query: `filter @message like /duration: /
| parse @message /duration: (?<milliseconds>[0-9.]+) ms\\s+[^:]+: (?<statement>.*)/
| stats count() as times, avg(milliseconds), max(milliseconds) by statement
| sort times desc
| limit 50`,
  },
  "refused-requests": {
    title: "Requests the firewall refused, by rule",
    reads: ["waf"],
    query: `filter action = "BLOCK"
| stats count() as requests, count_distinct(httpRequest.clientIp) as addresses by terminatingRuleId
| sort requests desc`,
  },
  "refused-connections": {
    title: "Refused connections, by port",
    reads: ["network"],
    query: `filter action = "REJECT"
| stats count() as connections by dstAddr, dstPort
| sort connections desc
| limit 50`,
  },
};

export const queries: Queries = { ...documented, ...ofTheApplication, ...ofTheOthers };
