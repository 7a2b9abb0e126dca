import type { Change, Mistake } from "./mistake";

/** Every object of a page that has settings of its own, by a page that has it. */
const objects: Readonly<Record<NonNullable<Change["page"]>, readonly string[]>> = {
  postgres: [
    "",
    "network",
    "network.subnets",
    "network.flowLogs",
    "dns",
    "loadBalancer",
    "loadBalancer.listener",
    "secrets",
    "secrets.entries.jwt-secret",
    "secrets.entries.database-url",
    "database",
    "database.backup",
    "database.storage",
    "cluster",
    "services.api",
    "services.api.image",
    "services.api.healthCheck",
    "services.api.logs",
    "services.api.scaling",
    "services.api.http",
    "services.api.http.healthCheck",
    "services.api.http.alarms",
    "services.api.http.alarms.serverErrors",
    "services.api.http.alarms.unhealthyHosts",
    "services.api.deployment",
  ],
  explicit: [
    "network.subnets",
    "network.subnets.list[0]",
    "secrets.entries.database",
    "mail",
    "mail.dmarc",
    "mail.metrics",
    "mail.metrics.dimension",
    "mail.feedback",
    "mail.templates.welcome-email",
  ],
  aurora: ["database", "database.capacity", "database.proxy", "secrets.entries.database-master"],
  "aurora-alone": ["database"],
  "second-region": [
    "database.readerScaling",
    "secrets.entries.database-master",
    "secondRegion",
    "secondRegion.network",
    "secondRegion.database",
  ],
  documentdb: ["database", "services.app.deployment"],
  atlas: ["database", "secrets.entries.sendgrid-api-key"],
  worker: [
    "secrets.entries.app-user-url.login",
    "cache",
    "cache.mode",
    "cache.snapshot",
    "services.worker.uses",
  ],
  account: ["", "state"],
};

const surplus: Mistake["message"] =
  '"surplus" is no setting here; check its spelling and place, or remove it';

/** A setting that nobody knows, in every place that has settings. */
export const unknownSettings: readonly Mistake[] = [
  ...Object.entries(objects).flatMap(([page, paths]) =>
    paths.map((object): Mistake => {
      const path = object === "" ? "surplus" : `${object}.surplus`;
      return {
        name: `${path} (${page})`,
        page: page as Change["page"],
        set: { [path]: true },
        path,
        message: surplus,
        value: '"surplus"',
      };
    }),
  ),
  {
    name: "of plain HTTP",
    set: { "loadBalancer.listener": { protocol: "http", surplus: true } },
    path: "loadBalancer.listener.surplus",
    message: surplus,
    value: '"surplus"',
  },
  {
    name: "of a blue-green deployment",
    set: { "services.api.deployment": { strategy: "blue-green", bakeMinutes: 5, surplus: true } },
    path: "services.api.deployment.surplus",
    message: surplus,
    value: '"surplus"',
  },
  {
    name: "of an endpoint service",
    page: "atlas",
    set: {
      "database.privateLink": {
        serviceName: "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0",
        surplus: true,
      },
    },
    path: "database.privateLink.surplus",
    message: surplus,
    value: '"surplus"',
  },
  {
    name: "of a variable's source",
    set: { "services.api.variables.HOST": { from: "database-host", surplus: true } },
    path: "services.api.variables.HOST.surplus",
    message: surplus,
    value: '"surplus"',
  },
  {
    name: "of a secret's key",
    page: "explicit",
    set: {
      "services.app.secrets.SESSION_SECRET": { secret: "jwt", key: "session_secret", surplus: true },
    },
    path: "services.app.secrets.SESSION_SECRET.surplus",
    message: surplus,
    value: '"surplus"',
  },
];
