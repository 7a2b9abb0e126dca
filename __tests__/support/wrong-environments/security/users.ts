import { knownFacts } from "../known-facts";
import type { Mistake } from "../mistake";

const pool = "userPool";
const client = `${pool}.client`;
const page = "worker";

/** Numbers out of AWS's range, by path. */
const outOfRange = (
  [
    ["password.minimumLength", 5, 6, 99, "characters"],
    ["password.minimumLength", 100, 6, 99, "characters"],
    ["password.temporaryDays", 0, 1, 365, "days"],
    ["password.temporaryDays", 366, 1, 365, "days"],
    ["groups.Owner.precedence", -1, 0, 9999, "as a rank"],
    ["client.tokens.accessMinutes", 4, 5, 1440, "minutes"],
    ["client.tokens.accessMinutes", 1441, 5, 1440, "minutes"],
    ["client.tokens.idMinutes", 4, 5, 1440, "minutes"],
    ["client.tokens.refreshHours", 0, 1, 87_600, "hours"],
    ["client.tokens.refreshHours", 87_601, 1, 87_600, "hours"],
  ] as const
).map(
  ([path, value, from, to, unit]): Mistake => ({
    name: `${path} of ${value}`,
    page,
    set: { [`${pool}.${path}`]: value },
    path: `${pool}.${path}`,
    message: `${value} is out of range; use ${from} to ${to} ${unit}`,
  }),
);

/** Lists with the same value twice, by path. */
const repeatedValues = (
  [
    ["password.requires", "numbers", "kind"],
    ["client.authFlows", "admin-user-password", "flow"],
    ["mfa.demandedOf", "Owner", "group"],
  ] as const
).map(
  ([path, value, what]): Mistake => ({
    name: `${path} with one value twice`,
    page,
    set: { [`${pool}.${path}`]: [value, value] },
    path: `${pool}.${path}`,
    message: `"${value}" is listed more than once; list each ${what} once`,
    value: `"${value}"`,
  }),
);

const withoutMailFacts = Object.fromEntries(
  ["backend", "worker"].flatMap((service) =>
    ["AWS_SES_REGION", "AWS_SES_CONFIGURATION_SET", "EMAIL_FROM"].map((name) => [
      `services.${service}.variables.${name}`,
      "none",
    ]),
  ),
);

