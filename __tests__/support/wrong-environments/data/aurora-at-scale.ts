import { knownFacts } from "../known-facts";
import type { Mistake } from "../mistake";

const entries = "secrets.entries";
const proxy = "database.proxy";
const scaling = "database.readerScaling";

const masterPasswords: readonly Mistake[] = [
  {
    name: "a generated password for Aurora, beside the one that RDS makes",
    page: "aurora",
    set: { "database.password": "jwt-secret" },
    path: entries,
    message:
      '1 entries of kind "rds-managed" stand beside database.password, and Aurora has one master password; remove one of the two',
    value: "1",
  },
  {
    name: "a generated password for Aurora that is no part",
    page: "second-region",
    set: { "database.password": "nobody" },
    path: "database.password",
    message: '"nobody" is no generated secret without a key; add it under secrets.entries',
  },
  {
    name: "a login of a password that Aurora keeps",
    page: "aurora-alone",
    set: { [`${entries}.login`]: { kind: "database-login" } },
    path: `${entries}.login.kind`,
    message:
      '"database-login" needs a password that this stack makes, and aurora-postgresql has none; use "supplied" or secret keys',
  },
];

const proxies: readonly Mistake[] = [
  {
    name: "a proxy of another engine",
    set: { [proxy]: { auth: "secret" } },
    path: proxy,
    message: '"proxy" is no setting here; check its spelling and place, or remove it',
    value: '"proxy"',
  },
  {
    name: "a proxy that takes passwords from nowhere",
    page: "aurora",
    set: { [`${proxy}.auth`]: "none" },
    path: `${proxy}.auth`,
    message: '"none" is not possible here; choose "secret", "iam"',
  },
  {
    name: "a proxy that logs in with something else",
    page: "aurora",
    set: { [`${proxy}.login`]: "jwt-secret" },
    path: `${proxy}.login`,
    message:
      '"jwt-secret" is no login of the master user; name an entry of kind "rds-managed" or "database-login"',
  },
  {
    name: "a proxy without connections",
    page: "aurora",
    set: { [`${proxy}.maxConnectionsPercent`]: 0, [`${proxy}.maxIdleConnectionsPercent`]: 0 },
    path: `${proxy}.maxConnectionsPercent`,
    message: "0 is out of range; use 1 to 100 per cent",
  },
  {
    name: "a proxy that keeps more than it may take",
    page: "aurora",
    set: { [`${proxy}.maxConnectionsPercent`]: 40 },
    path: `${proxy}.maxIdleConnectionsPercent`,
    message: "50 is above maxConnectionsPercent; use 40 or less",
  },
  {
    name: "a wait for a connection that is too long",
    page: "aurora",
    set: { [`${proxy}.borrowTimeoutSeconds`]: 301 },
    path: `${proxy}.borrowTimeoutSeconds`,
    message: "301 is out of range; use 0 to 300 seconds",
  },
  {
    name: "unused connections that are kept too long",
    page: "aurora",
    set: { [`${proxy}.idleClientSeconds`]: 28801 },
    path: `${proxy}.idleClientSeconds`,
    message: "28801 is out of range; use 1 to 28800 seconds",
  },
  {
    name: "a proxy on another port",
    page: "aurora",
    set: { "database.port": 5433 },
    path: "database.port",
    message: "5433 is no port of a proxy, which listens on 5432 alone; use 5432",
  },
  {
    name: "a proxy to readers that are not there",
    page: "aurora",
    set: { "database.readers": 0, "database.failover": false },
    path: `${proxy}.readOnlyEndpoint`,
    message: "true needs a reader to pass on to; use false, or add readers",
  },
  {
    name: "a proxy whose name leaves no room for its second endpoint",
    page: "aurora",
    set: { [`${proxy}.name`]: "a".repeat(57) },
    path: `${proxy}.name`,
    message: `"${"a".repeat(57)}-reader" has 64 characters, and a database proxy has at most 63; shorten the name, or the system, environment or part it is made of`,
    value: "a".repeat(57),
  },
  {
    name: "the address of a cluster behind a proxy",
    page: "aurora",
    set: { "services.backend.variables.DB_HOST": { from: "database-host" } },
    path: "services.backend.variables.DB_HOST",
    message: `"database-host" is no fact of this environment; write a text, or choose ${knownFacts.aurora}`,
    value: '"database-host"',
  },
  {
    name: "a proxy that is not there",
    page: "aurora-alone",
    set: { "services.backend.variables.DB_HOST": { from: "database-proxy-host" } },
    path: "services.backend.variables.DB_HOST",
    message: `"database-proxy-host" is no fact of this environment; write a text, or choose ${knownFacts["aurora-alone"]}`,
    value: '"database-proxy-host"',
  },
  {
    name: "the second endpoint of a proxy that has one",
    page: "aurora",
    set: { [`${proxy}.readOnlyEndpoint`]: false },
    path: "services.backend.variables.DB_READER_HOST",
    message: `"database-proxy-reader-host" is no fact of this environment; write a text, or choose ${knownFacts.aurora.replace("database-proxy-reader-host, ", "")}`,
    value: '"database-proxy-reader-host"',
  },
  {
    name: "a secret with the address of a cluster behind a proxy",
    page: "second-region",
    set: { [`${entries}.url`]: { kind: "database-url", scheme: "postgresql" } },
    path: `${entries}.url.kind`,
    message:
      '"database-url" holds the address of the cluster, which nothing reaches past its proxy; use "database-login" and the fact database-proxy-host',
  },
];

const readers: readonly Mistake[] = [
  {
    name: "a range of readers that is upside down",
    page: "second-region",
    set: { [`${scaling}.min`]: 8, [`${scaling}.max`]: 7 },
    path: `${scaling}.min`,
    message: "8 is above the maximum 7; lower it or raise readerScaling.max",
  },
  {
    name: "more readers under load than Aurora has",
    page: "second-region",
    set: { [`${scaling}.max`]: 16 },
    path: `${scaling}.max`,
    message: "16 is out of range; use 1 to 15 readers",
  },
  {
    name: "fewer readers than always stand",
    page: "second-region",
    set: { [`${scaling}.min`]: 1 },
    path: `${scaling}.min`,
    message: "1 is below the 2 readers that always stand; use at least 2",
  },
  {
    name: "readers that nothing adds",
    page: "second-region",
    remove: `${scaling}.cpuPercent`,
    path: scaling,
    message: "nothing drives the scaling; add cpuPercent or connections",
    value: "",
  },
  {
    name: "readers that two things add",
    page: "second-region",
    set: { [`${scaling}.connections`]: 500 },
    path: `${scaling}.connections`,
    message: "500 is a second target, and AWS takes one for a cluster; keep it or cpuPercent",
  },
];

/** Mistakes in Aurora's master password, its proxy and the scaling of its readers. */
export const auroraAtScaleMistakes: readonly Mistake[] = [...masterPasswords, ...proxies, ...readers];
