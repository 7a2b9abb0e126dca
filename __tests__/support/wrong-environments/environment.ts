import type { Mistake } from "./mistake";

const noName = 'is no name; use lower-case letters, digits and single hyphens, as in "app-user"';
const noAccount = "is no AWS account; write its 12 digits as a text";
const noSetting = "is no setting here; check its spelling and place, or remove it";

const reservedServices = [
  "cache",
  "cluster",
  "database",
  "key",
  "load-balancer",
  "network",
  "secrets",
  "security-groups",
  "terraform",
  "zone",
].map(
  (service): Mistake => ({
    name: `a service called ${service}`,
    page: "worker",
    copy: { [`services.${service}`]: "services.worker" },
    path: `services.${service}`,
    message: `"${service}" is the address of another part; name the service otherwise`,
    value: `"${service}"`,
  }),
);

/** Mistakes that concern an environment as a whole, or how its parts fit together. */
export const environmentMistakes: readonly Mistake[] = [
  ...reservedServices,
  {
    name: "a system in capitals",
    set: { system: "Dougust" },
    path: "system",
    message: `"Dougust" ${noName}`,
  },
  {
    name: "an environment with two hyphens",
    set: { environment: "prod--eu" },
    path: "environment",
    message: `"prod--eu" ${noName}`,
  },
  {
    name: "an environment whose name is too long",
    set: { environment: "production-in-frankfurt-am" },
    path: "environment",
    message: '"production-in-frankfurt-am" has more than 24 characters; shorten it',
  },
  ...["account", "state"].map(
    (environment): Mistake => ({
      name: `an environment called ${environment}`,
      set: { environment },
      path: "environment",
      message: `"${environment}" is the name of a stack that every system has; name the environment otherwise`,
    }),
  ),
  {
    name: "an environment called like its system",
    set: { environment: "dougust" },
    path: "environment",
    message: '"dougust" is also the system\'s name; name the environment otherwise',
  },
  {
    name: "an account of eleven digits",
    set: { account: "12345678901" },
    path: "account",
    message: `"12345678901" ${noAccount}`,
  },
  {
    name: "an account as a number",
    set: { account: 123456789012 },
    path: "account",
    message: "123456789012 is not a text; write a text",
  },
  {
    name: "a region without known facts",
    set: { region: "mars-north-1" },
    path: "region",
    message:
      '"mars-north-1" is no known region; choose ap-northeast-1, ap-southeast-1, ap-southeast-2, ca-central-1, eu-central-1, eu-north-1, eu-west-1, eu-west-2, me-central-1, me-south-1, us-east-1, us-east-2, us-west-2, or add its facts to src/regions.ts',
  },
  {
    name: "tags as a list",
    set: { tags: ["team"] },
    path: "tags",
    message: '["team"] is not a record; write a record',
  },
  {
    name: "a tag that is a number",
    set: { tags: { CostCenter: 42 } },
    path: "tags.CostCenter",
    message: "42 is not a text; write a text",
  },
  {
    name: "a tag that is too long",
    set: { tags: { Purpose: "x".repeat(257) } },
    path: "tags.Purpose",
    message: `"${"x".repeat(257)}" is too much; use at most 256`,
  },
  {
    name: "a setting of the whole page that does not exist",
    set: { costCenter: "42" },
    path: "costCenter",
    message: `"costCenter" ${noSetting}`,
    value: '"costCenter"',
  },
  {
    name: "a setting of the cluster that does not exist",
    set: { "cluster.capacity": "spot" },
    path: "cluster.capacity",
    message: `"capacity" ${noSetting}`,
    value: '"capacity"',
  },
  {
    name: "a cluster with a space",
    set: { "cluster.name": "my cluster" },
    path: "cluster.name",
    message: '"my cluster" is no AWS name; use 1 to 255 letters, digits and . _ / -',
  },
  {
    name: "a record of sessions kept for days that CloudWatch does not know",
    set: { "cluster.execLogDays": 2 },
    path: "cluster.execLogDays",
    message:
      "CloudWatch Logs cannot keep 2 days; choose 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653",
  },
  {
    name: "a service in capitals",
    page: "worker",
    copy: { "services.Mailer": "services.worker" },
    path: "services.Mailer",
    message: `"Mailer" ${noName}`,
    value: '"Mailer"',
  },
  {
    name: "no service",
    set: { services: {} },
    remove: "observability",
    path: "services",
    message: "{} runs nothing; add at least one service",
  },
  {
    name: "services as a list",
    set: { services: [] },
    path: "services",
    message: "[] is not a record; write a record",
  },
  {
    name: "services that are nothing",
    set: { services: null },
    path: "services",
    message: "null is not a record; write a record",
  },
  { name: "missing services", remove: "services", path: "services", message: "is missing; add a record" },
  {
    name: "two services at one place of the listener",
    copy: { "services.web": "services.api" },
    path: "services.web.http.priority",
    message: '100 is also the priority of "api"; give each its own',
  },
  {
    name: "a secret that is no part",
    set: { "services.api.secrets.API_KEY": "api-key" },
    path: "services.api.secrets.API_KEY",
    message:
      '"api-key" is no secret of this environment; choose one of secrets.entries: database-password, database-url, jwt-secret, jwt-refresh-secret',
  },
  {
    name: "a key of a secret that is no part",
    page: "aurora",
    set: { "services.backend.secrets.DB_USER": { secret: "database", key: "username" } },
    path: "services.backend.secrets.DB_USER",
    message:
      '"database" is no secret of this environment; choose one of secrets.entries: database-master, jwt-secret',
    value: '"database"',
  },
  {
    name: "the host of a database that stands elsewhere",
    page: "atlas",
    set: { "services.app.variables.DB_HOST": { from: "database-host" } },
    path: "services.app.variables.DB_HOST",
    message:
      '"database-host" is no fact of this environment; write a text, or choose region, public-url, metrics-namespace',
    value: '"database-host"',
  },
  {
    name: "the reader of a single instance",
    set: { "services.api.variables.DB_READER": { from: "database-reader-host" } },
    path: "services.api.variables.DB_READER",
    message:
      '"database-reader-host" is no fact of this environment; write a text, or choose region, public-url, metrics-namespace, database-host, database-port, database-name, bucket-name of exports, bucket-region of exports',
    value: '"database-reader-host"',
  },
];
