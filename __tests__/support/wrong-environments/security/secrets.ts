import type { Mistake } from "../mistake";

const entries = "secrets.entries";
const noName = 'is no name; use lower-case letters, digits and single hyphens, as in "app-user"';

/** Mistakes in the secrets of an environment. */
export const secretsMistakes: readonly Mistake[] = [
  {
    name: "a recovery window below a week",
    set: { "secrets.recoveryDays": 6 },
    path: "secrets.recoveryDays",
    message: "6 is no recovery window; use 7 to 30 days, or 0 to delete at once",
  },
  {
    name: "a recovery window above 30 days",
    set: { "secrets.recoveryDays": 31 },
    path: "secrets.recoveryDays",
    message: "31 is no recovery window; use 7 to 30 days, or 0 to delete at once",
  },
  {
    name: "a kind that does not exist",
    set: { [`${entries}.jwt-secret.kind`]: "random" },
    path: `${entries}.jwt-secret.kind`,
    message:
      '"random" is not possible here; choose "generated", "database-url", "database-json", "database-login", "rds-managed", "user-pool-client", "supplied"',
  },
  {
    name: "a part with an underscore",
    copy: { [`${entries}.jwt_secret`]: `${entries}.jwt-secret` },
    set: { [`${entries}.jwt_secret.name`]: "prod/dougust/other" },
    path: `${entries}.jwt_secret`,
    message: `"jwt_secret" ${noName}`,
    value: '"jwt_secret"',
  },
  {
    name: "a part whose name is too long",
    copy: { [`${entries}.a-part-with-twenty-five-ch`]: `${entries}.jwt-secret` },
    set: { [`${entries}.a-part-with-twenty-five-ch.name`]: "prod/dougust/other" },
    path: `${entries}.a-part-with-twenty-five-ch`,
    message: '"a-part-with-twenty-five-ch" has more than 24 characters; shorten it',
    value: '"a-part-with-twenty-five-ch"',
  },
  {
    name: "two secrets of one name",
    set: { [`${entries}.jwt-refresh-secret.name`]: "prod/dougust/jwt-secret" },
    path: `${entries}.jwt-refresh-secret.name`,
    message:
      '"prod/dougust/jwt-secret" is also the secret of secrets.entries.jwt-secret.name; give each its own',
    value: '"prod/dougust/jwt-secret"',
  },
  {
    name: "a name with a space",
    set: { [`${entries}.jwt-secret.name`]: "jwt secret" },
    path: `${entries}.jwt-secret.name`,
    message: '"jwt secret" is no AWS name; use 1 to 255 letters, digits and . _ / -',
  },
  {
    name: "a generated secret that is too short",
    set: { [`${entries}.jwt-secret.length`]: 19 },
    path: `${entries}.jwt-secret.length`,
    message: "19 is out of range; use 20 to 128 characters",
  },
  {
    name: "a generated secret that is too long",
    set: { [`${entries}.jwt-secret.length`]: 129 },
    path: `${entries}.jwt-secret.length`,
    message: "129 is out of range; use 20 to 128 characters",
  },
  {
    name: "a version that counts from nothing",
    set: { [`${entries}.jwt-secret.version`]: 0 },
    path: `${entries}.jwt-secret.version`,
    message: "0 is out of range; use 1 to 9999 as a version, counting up",
  },
  {
    name: "a version that counts too far",
    set: { [`${entries}.jwt-secret.version`]: 10000 },
    path: `${entries}.jwt-secret.version`,
    message: "10000 is out of range; use 1 to 9999 as a version, counting up",
  },
  {
    name: "an empty key",
    set: { [`${entries}.jwt-secret.key`]: "" },
    path: `${entries}.jwt-secret.key`,
    message: '"" is too little; use at least 1',
  },
  {
    name: "the value of a secret in the data",
    page: "atlas",
    set: { [`${entries}.sendgrid-api-key.value`]: "SG.not-a-real-key" },
    path: `${entries}.sendgrid-api-key.value`,
    message: '"value" is no setting here; check its spelling and place, or remove it',
    value: '"value"',
  },
  {
    name: "a supplied secret without a purpose",
    page: "atlas",
    set: { [`${entries}.sendgrid-api-key.purpose`]: "" },
    path: `${entries}.sendgrid-api-key.purpose`,
    message: '"" is too little; use at least 1',
  },
  {
    name: "an empty key of a supplied secret",
    page: "atlas",
    set: { [`${entries}.oauth-client.keys[1]`]: "" },
    path: `${entries}.oauth-client.keys[1]`,
    message: '"" is too little; use at least 1',
  },
  {
    name: "a supplied URI with its slashes",
    page: "atlas",
    set: { [`${entries}.mongo-uri.uri`]: ["mongodb+srv://"] },
    path: `${entries}.mongo-uri.uri[0]`,
    message: '"mongodb+srv://" is no URL scheme; write it as in "postgresql"',
  },
  {
    name: "a supplied secret that is a URI and JSON",
    page: "atlas",
    set: { [`${entries}.oauth-client.uri`]: ["https"] },
    path: `${entries}.oauth-client.uri`,
    message: '["https"] is of one value, and the secret is JSON with keys; remove uri or keys',
  },
  {
    name: "a URL scheme with its slashes",
    set: { [`${entries}.database-url.scheme`]: "postgresql://" },
    path: `${entries}.database-url.scheme`,
    message: '"postgresql://" is no URL scheme; write it as in "postgresql"',
  },
  {
    name: "a query value with an ampersand",
    set: { [`${entries}.database-url.query.sslmode`]: "require&x=1" },
    path: `${entries}.database-url.query.sslmode`,
    message: '"require&x=1" is no text of a connection query; use letters, digits and . , : _ -',
  },
  {
    name: "a query key with a question mark",
    set: { [`${entries}.database-url.query.?ssl`]: "true" },
    path: `${entries}.database-url.query.?ssl`,
    message: '"?ssl" is no text of a connection query; use letters, digits and . , : _ -',
    value: '"?ssl"',
  },
  {
    name: "a login with a hyphen",
    page: "worker",
    set: { [`${entries}.app-user-url.login.username`]: "app-user" },
    path: `${entries}.app-user-url.login.username`,
    message: '"app-user" is no database user; use 1 to 63 lower-case letters, digits and underscores',
  },
  {
    name: "a login whose password is no part",
    page: "worker",
    set: { [`${entries}.app-user-url.login.password`]: "nobody" },
    path: `${entries}.app-user-url.login.password`,
    message: '"nobody" is no generated secret without a key; add it under secrets.entries',
  },
  {
    name: "a login whose password is another URL",
    page: "worker",
    set: { [`${entries}.app-user-url.login.password`]: "app-migrator-url" },
    path: `${entries}.app-user-url.login.password`,
    message: '"app-migrator-url" is no generated secret without a key; add it under secrets.entries',
  },
  {
    name: "a rotation every day of no days",
    page: "aurora",
    set: { [`${entries}.database-master.rotationDays`]: 0 },
    path: `${entries}.database-master.rotationDays`,
    message: "0 is out of range; use 1 to 1000 days",
  },
  {
    name: "a rotation that never comes",
    page: "aurora",
    set: { [`${entries}.database-master.rotationDays`]: 1001 },
    path: `${entries}.database-master.rotationDays`,
    message: "1001 is out of range; use 1 to 1000 days",
  },
  {
    name: "a master password of Aurora's for PostgreSQL",
    set: { [`${entries}.master`]: { kind: "rds-managed", rotationDays: 30 } },
    path: `${entries}.master.kind`,
    message: '"rds-managed" is made by Aurora, and the database is postgres; use "generated"',
  },
  {
    name: "a URL of a password that Aurora keeps",
    page: "aurora-alone",
    set: { [`${entries}.url`]: { kind: "database-url", scheme: "postgresql" } },
    path: `${entries}.url.kind`,
    message:
      '"database-url" needs a password that this stack makes, and aurora-postgresql has none; use "supplied" or secret keys',
  },
  {
    name: "the login of a database that stands elsewhere",
    page: "atlas",
    set: { [`${entries}.login`]: { kind: "database-json" } },
    path: `${entries}.login.kind`,
    message:
      '"database-json" needs a password that this stack makes, and mongodb-atlas has none; use "supplied" or secret keys',
  },
  {
    name: "Aurora without its master password",
    page: "aurora-alone",
    remove: `${entries}.database-master`,
    path: entries,
    message: '0 entries of kind "rds-managed" do not fit Aurora\'s one master password; declare exactly one',
    value: "0",
    also: ["DB_USER", "DB_PASSWORD"].map((variable) => ({
      path: `services.backend.secrets.${variable}`,
      message:
        '"database-master" is no secret of this environment; choose one of secrets.entries: jwt-secret',
    })),
  },
  {
    name: "Aurora with two master passwords",
    page: "aurora",
    copy: { [`${entries}.second-master`]: `${entries}.database-master` },
    path: entries,
    message: '2 entries of kind "rds-managed" do not fit Aurora\'s one master password; declare exactly one',
    value: "2",
  },
];
