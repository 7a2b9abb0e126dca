import type { EnvironmentInput } from "../../../src/config/define";

type Queries = NonNullable<NonNullable<EnvironmentInput["observability"]>["queries"]>;

/** The log of a Node application, by pino or winston; see docs/images.md. */
const ofTheApplication: Queries = {
  errors: {
    title: "Errors by message",
    reads: ["services.app"],
    query: `filter level = "error" or level >= 50
| fields coalesce(message, msg) as text
| stats count() as times, latest(@timestamp) as last by text
| sort times desc
| limit 50`,
  },
  "failed-requests": {
    title: "Failed requests",
    reads: ["services.app"],
    query: `fields coalesce(statusCode, res.statusCode) as status, coalesce(path, req.url) as asked
| filter status >= 400
| stats count() as requests by status, asked
| sort requests desc
| limit 50`,
  },
  latency: {
    title: "Latency",
    reads: ["services.app"],
    query: `fields coalesce(duration, responseTime) as milliseconds
| filter ispresent(milliseconds)
| stats count() as requests, avg(milliseconds), pct(milliseconds, 95), max(milliseconds) by bin(5m)
| sort @timestamp desc`,
  },
};

const ofTheNetwork: Queries = {
  "refused-connections": {
    title: "Refused connections, by port",
    reads: ["network"],
    query: `filter action = "REJECT"
| stats count() as connections by dstAddr, dstPort
| sort connections desc
| limit 50`,
  },
};

/** DocumentDB's profiler writes down what takes longer than 100 ms. */
const ofDocumentDb: Queries = {
  "slow-operations": {
    title: "Slow operations of the database",
    reads: ["database"],
    query: `filter ispresent(millis)
| stats count() as times, avg(millis), max(millis) by ns, op
| sort times desc
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

/** Where the database is Atlas, its logs are Atlas's. */
export function queriesOf({ firewall, engine }: { firewall: boolean; engine: string }): Queries {
  return {
    ...ofTheApplication,
    ...ofTheNetwork,
    ...(engine === "documentdb" && ofDocumentDb),
    ...(firewall && ofTheFirewall),
  };
}
