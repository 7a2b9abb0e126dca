import type { EnvironmentInput } from "../../../../src/config/define";
import type { Mistake } from "../mistake";

type Alarm = NonNullable<NonNullable<EnvironmentInput["observability"]>["alarms"]>[string];

const alarms = "observability.alarms";

/** An alarm of a page that is right but for what the row says. */
function alarm(watches: Alarm["watches"], unit: string, others: Partial<Alarm> = {}): Alarm {
  return { watches, above: 0, unit, periodSeconds: 86_400, periods: 1, severity: "warning", ...others };
}

/** Alarms on parts that the page has not, each with where the page would have them. */
const elsewhere: readonly Mistake[] = (
  [
    ["a queue", "queue-age", "minutes", "jobs", "queues"],
    [
      "the backlog of a service that tells none",
      "told-backlog",
      "messages",
      "api",
      "services with scaling.backlogPerTask on a queue in Redis",
    ],
    ["mail", "bounce-rate", "percent", undefined, "mail of the environment's region"],
    ["a health check", "health-check", "status", "api", "dns.healthChecks"],
    ["the signing of a zone", "dnssec-failure", "count", undefined, "dns.dnssec"],
    ["a distribution", "distribution-errors", "percent", "distribution", "distribution, or one of a bucket"],
  ] as const
).map(([what, watches, unit, of, field]): Mistake => {
  const side = watches === "health-check" ? { above: undefined, below: 1 } : {};
  return {
    name: `an alarm on ${what} that is not there`,
    set: { [`${alarms}.extra`]: alarm(watches, unit, { of, ...side }) },
    path: `${alarms}.extra.watches`,
    message: `"${watches}" watches a part that this environment does not have; remove the alarm, or add ${field}`,
  };
});

/** Mistakes in what is watched of queues, jobs, mail, ways in and out and certificates. */
export const surroundingMistakes: readonly Mistake[] = [
  ...elsewhere,
  {
    name: "an alarm on a job that is not there",
    set: { [`${alarms}.export-not-started.of`]: "import" },
    path: `${alarms}.export-not-started.of`,
    message: '"import" is none of jobs with a schedule for starts that were given up; choose export',
    also: [
      {
        path: "jobs.export.schedule",
        message:
          'a start may be given up and nobody watches it; add an alarm of observability on "missed-starts" of export',
      },
    ],
  },
  {
    name: "an alarm on a certificate that is not there",
    set: {
      [`${alarms}.extra`]: alarm("certificate-expiry", "days", {
        of: "media",
        above: undefined,
        below: 30,
      }),
    },
    path: `${alarms}.extra.of`,
    message:
      '"media" is none of an HTTPS listener, or a distribution for days until the certificate expires; choose load-balancer',
  },
  {
    name: "the load balancer's firewall where CloudFront has one",
    page: "worker",
    set: { [`${alarms}.extra`]: alarm("blocked-requests", "requests", { of: "load-balancer" }) },
    path: `${alarms}.extra.of`,
    message:
      '"load-balancer" is none of waf of the load balancer, or of a distribution for requests that the firewall refused; choose distribution',
  },
  {
    name: "a certificate that holds for less time than is asked of it",
    set: {
      [`${alarms}.extra`]: alarm("certificate-expiry", "days", {
        of: "load-balancer",
        above: undefined,
        below: 396,
      }),
    },
    path: `${alarms}.extra.below`,
    message: "nothing is ever above 395 days, so that 396 always alarms; use at most 395",
  },
  {
    name: "a certificate's age in seconds",
    set: {
      [`${alarms}.extra`]: alarm("certificate-expiry", "seconds", {
        of: "load-balancer",
        above: undefined,
        below: 30,
      }),
    },
    path: `${alarms}.extra.unit`,
    message: '"seconds" is no unit of days until the certificate expires; use days',
    value: '"seconds"',
  },
  {
    name: "a certificate that is asked for every hour",
    set: {
      [`${alarms}.extra`]: alarm("certificate-expiry", "days", {
        of: "load-balancer",
        above: undefined,
        below: 30,
        periodSeconds: 3600,
      }),
    },
    path: `${alarms}.extra.periodSeconds`,
    message:
      "CloudWatch is told of days until the certificate expires every 86400 seconds; 3600 would have gaps, use 86400 or a multiple",
    value: "3600",
  },
  {
    name: "an export that is missed when there are some",
    set: { [`${alarms}.export-missed.above`]: 1 },
    remove: `${alarms}.export-missed.below`,
    path: `${alarms}.export-missed.above`,
    message: "1 is on the side of runs that told that they are done where nothing is wrong; use below",
    value: "1",
  },
  {
    name: "a start that nobody would miss",
    remove: `${alarms}.export-not-started`,
    path: "jobs.export.schedule",
    message:
      'a start may be given up and nobody watches it; add an alarm of observability on "missed-starts" of export',
    value: "export",
  },
  {
    name: "a success that nobody would miss",
    remove: `${alarms}.export-missed`,
    path: "jobs.export.schedule.heartbeat",
    message:
      'the job tells that it is done and nobody watches it; add an alarm of observability on "job-finished" of export',
    value: "export",
  },
  {
    name: "a composite of two regions",
    page: "worker",
    set: {
      [`${alarms}.edge-errors`]: alarm("distribution-errors", "percent", {
        of: "distribution",
        severity: undefined,
      }),
      "observability.composites.failing.anyOf": ["server-errors", "balancer-errors", "edge-errors"],
    },
    path: "observability.composites.failing.anyOf",
    message:
      '"server-errors" is told in me-south-1 and "edge-errors" in us-east-1, and a composite sees one region alone; join those of each region by themselves',
    value: '"edge-errors"',
  },
  {
    name: "a composite that waits for one of another region",
    page: "worker",
    set: {
      [`${alarms}.edge-errors`]: alarm("distribution-errors", "percent", {
        of: "distribution",
        severity: undefined,
      }),
      "observability.composites.edge": { anyOf: ["edge-errors"], unless: "down", severity: "warning" },
    },
    path: "observability.composites.edge.unless",
    message: '"down" joins alarms of me-south-1, and edge those of us-east-1; remove unless',
  },
];

