import type { EnvironmentInput } from "../../../src/config/define";

type Queries = NonNullable<NonNullable<EnvironmentInput["observability"]>["queries"]>;

/** Both write what structlog renders as JSON; see docs/images.md. */
const ofTheApplication: Queries = {
  errors: {
    title: "Errors by event",
    reads: ["services.backend", "services.worker"],
    query: `filter level in ["error", "critical"]
| stats count() as times, latest(@timestamp) as last by event, logger
| sort times desc
| limit 50`,
  },
  "failed-requests": {
    title: "Failed requests",
    reads: ["services.backend"],
    query: `filter status_code >= 400
| stats count() as requests by status_code, method, path
| sort requests desc
| limit 50`,
  },
  latency: {
    title: "Latency by path",
    reads: ["services.backend"],
    query: `filter ispresent(duration_ms)
| stats count() as requests, avg(duration_ms), pct(duration_ms, 95), max(duration_ms) by path
| sort requests desc
| limit 50`,
  },
  // Celery's own words, within JSON or without
  "failed-tasks": {
    title: "Celery tasks that failed or are tried again",
    reads: ["services.worker"],
    query: `filter @message like /Task .+ (raised unexpected|retry)/
| parse @message /Task (?<task>[\\w.]+)\\[(?<id>[\\w-]+)\\] (?<outcome>raised unexpected|retry)/
| stats count() as times, latest(@timestamp) as last by task, outcome
| sort times desc`,
  },
  "slow-tasks": {
    title: "Celery tasks by duration",
    reads: ["services.worker"],
    query: `filter @message like /succeeded in/
| parse @message /Task (?<task>[\\w.]+)\\[[\\w-]+\\] succeeded in (?<seconds>[0-9.]+)s/
| stats count() as times, avg(seconds), max(seconds) by task
| sort times desc`,
  },
};

const ofTheOthers: Queries = {
  migrations: {
    title: "Migrations, line by line",
    reads: ["jobs.create-roles", "jobs.migrate"],
    query: `fields @timestamp, @log, @message
| sort @timestamp desc
| limit 200`,
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
  "slow-commands": {
    title: "Slow commands of Redis",
    reads: ["cache"],
    query: `filter ispresent(Command)
| stats count() as times, max(\`Duration (us)\`) as microseconds by Command
| sort microseconds desc
| limit 50`,
  },
  // in us-east-1, where CloudFront's firewall writes
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

export const queries: Queries = { ...ofTheApplication, ...ofTheOthers };
