import type { Mistake } from "../mistake";

const page = "account";

/** Mistakes in what is written down of an account, and in who is told. */
export const auditMistakes: readonly Mistake[] = [
  {
    name: "a mail address without an @",
    page,
    set: { "audit.subscriptions.security.endpoint": "security.dougust.example" },
    path: "audit.subscriptions.security.endpoint",
    message: '"security.dougust.example" has no @; write a mail address, as in "dmarc@saas.example"',
  },
  {
    name: "a subscriber at the address of the topic's policy",
    page,
    copy: { "audit.subscriptions.policy": "audit.subscriptions.security" },
    set: { "audit.subscriptions.policy.endpoint": "policy@dougust.example" },
    path: "audit.subscriptions.policy",
    message: '"policy" is the address of what may publish to the topic; name the subscriber otherwise',
    value: '"policy"',
  },
  {
    name: "a mailbox that is told twice",
    page,
    copy: { "audit.subscriptions.again": "audit.subscriptions.security" },
    path: "audit.subscriptions.again.endpoint",
    message: '"security@dougust.example" is told as "security" already; remove one of them',
  },
  {
    name: "nobody who is told",
    page,
    set: { "audit.subscriptions": {} },
    path: "audit.subscriptions",
    message: "{} tells nobody; add a subscription",
  },
  {
    name: "a retention that CloudWatch Logs does not have",
    page,
    set: { "audit.trail.logDays": 100 },
    path: "audit.trail.logDays",
    message:
      "CloudWatch Logs cannot keep 100 days; choose 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653",
    value: "100",
  },
  {
    name: "a record that is kept where it costs more, and not where it costs less",
    page,
    set: { "audit.trail.keepDays": 90, "audit.trail.logDays": 365 },
    path: "audit.trail.logDays",
    message: "365 is longer than the 90 keepDays of the bucket, which costs a tenth of it; use 90 or less",
  },
  {
    name: "a record that goes before anybody asks for it",
    page,
    set: { "audit.trail.keepDays": 30 },
    path: "audit.trail.keepDays",
    message: "30 is out of range; use 90 to 3650 days",
  },
  {
    name: "an event that no filter is known for",
    page,
    set: { "audit.trail.tellOf.root-usage": 1 },
    path: "audit.trail.tellOf.root-usage",
    message: '"root-usage" is no setting here; check its spelling and place, or remove it',
    value: '"root-usage"',
  },
  {
    name: "an event that is told before it happens",
    page,
    set: { "audit.trail.tellOf.root-use": 0 },
    path: "audit.trail.tellOf.root-use",
    message: "0 is out of range; use 1 to 1000 times in five minutes",
  },
  {
    name: "a trail that does not say whether its record stays",
    page,
    remove: "audit.trail.protect",
    path: "audit.trail.protect",
    message: "is missing; add true or false",
    value: "is missing",
  },
  {
    name: "a severity that GuardDuty does not have",
    page,
    set: { "audit.guardDuty.tellFrom": "critical" },
    path: "audit.guardDuty.tellFrom",
    message: '"critical" is not possible here; choose "low", "medium", "high"',
  },
  {
    name: "an addition that GuardDuty does not have",
    page,
    set: { "audit.guardDuty.protects": ["rds"] },
    path: "audit.guardDuty.protects[0]",
    message:
      '"rds" is not possible here; choose "buckets", "database-logins", "functions", "kubernetes", "volumes"',
  },
  {
    name: "an addition twice",
    page,
    set: { "audit.guardDuty.protects": ["buckets", "buckets"] },
    path: "audit.guardDuty.protects",
    message: '"buckets" is listed more than once; list each once',
    value: '"buckets"',
  },
  {
    name: "Security Hub without AWS Config",
    page,
    set: { "audit.securityHub": { standards: ["fsbp"] } },
    path: "audit.securityHub",
    message:
      "most checks of Security Hub ask AWS Config, which records nothing here; add config, or remove securityHub",
    value: "most checks",
  },
  {
    name: "Security Hub that compares with nothing",
    page,
    set: { "audit.config": config(), "audit.securityHub": { standards: [] } },
    path: "audit.securityHub.standards",
    message: '[] compares the account with nothing; choose "fsbp", "cis"',
  },
  {
    name: "a standard twice",
    page,
    set: { "audit.config": config(), "audit.securityHub": { standards: ["cis", "cis"] } },
    path: "audit.securityHub.standards",
    message: '"cis" is listed more than once; list each once',
    value: '"cis"',
  },
  {
    name: "passwords that are too short for AWS",
    page,
    set: { "guards.passwordPolicy.minimumLength": 5 },
    path: "guards.passwordPolicy.minimumLength",
    message: "5 is out of range; use 8 to 128 characters",
  },
  {
    name: "more passwords than IAM remembers",
    page,
    set: { "guards.passwordPolicy.remembered": 25 },
    path: "guards.passwordPolicy.remembered",
    message: "25 is out of range; use 1 to 24 passwords",
  },
  {
    name: "passwords that live longer than IAM counts",
    page,
    set: { "guards.passwordPolicy.expireDays": 1096 },
    path: "guards.passwordPolicy.expireDays",
    message: "1096 is out of range; use 1 to 1095 days",
  },
  {
    name: "a repository called like a part of the account",
    page,
    set: { repositories: ["audit"] },
    path: "repositories",
    message: '"audit" is the address of more than one part of the account; rename a repository',
    value: '"audit"',
  },
];

function config() {
  return { record: "daily", keepDays: 365, supersededDays: 30, protect: true };
}
