import type { EnvironmentInput } from "../../../src/config/define";

type Queries = NonNullable<NonNullable<EnvironmentInput["observability"]>["queries"]>;

/** The log of a Node application, by pino or winston; see docs/images.md. */
const ofTheBackend: Queries = {
  errors: {
    title: "Errors by message",
    reads: ["services.backend"],
    query: `filter level = "error" or level >= 50
| fields coalesce(message, msg) as text
| stats count() as times, latest(@timestamp) as last by text
| sort times desc
| limit 50`,
  },
  "failed-requests": {
    title: "Failed requests",
    reads: ["services.backend"],
    query: `fields coalesce(statusCode, res.statusCode) as status, coalesce(path, req.url) as asked
| filter status >= 400
| stats count() as requests by status, asked
| sort requests desc
| limit 50`,
  },
  latency: {
    title: "Latency",
    reads: ["services.backend"],
    query: `fields coalesce(duration, responseTime) as milliseconds
| filter ispresent(milliseconds)
| stats count() as requests, avg(milliseconds), pct(milliseconds, 95), max(milliseconds) by bin(5m)
| sort @timestamp desc`,
  },
  "lost-traces": {
    title: "What the collector of traces complains of",
    reads: ["services.backend"],
    query: `filter @logStream like /collector/
| fields @timestamp, @message
| sort @timestamp desc
| limit 100`,
  },
  "database-errors": {
    title: "Errors of the database",
    reads: ["database"],
    query: `filter @message like /(ERROR|FATAL|PANIC): /
| parse @message /(?<level>ERROR|FATAL|PANIC):\\s+(?<problem>.*)/
| stats count() as times, latest(@timestamp) as last by level, problem
| sort times desc
| limit 50`,
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

const ofTheProxy: Queries = {
  "proxy-warnings": {
    title: "What the database proxy complains of",
    reads: ["database-proxy"],
    query: `filter @message like /\\[(WARN|ERROR)\\]/
| fields @timestamp, @message
| sort @timestamp desc
| limit 100`,
  },
};

const ofTheCache: Queries = {
  "slow-commands": {
    title: "Slow commands of Redis",
    reads: ["cache"],
    query: `filter ispresent(Command)
| stats count() as times, max(\`Duration (us)\`) as microseconds by Command
| sort microseconds desc
| limit 50`,
  },
};

const ofTheFirewall: Queries = {
  "refused-requests": {
    title: "Requests the firewalls refused, by rule",
    reads: ["waf", "buckets.media.waf"],
    query: `filter action = "BLOCK"
| stats count() as requests, count_distinct(httpRequest.clientIp) as addresses by @log, terminatingRuleId
| sort requests desc`,
  },
};

/** What of an environment has logs beside its backend, its database and its network. */
interface Logging {
  proxy: boolean;
  cache: boolean;
  firewall: boolean;
}

export function queriesOf({ proxy, cache, firewall }: Logging): Queries {
  return {
    ...ofTheBackend,
    ...ofTheNetwork,
    ...(proxy && ofTheProxy),
    ...(cache && ofTheCache),
    ...(firewall && ofTheFirewall),
  };
}