/** Mistakes in the user pool of an environment, and in what services ask of it. */
export const userMistakes: readonly Mistake[] = [
  ...outOfRange,
  ...repeatedValues,
  {
    name: "a second factor without anything to be it",
    page,
    set: { [`${pool}.mfa.totp`]: false },
    path: `${pool}.mfa.mode`,
    message: '"optional" has no second factor to ask for; set totp to true',
  },
  {
    name: "an authenticator app that is never asked for",
    page: "explicit",
    set: { [`${pool}.mfa`]: { mode: "off", totp: true, demandedOf: [] } },
    path: `${pool}.mfa.totp`,
    message: 'true is of no use while mfa is off; set it to false, or mode to "optional"',
  },
  {
    name: "a second factor demanded of groups while there is none",
    page,
    set: { [`${pool}.mfa`]: { mode: "off", totp: false, demandedOf: ["Owner"] } },
    path: `${pool}.mfa.demandedOf`,
    message: '["Owner"] cannot have a second factor while mfa is off; set mode to "optional"',
  },
  {
    name: "a second factor demanded of a group that does not exist",
    page,
    set: { [`${pool}.mfa.demandedOf`]: ["Owner", "Admins"] },
    path: `${pool}.mfa.demandedOf`,
    message: '"Admins" is no group of this pool; choose one of groups: Owner, Admin',
    value: '"Admins"',
  },
  {
    name: "a second factor demanded of groups, of which the application is not told",
    page,
    set: {
      "services.backend.variables.MFA_DEMANDED_OF": "Owner",
      "services.worker.variables.MFA_DEMANDED_OF": "Owner",
    },
    path: `${pool}.mfa.demandedOf`,
    message:
      '["Owner","Admin"] is for the application to enforce, and no service is told; give one uses.userPool: ["authenticate"] and a variable { from: "mfa-demanded-of" }, or set mode to "required"',
  },
  {
    name: "users without a word on a second factor",
    page,
    remove: `${pool}.mfa`,
    path: `${pool}.mfa`,
    value: "is missing",
    message: "is missing; add an object",
  },
  {
    name: "users without a policy for passwords",
    page,
    remove: `${pool}.password`,
    path: `${pool}.password`,
    value: "is missing",
    message: "is missing; add an object",
  },
  {
    name: "a group with a space",
    page,
    copy: { [`${pool}.groups.Shop owner`]: `${pool}.groups.Owner` },
    set: { [`${pool}.groups.Shop owner.precedence`]: 3 },
    path: `${pool}.groups.Shop owner`,
    message:
      '"Shop owner" is no name of a group; use letters, digits and single hyphens or underscores, as in "Owner"',
    value: '"Shop owner"',
  },
  {
    name: "two groups with one precedence",
    page,
    set: { [`${pool}.groups.Admin.precedence`]: 1 },
    path: `${pool}.groups.Admin.precedence`,
    message: '1 is also the precedence of "Owner"; give each its own',
  },
  {
    name: "two groups with one address",
    page,
    copy: { [`${pool}.groups.owner`]: `${pool}.groups.Owner` },
    set: { [`${pool}.groups.owner.precedence`]: 3 },
    path: `${pool}.groups.owner`,
    message: '"owner" would share an address with "Owner"; name one of them otherwise',
    value: '"owner"',
  },
  {
    name: "threat protection on a tier that has none",
    page,
    set: { [`${pool}.threatProtection`]: "audit" },
    path: `${pool}.threatProtection`,
    message: '"audit" is a feature of the plus tier, and the tier is essentials; use "plus", or "off" here',
  },
  {
    name: "a tier without rotation of refresh tokens",
    page,
    set: { [`${pool}.tier`]: "lite" },
    path: `${pool}.tier`,
    message: '"lite" is not possible here; choose "essentials", "plus"',
  },
  {
    name: "mail as a sender without mail",
    page,
    remove: "mail",
    set: { "services.backend.uses.mail": false, "services.worker.uses.mail": false, ...withoutMailFacts },
    path: `${pool}.sender`,
    message: '"mail" needs mail, and this environment has none; add mail, or use "cognito"',
  },
  {
    name: "mail of another region as a sender",
    page,
    set: { "mail.region": "eu-west-1" },
    path: `${pool}.sender`,
    message:
      '"mail" is sent from eu-west-1, and a pool in me-south-1 sends from me-south-1; set mail.region so, or use "cognito"',
  },
  {
    name: "mail of a region that a pool elsewhere cannot send from",
    page: "explicit",
    set: { "mail.region": "eu-central-1" },
    path: `${pool}.sender`,
    message:
      '"mail" is sent from eu-central-1, and a pool in us-east-1 sends from us-east-1, us-west-2, eu-west-1; set mail.region so, or use "cognito"',
  },
  {
    name: "no flow to log in by",
    page,
    set: { [`${client}.authFlows`]: [] },
    path: `${client}.authFlows`,
    message: "[] lets nobody log in; choose at least one flow",
  },
  {
    name: "refresh tokens that live no longer than the others",
    page,
    set: { [`${client}.tokens`]: { accessMinutes: 60, idMinutes: 120, refreshHours: 2 } },
    path: `${client}.tokens.refreshHours`,
    message: "2 hours are no longer than the 120 minutes of the other tokens; use at least 3",
  },
  {
    name: "a grace of more than a minute",
    page,
    set: { [`${client}.refreshRotation`]: { graceSeconds: 61 } },
    path: `${client}.refreshRotation.graceSeconds`,
    message: "61 is out of range; use 0 to 60 seconds",
  },
  {
    name: "rotation that is neither off nor has a grace",
    page,
    set: { [`${client}.refreshRotation`]: true },
    path: `${client}.refreshRotation`,
    message: 'true is no rotation of refresh tokens; write { graceSeconds: 60 }, or "off"',
  },
  {
    name: "a name that Cognito refuses",
    page,
    set: { [`${pool}.name`]: "saas/users" },
    path: `${pool}.name`,
    message: '"saas/users" is no name for a user pool; use letters, digits and + = , . @ _ -',
  },
  {
    name: "a client whose secret is kept nowhere",
    page: "explicit",
    remove: "secrets.entries.cognito",
    set: { "services.app.secrets": {} },
    path: client,
    message:
      'its secret has no place to be, and no server could log anybody in; add an entry of kind "user-pool-client" to secrets.entries',
    value: "its secret",
  },
  {
    name: "a client's secret that is kept twice",
    page,
    set: { "secrets.entries.again": { kind: "user-pool-client" } },
    path: "secrets.entries.again.kind",
    message: '"user-pool-client" is there already, and the pool has one client; remove one of them',
  },
  {
    name: "a client's secret without a user pool",
    set: { "secrets.entries.cognito": { kind: "user-pool-client" } },
    path: "secrets.entries.cognito.kind",
    message: '"user-pool-client" needs a user pool; add userPool, or use "supplied"',
  },
  {
    name: "a service that uses a user pool that is not there",
    set: { "services.api.uses": { userPool: ["administer"] } },
    path: "services.api.uses.userPool",
    message: '["administer"] needs a user pool, and this environment has none; add userPool, or remove it',
  },
  {
    name: "a right over users that does not exist",
    page,
    set: { "services.worker.uses": { userPool: ["own"] } },
    path: "services.worker.uses.userPool[0]",
    message: '"own" is not possible here; choose "authenticate", "administer"',
  },
  {
    name: "a flow that needs a right which no service has",
    page: "explicit",
    set: { [`${client}.authFlows`]: ["admin-user-password"] },
    path: `${client}.authFlows`,
    message:
      '"admin-user-password" needs a right that no service has; give one uses.userPool: ["authenticate"], or choose "user-password"',
    value: '"admin-user-password"',
  },
  {
    name: "a key that the client's secret does not have",
    page,
    set: { "services.worker.secrets.COGNITO_CLIENT_ID": { secret: "cognito", key: "clientId" } },
    path: "services.worker.secrets.COGNITO_CLIENT_ID",
    message: '"clientId" is no key of "cognito"; choose user_pool_id, client_id, client_secret',
    value: '"clientId"',
  },
  {
    name: "an issuer without a user pool",
    set: { "services.api.variables.ISSUER": { from: "user-pool-issuer" } },
    path: "services.api.variables.ISSUER",
    message: `"user-pool-issuer" is no fact of this environment; write a text, or choose ${knownFacts.postgres}`,
    value: '"user-pool-issuer"',
  },
];
