import type { EnvironmentInput } from "../../../src/config/define";

type Queries = NonNullable<NonNullable<EnvironmentInput["observability"]>["queries"]>;

/** The API's log is that of nestjs-pino: a number for the level, and request and response of each answer; see docs/images.md. */
const ofTheApi: Queries = {
  errors: {
    title: "Errors by message",
    reads: ["services.api"],
    query: `filter level >= 50
| stats count() as times, latest(@timestamp) as last by msg, err.type
| sort times desc
| limit 50`,
  },
  "failed-requests": {
    title: "Failed requests",
    reads: ["services.api"],
    query: `filter res.statusCode >= 400
| stats count() as requests by res.statusCode, req.method, req.url
| sort requests desc
| limit 50`,
  },
  latency: {
    title: "Latency",
    reads: ["services.api"],
    query: `filter ispresent(responseTime)
| stats count() as requests, avg(responseTime), pct(responseTime, 95), max(responseTime) by bin(5m)
| sort @timestamp desc`,
  },
};

const ofTheOthers: Queries = {
  "database-errors": {
    title: "Errors of the database",
    reads: ["database"],
    query: `filter @message like /(ERROR|FATAL|PANIC): /
| parse @message /(?<level>ERROR|FATAL|PANIC):\\s+(?<problem>.*)/
| stats count() as times, latest(@timestamp) as last by level, problem
| sort times desc
| limit 50`,
  },
  // its last line is what its alarm waits for
  export: {
    title: "The weekly export, line by line",
    reads: ["jobs.export"],
    query: `fields @timestamp, @message, @logStream
| sort @timestamp desc
| limit 200`,
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

const ofTheFirewall: Queries = {
  "refused-requests": {
    title: "Requests the firewall refused, by rule",
    reads: ["waf"],
    query: `filter action = "BLOCK"
| stats count() as requests, count_distinct(httpRequest.clientIp) as addresses by terminatingRuleId
| sort requests desc`,
  },
};

/** Document 001, "Key Metrics to Monitor", as questions to logs. */
export function queriesOf({ firewall }: { firewall: boolean }): Queries {
  return { ...ofTheApi, ...ofTheOthers, ...(firewall && ofTheFirewall) };
}