/** Mistakes in what is told when it happens, and in who reads it. */
export const eventMistakes: readonly Mistake[] = [
  {
    name: "an event that AWS does not tell",
    set: { "observability.events": { "disk-full": { severity: "warning" } } },
    path: "observability.events.disk-full",
    message: '"disk-full" is no setting here; check its spelling and place, or remove it',
    value: '"disk-full"',
  },
  {
    name: "backups that nobody makes",
    page: "worker",
    set: { "observability.events": { "backup-failed": { severity: "warning" } } },
    path: "observability.events.backup-failed",
    message: "AWS Backup makes no backups of this environment; remove it, or add backups",
    value: "backups",
  },
  {
    name: "trouble of a database that RDS does not tell of",
    page: "documentdb",
    set: { "observability.events": { "database-trouble": { severity: "critical" } } },
    path: "observability.events.database-trouble",
    message: "events of documentdb are told to nobody; remove it",
    value: "documentdb",
  },
  {
    name: "the name of a Slack channel",
    set: {
      "observability.notifications.warning.chat": {
        protocol: "slack",
        workspace: "T07EZ1ABC23",
        channel: "#alerts",
      },
    },
    path: "observability.notifications.warning.chat.channel",
    message: '"#alerts" is no id of a Slack channel; write it as in "C07EZ1ABC23", not by its name',
  },
  {
    name: "feedback on mail for somebody without an @",
    page: "explicit",
    set: {
      "mail.feedback.subscriptions": { team: { protocol: "email", endpoint: "team.fckdoomscroll.example" } },
    },
    path: "mail.feedback.subscriptions.team.endpoint",
    message: '"team.fckdoomscroll.example" has no @; write a mail address, as in "dmarc@saas.example"',
  },
  {
    name: "feedback on mail for one mailbox twice",
    page: "explicit",
    set: {
      "mail.feedback.subscriptions": {
        first: { protocol: "email", endpoint: "team@fckdoomscroll.example" },
        second: { protocol: "email", endpoint: "team@fckdoomscroll.example" },
      },
    },
    path: "mail.feedback.subscriptions.second.endpoint",
    message: '"team@fckdoomscroll.example" is told as "first" already; remove one of them',
  },
  {
    name: "feedback on mail in chat, which shows no such message",
    page: "explicit",
    set: {
      "mail.feedback.subscriptions": {
        team: { protocol: "slack", workspace: "T07EZ1ABC23", channel: "C07EZ1ABC23" },
      },
    },
    path: "mail.feedback.subscriptions.team.protocol",
    message: '"slack" is not possible here; choose "email", "https"',
  },
];
