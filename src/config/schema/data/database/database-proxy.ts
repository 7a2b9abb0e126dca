import { z } from "zod";
import { between, documentName, kebabName, percent } from "../../primitives";
import { type Finding, rule } from "../../rule";

/** RDS Proxy before the database: workloads reach it instead of the database itself. */
export const proxySchema = z
  .strictObject({
    name: documentName.optional(),
    securityGroup: documentName.optional(),
    /** How workloads log in: with the login of the secret, or with the right of their role (IAM). */
    auth: z.enum(["secret", "iam"]),
    /** The secret it logs in to the database with: the kinds "rds-managed" and "database-login". */
    login: kebabName,
    /** The share of the database's connections that it may take, and that it keeps while nobody uses them. */
    maxConnectionsPercent: percent,
    maxIdleConnectionsPercent: between(0, 100, "per cent"),
    /** How long a workload waits for a connection. */
    borrowTimeoutSeconds: between(0, 300, "seconds"),
    /** How long a workload's connection may stay unused. */
    idleClientSeconds: between(1, 28800, "seconds"),
    /** Whether it has a second endpoint, which passes on to readers alone. */
    readOnlyEndpoint: z.boolean(),
  })
  .check(rule(["maxConnectionsPercent", "maxIdleConnectionsPercent"], checkIdle));

export type DatabaseProxy = z.output<typeof proxySchema>;

/** RDS Proxy listens on PostgreSQL's own port and on no other. */
const proxyPort = 5432;

/** What a proxy asks of the cluster behind it. */
export function* checkProxied({
  proxy,
  port,
  readers,
}: {
  proxy?: DatabaseProxy | undefined;
  port: number;
  readers: number;
}): Iterable<Finding> {
  if (proxy && port !== proxyPort) {
    yield {
      path: ["port"],
      message: `${port} is no port of a proxy, which listens on ${proxyPort} alone; use ${proxyPort}`,
    };
  }
  if (proxy?.readOnlyEndpoint && readers === 0) {
    yield {
      path: ["proxy", "readOnlyEndpoint"],
      message: "true needs a reader to pass on to; use false, or add readers",
    };
  }
}

function* checkIdle({
  maxConnectionsPercent,
  maxIdleConnectionsPercent,
}: Pick<DatabaseProxy, "maxConnectionsPercent" | "maxIdleConnectionsPercent">): Iterable<Finding> {
  if (maxIdleConnectionsPercent > maxConnectionsPercent) {
    yield {
      path: ["maxIdleConnectionsPercent"],
      message: `${maxIdleConnectionsPercent} is above maxConnectionsPercent; use ${maxConnectionsPercent} or less`,
    };
  }
}
