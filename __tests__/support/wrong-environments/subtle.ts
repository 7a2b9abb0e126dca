import type { Mistake } from "./mistake";

const entries = "secrets.entries";
const word = "is a word of JavaScript's own; choose another name";

/** Both services of a page with the same name for something of which AWS has one. */
const shared = [
  ["taskRole", "role"],
  ["family", "task definition family"],
  ["name", "service"],
  ["logs.group", "log group"],
].map(
  ([setting, kind]): Mistake => ({
    name: `two services with one ${setting}`,
    page: "worker",
    set: { [`services.backend.${setting}`]: "shared", [`services.worker.${setting}`]: "shared" },
    path: `services.worker.${setting}`,
    message: `"shared" is also the ${kind} of services.backend.${setting}; give each its own`,
  }),
);

/** Names that are within `documentName`, and that AWS refuses all the same. */
const refusedByAws = [
  ["services.api.taskRole", "team/api", "a role; use letters, digits and + = , . @ _ -"],
  ["services.api.name", "api.v1", "ECS; use letters, digits, _ and -"],
  ["services.api.family", "team/api", "ECS; use letters, digits, _ and -"],
  ["services.api.container", "api.v1", "ECS; use letters, digits, _ and -"],
  ["cluster.name", "team/api", "ECS; use letters, digits, _ and -"],
  [
    "database.identifier",
    "Dougust-DB",
    "a database; use small letters, digits and single hyphens, a letter first",
  ],
  [
    "loadBalancer.name",
    "internal-dougust",
    'a load balancer; use letters, digits and single hyphens, a letter first, and no "internal-" before them',
  ],
].map(
  ([path = "", name, rest]): Mistake => ({
    name: `${path} ${name}`,
    set: { [path]: name },
    path,
    message: `"${name}" is no name for ${rest}`,
  }),
);

