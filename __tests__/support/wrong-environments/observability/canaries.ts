import type { Mistake } from "../mistake";

const health = "observability.canaries.health";
const alarm = "observability.alarms.not-answered";

/** Mistakes in those who ask from outside: saas-prod has one. */
export const canaryMistakes: readonly Mistake[] = (
  [
    {
      name: "a canary that asks somebody else",
      set: { [`${health}.domain`]: "api.example.com" },
      path: `${health}.domain`,
      message: '"api.example.com" is not answered by this environment; choose one of api.saas.example',
    },
    {
      name: "a canary that asks for a URL in place of a domain",
      set: { [`${health}.domain`]: "https://api.saas.example" },
      path: `${health}.domain`,
      message: '"https://api.saas.example" is no domain name; write it as in "api.dougust.example"',
    },
    {
      name: "a canary whose path has no slash",
      set: { [`${health}.path`]: "api/v1/health" },
      path: `${health}.path`,
      message: '"api/v1/health" is no path; begin it with "/"',
    },
    {
      name: "a canary whose path has a blank",
      set: { [`${health}.path`]: "/api v1" },
      path: `${health}.path`,
      message: '"/api v1" is no path; begin it with "/"',
    },
    ...[0, 61, -5].map(
      (rateMinutes): Mistake => ({
        name: `a canary that asks every ${rateMinutes} minutes`,
        set: { [`${health}.rateMinutes`]: rateMinutes },
        path: `${health}.rateMinutes`,
        message: `${rateMinutes} is out of range; use 1 to 60 minutes`,
      }),
    ),
    ...[14, 841].map(
      (timeoutSeconds): Mistake => ({
        name: `a canary that may take ${timeoutSeconds} seconds`,
        set: { [`${health}.timeoutSeconds`]: timeoutSeconds },
        path: `${health}.timeoutSeconds`,
        message: `${timeoutSeconds} is out of range; use 15 to 840 seconds`,
      }),
    ),
    {
      name: "a canary that runs longer than until its next run",
      set: { [`${health}.rateMinutes`]: 1, [`${health}.timeoutSeconds`]: 61 },
      path: `${health}.timeoutSeconds`,
      message: "61 seconds are longer than it is until the next run; use at most 60, or a longer rateMinutes",
    },
    {
      name: "a canary whose results are kept for years",
      set: { [`${health}.retentionDays`]: 545 },
      path: `${health}.retentionDays`,
      message:
        "CloudWatch cannot keep logs and what canaries did for 545 days; choose 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400",
    },
    {
      name: "a canary whose logs are kept for days that CloudWatch has not",
      set: { [`${health}.retentionDays`]: 31 },
      path: `${health}.retentionDays`,
      message:
        "CloudWatch cannot keep logs and what canaries did for 31 days; choose 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400",
    },
    {
      name: "a canary in capitals",
      copy: { "observability.canaries.Health": health },
      set: { [`${alarm}.of`]: "health" },
      path: "observability.canaries.Health",
      message: '"Health" is no name; use lower-case letters, digits and single hyphens, as in "app-user"',
      value: '"Health"',
    },
    {
      name: "an alarm on a canary that is not there",
      set: { [`${alarm}.of`]: "healthy" },
      path: `${alarm}.of`,
      message:
        '"healthy" is none of observability.canaries for runs of the canary that were answered well; choose health',
      also: [
        {
          path: health,
          message:
            'a canary may not be answered and nobody watches it; add an alarm of observability on "canary-success" of health',
        },
      ],
    },
    {
      name: "an alarm on a canary, which has none",
      set: { "observability.canaries": {} },
      path: `${alarm}.watches`,
      message:
        '"canary-success" watches a part that this environment does not have; remove the alarm, or add observability.canaries',
    },
    {
      name: "a canary that nobody watches",
      copy: { "observability.canaries.extra": health },
      set: { [`${alarm}.of`]: "health" },
      path: "observability.canaries.extra",
      message:
        'a canary may not be answered and nobody watches it; add an alarm of observability on "canary-success" of extra',
      value: "extra",
    },
    {
      name: "a canary with more good answers than there can be",
      set: { [`${alarm}.below`]: 101 },
      path: `${alarm}.below`,
      message: "nothing is ever above 100 percent, so that 101 always alarms; use at most 100",
    },
    {
      name: "an alarm that looks more often than its canary asks",
      set: { [`${alarm}.periodSeconds`]: 60 },
      path: `${alarm}.periodSeconds`,
      message: "60 is shorter than the 5 minutes between runs of health; use 300 or a multiple",
    },
    {
      name: "an alarm on a canary that is answered too well",
      set: { [`${alarm}.below`]: undefined, [`${alarm}.above`]: 90 },
      path: `${alarm}.above`,
      message:
        "90 is on the side of runs of the canary that were answered well where nothing is wrong; use below",
    },
    {
      name: "a service at the address of the canaries' bucket",
      copy: { "services.canary-bucket": "services.worker" },
      path: "services.canary-bucket",
      message: '"canary-bucket" is the address of another part; name the service otherwise',
      value: '"canary-bucket"',
    },
  ] satisfies Mistake[]
).map((mistake) => ({ page: "worker" as const, ...mistake }));

/** The same where people reach the environment over HTTP alone. */
export const unreachableCanary: Mistake = {
  name: "a canary that asks over HTTPS where nobody answers",
  set: {
    loadBalancer: {
      scheme: "internet-facing",
      listener: { protocol: "http" },
      accessLogDays: 90,
      deletionProtection: false,
    },
    dns: undefined,
    "observability.canaries": {
      health: {
        domain: "api.dougust.example",
        path: "/api/health",
        rateMinutes: 5,
        timeoutSeconds: 30,
        retentionDays: 30,
      },
    },
  },
  path: "observability.canaries.health.domain",
  message:
    '"api.dougust.example" cannot be asked over HTTPS: this environment has no name that people reach it by; add domains to its listener or distribution',
};
