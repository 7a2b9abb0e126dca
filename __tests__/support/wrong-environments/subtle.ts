import type { Change } from "./mistake";

/** A mistake that is easy to overlook, and the path at which it must be named. */
export interface SubtleMistake extends Change {
  readonly name: string;
  readonly path: string;
}

const entries = "secrets.entries";

/** Both services of a page with the same name for something of which AWS has one. */
const shared = ["taskRole", "family", "name", "logs.group"].map(
  (setting): SubtleMistake => ({
    name: `two services with one ${setting}`,
    page: "worker",
    set: { [`services.backend.${setting}`]: "shared", [`services.worker.${setting}`]: "shared" },
    path: `services.worker.${setting}`,
  }),
);

/** Names that are within `documentName`, and that AWS refuses all the same. */
const refusedByAws = [
  ["services.api.taskRole", "team/api"],
  ["services.api.name", "api.v1"],
  ["services.api.family", "team/api"],
  ["services.api.container", "api.v1"],
  ["cluster.name", "team/api"],
  ["network.name", "team/vpc"],
  ["database.identifier", "Dougust-DB"],
  ["loadBalancer.name", "internal-dougust"],
].map(([path = "", name]): SubtleMistake => ({ name: `${path} ${name}`, set: { [path]: name }, path }));

/** Mistakes that would only show while the stacks are built, or on AWS, or never. */
export const subtleMistakes: readonly SubtleMistake[] = [
  ...shared,
  ...refusedByAws,
  {
    name: "scaling that nothing drives",
    set: {
      "services.api.scaling": { min: 2, max: 10, scaleOutCooldownSeconds: 60, scaleInCooldownSeconds: 300 },
    },
    path: "services.api.scaling",
  },
  {
    name: "a region called like a property of every object",
    page: "account",
    set: { region: "constructor" },
    path: "region",
  },
  {
    name: "a secret called like a property of every object",
    set: { "services.api.secrets.API_KEY": "constructor" },
    path: "services.api.secrets.API_KEY",
  },
  {
    name: "a service called like a property of every object",
    page: "worker",
    copy: { "services.constructor": "services.worker" },
    path: "services.constructor",
  },
  {
    name: "a secret part called like a property of every object",
    set: { [`${entries}.constructor`]: { kind: "generated", length: 32, version: 1 } },
    path: `${entries}.constructor`,
  },
  {
    name: "a domain listed twice",
    set: { "loadBalancer.listener.domains": ["api.dougust.example", "api.dougust.example"] },
    path: "loadBalancer.listener.domains",
  },
  {
    name: "two domains that would share an address",
    set: { "loadBalancer.listener.domains": ["a-b.dougust.example", "a.b.dougust.example"] },
    path: "loadBalancer.listener.domains",
  },
  {
    name: "an interface endpoint listed twice",
    set: { "network.interfaceEndpoints": ["logs", "logs"] },
    path: "network.interfaceEndpoints",
  },
  {
    name: "a repository at the address of the key",
    page: "account",
    set: { repositories: ["key"] },
    path: "repositories",
  },
  {
    name: "two repositories that would share an address",
    page: "account",
    set: { repositories: ["dougust/api", "dougust-api"] },
    path: "repositories",
  },
  {
    name: "two services with one target group",
    copy: { "services.web": "services.api" },
    set: { "services.web.http.priority": 200, "services.web.http.targetGroup": "dougust-prod-api" },
    path: "services.web.http.targetGroup",
  },
  {
    name: "a service whose log group is that of the sessions",
    page: "worker",
    copy: { "services.exec": "services.worker" },
    path: "services.exec",
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
    path: entries,
  },
  {
    name: "a key of a secret that is no JSON",
    set: { "services.api.secrets.JWT_SECRET": { secret: "jwt-secret", key: "value" } },
    path: "services.api.secrets.JWT_SECRET",
  },
  {
    name: "a key that a supplied secret does not have",
    page: "atlas",
    set: { "services.app.secrets.OAUTH_CLIENT_ID": { secret: "oauth-client", key: "clientid" } },
    path: "services.app.secrets.OAUTH_CLIENT_ID",
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
  },
  {
    name: "two directories that would share a volume",
    set: { "services.api.writable": ["/var/cache", "/var-cache"] },
    path: "services.api.writable",
  },
  {
    name: "a directory that sessions already write to",
    set: { "services.api.exec": true, "services.api.writable": ["/var/lib/amazon"] },
    path: "services.api.writable",
  },
  { name: "a tag of AWS's own", set: { tags: { "aws:createdBy": "me" } }, path: "tags" },
  { name: "a tag that hides the system's", set: { tags: { System: "other" } }, path: "tags" },
  {
    name: "a parameter that lets connections do without TLS",
    set: { "database.parameters": { "rds.force_ssl": "0" } },
    path: "database.parameters",
  },
];

/** Right values at the edge of a rule. */
export const rightValues: readonly (Change & { readonly name: string })[] = [
  {
    name: "a disk that may grow by exactly 10 %",
    set: { "database.storage": { allocatedGb: 100, maxAllocatedGb: 110 } },
  },
  {
    name: "a secret variable called like a property of every object",
    set: { "services.api.secrets.toString": "jwt-secret" },
  },
];

/** Mistakes whose value is hard to show. */
export const oddValues: readonly (SubtleMistake & { readonly message: RegExp })[] = [
  {
    name: "a missing choice",
    remove: "loadBalancer.scheme",
    path: "loadBalancer.scheme",
    message: /^is missing; .*"internet-facing", "internal"/,
  },
  {
    name: "a missing discriminator",
    remove: "database.engine",
    path: "database.engine",
    message: /^is missing; .*"postgres"/,
  },
  { name: "a tag without a name", set: { tags: { "": "x" } }, path: "tags.", message: /""[^;]*; \w/ },
  {
    name: "a tag whose name is too long",
    set: { tags: { ["k".repeat(129)]: "x" } },
    path: `tags.${"k".repeat(129)}`,
    message: /kkk[^;]*; \w/,
  },
  {
    name: "a number that is none",
    set: { "services.api.cpu": Number.NaN },
    path: "services.api.cpu",
    message: /NaN[^;]*; \w/,
  },
];