/** Mistakes that would only show while the stacks are built, or on AWS, or never. */
export const subtleMistakes: readonly Mistake[] = [
  ...shared,
  ...refusedByAws,
  {
    name: "a role with the name of the one that moves traffic",
    page: "documentdb",
    set: { "services.app.taskRole": "calstack-prod-app-traffic" },
    path: "services.app.name",
    message: '"calstack-prod-app-traffic" is also the role of services.app.taskRole; give each its own',
    value: '"calstack-prod-app-traffic"',
  },
  {
    name: "a network whose flow log role would have a slash",
    set: { "network.name": "team/vpc" },
    path: "network.name",
    message: '"team/vpc-flow-logs" is no name for a role; use letters, digits and + = , . @ _ -',
    value: '"team/vpc-flow-logs"',
  },
  {
    name: "scaling that nothing drives",
    set: {
      "services.api.scaling": { min: 2, max: 10, scaleOutCooldownSeconds: 60, scaleInCooldownSeconds: 300 },
    },
    path: "services.api.scaling",
    message: "nothing drives the scaling; add cpuPercent, memoryPercent, requestsPerTask or backlogPerTask",
    value: "nothing",
  },
  {
    name: "a region called like a property of every object",
    page: "account",
    set: { region: "constructor" },
    path: "region",
    message:
      '"constructor" is no known region; choose ap-northeast-1, ap-southeast-1, ap-southeast-2, ca-central-1, eu-central-1, eu-north-1, eu-west-1, eu-west-2, me-central-1, me-south-1, us-east-1, us-east-2, us-west-2, or add its facts to src/regions.ts',
  },
  {
    name: "a secret called like a property of every object",
    set: { "services.api.secrets.API_KEY": "constructor" },
    path: "services.api.secrets.API_KEY",
    message: `"constructor" ${word}`,
  },
  {
    name: "a service called like a property of every object",
    page: "worker",
    copy: { "services.constructor": "services.worker" },
    path: "services.constructor",
    message: `"constructor" ${word}`,
    value: '"constructor"',
  },
  {
    name: "a secret part called like a property of every object",
    set: { [`${entries}.constructor`]: { kind: "generated", length: 32, version: 1 } },
    path: `${entries}.constructor`,
    message: `"constructor" ${word}`,
    value: '"constructor"',
  },
  {
    name: "a domain listed twice",
    set: { "loadBalancer.listener.domains": ["api.dougust.example", "api.dougust.example"] },
    path: "loadBalancer.listener.domains",
    message:
      '["api.dougust.example","api.dougust.example"] would be one address, api_dougust_example; keep one of them',
  },
  {
    name: "two domains that would share an address",
    set: { "loadBalancer.listener.domains": ["a-b.dougust.example", "a.b.dougust.example"] },
    path: "loadBalancer.listener.domains",
    message:
      '["a-b.dougust.example","a.b.dougust.example"] would be one address, a_b_dougust_example; keep one of them',
  },
  {
    name: "an interface endpoint listed twice",
    set: { "network.interfaceEndpoints": ["logs", "kms", "logs"] },
    path: "network.interfaceEndpoints",
    message: '"logs" is listed more than once; list each service once',
    value: '"logs"',
  },
  ...["key", "terraform"].map(
    (repository): Mistake => ({
      name: `a repository at the address of the account's ${repository}`,
      page: "account",
      set: { repositories: [repository] },
      path: "repositories",
      message: `"${repository}" is the address of more than one part of the account; rename a repository`,
      value: `"${repository}"`,
    }),
  ),
  {
    name: "two repositories that would share an address",
    page: "account",
    set: { repositories: ["dougust/api", "dougust-api"] },
    path: "repositories",
    message: '"dougust-api" is the address of more than one part of the account; rename a repository',
    value: '"dougust-api"',
  },
  {
    name: "two services with one target group",
    copy: { "services.web": "services.api" },
    set: { "services.web.http.priority": 200, "services.web.http.targetGroup": "dougust-prod-api" },
    path: "services.web.http.targetGroup",
    message:
      '"dougust-prod-api" is also the target group of services.api.http.targetGroup; give each its own',
  },
  {
    name: "a service whose log group is that of the sessions",
    page: "worker",
    copy: { "services.exec": "services.worker" },
    path: "services.exec.logs.group",
    message: '"/ecs/saas-prod/exec" is also the log group of cluster.name; give each its own',
  },
  {
    name: "a task role with the name of the network's flow log role",
    set: { "services.api.taskRole": "dougust-prod-vpc-flow-logs" },
    path: "services.api.taskRole",
    message: '"dougust-prod-vpc-flow-logs" is also the role of network.name; give each its own',
  },
  {
    name: "a secret with the composed name of another",
    page: "documentdb",
    set: {
      [`${entries}.other`]: {
        kind: "generated",
        name: "calstack-prod/session-secret",
        length: 32,
        version: 1,
      },
    },
    path: `${entries}.other.name`,
    message:
      '"calstack-prod/session-secret" is also the secret of secrets.entries.session-secret.name; give each its own',
  },
  {
    name: "a key of a secret that is no JSON",
    set: { "services.api.secrets.JWT_SECRET": { secret: "jwt-secret", key: "value" } },
    path: "services.api.secrets.JWT_SECRET",
    message: '"value" is no key of "jwt-secret"; refer to the whole secret',
    value: '"value"',
  },
  {
    name: "a key that a supplied secret does not have",
    page: "atlas",
    set: { "services.app.secrets.OAUTH_CLIENT_ID": { secret: "oauth-client", key: "clientid" } },
    path: "services.app.secrets.OAUTH_CLIENT_ID",
    message: '"clientid" is no key of "oauth-client"; choose client_id, client_secret',
    value: '"clientid"',
  },
  {
    name: "a key that Aurora's secret does not have",
    page: "aurora",
    set: { "services.backend.secrets.DB_USER": { secret: "database-master", key: "user" } },
    path: "services.backend.secrets.DB_USER",
    message: '"user" is no key of "database-master"; choose username, password',
    value: '"user"',
  },
  {
    name: "a key that the database's login does not have",
    page: "explicit",
    set: { "services.app.secrets.DB_NAME": { secret: "database", key: "name" } },
    path: "services.app.secrets.DB_NAME",
    message: '"name" is no key of "database"; choose username, password, host, port, dbname',
    value: '"name"',
  },
  {
    name: "a key that a generated secret does not have",
    page: "explicit",
    set: { "services.app.secrets.SESSION_SECRET": { secret: "jwt", key: "secret" } },
    path: "services.app.secrets.SESSION_SECRET",
    message: '"secret" is no key of "jwt"; choose session_secret',
    value: '"secret"',
  },
  {
    name: "a URL of a database that stands elsewhere",
    page: "atlas",
    set: {
      [`${entries}.app-password`]: { kind: "generated", length: 32, version: 1 },
      [`${entries}.app-url`]: {
        kind: "database-url",
        scheme: "mongodb",
        login: { username: "app", password: "app-password" },
      },
    },
    path: `${entries}.app-url.kind`,
    message: '"database-url" needs an address, and mongodb-atlas has none here; use "supplied"',
  },
  {
    name: "two directories that would share a volume",
    set: { "services.api.writable": ["/var/cache", "/var-cache"] },
    path: "services.api.writable",
    message: '"/var/cache" would be one volume with "/var-cache"; remove or rename it',
    value: '"/var/cache"',
  },
  {
    name: "a directory that sessions already write to",
    set: { "services.api.exec": true, "services.api.writable": ["/var/lib/amazon"] },
    path: "services.api.writable",
    message: '"/var/lib/amazon" would be one volume with the sessions that exec allows; remove or rename it',
    value: '"/var/lib/amazon"',
  },
  {
    name: "a parameter that lets connections do without TLS",
    set: { "database.parameters": { "rds.force_ssl": "0" } },
    path: "database.parameters.rds.force_ssl",
    message: '"rds.force_ssl" is always set, so that every connection has TLS; remove it',
    value: '"rds.force_ssl"',
  },
  {
    name: "a parameter that lets DocumentDB do without TLS",
    page: "documentdb",
    set: { "database.parameters": { tls: "disabled" } },
    path: "database.parameters.tls",
    message: '"tls" is always set, so that every connection has TLS; remove it',
    value: '"tls"',
  },
];
