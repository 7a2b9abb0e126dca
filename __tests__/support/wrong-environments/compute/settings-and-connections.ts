import { knownFacts } from "../known-facts";
import type { Mistake } from "../mistake";

const page = "worker";
const settings = "services.worker.settings";
const connect = "services.worker.connect";
const called = { port: 9000, from: ["backend"] };
const looksSecret =
  "looks like a secret, and settings can be read in plans and states; put it under secrets.entries";

/** Names and values that give a secret away; the value is not shown. */
const secretSettings = [
  ["api_key", "abc"],
  ["smtp/password", "abc"],
  ["jwt-secret", "abc"],
  ["access_token", "abc"],
  ["broker_url", "amqp://user:guess@host/queue"],
  ["uploader", "AKIAIOSFODNN7EXAMPLE"],
  ["certificate", "-----BEGIN RSA PRIVATE KEY-----\nabc"],
].map(
  ([name, value]): Mistake => ({
    name: `a setting ${name} that is a secret`,
    page,
    set: { [`${settings}.${name}`]: value },
    path: `${settings}.${name}`,
    message: `"${name}" ${looksSecret}`,
    value: `"${name}"`,
  }),
);

/** Names that are none of a setting. */
const noNames = ["Pool_Size", "pool size", "/pool", "pool//size", "1st", "a/b/c/d/e/f/g/h/i/j/k"].map(
  (name): Mistake => ({
    name: `a setting ${name}`,
    page,
    set: { [settings]: { [name]: "1" } },
    path: `${settings}.${name}`,
    message: `"${name}" is no name of a setting; use lower-case words joined by _ or -, and / between levels, as in "pool_size"`,
    value: `"${name}"`,
  }),
);

/** Mistakes in what services are told, and in whom they call. */
export const settingsAndConnectionMistakes: readonly Mistake[] = [
  ...secretSettings,
  ...noNames,
  {
    name: "a setting with a long name",
    page,
    set: { [settings]: { ["a".repeat(129)]: "1" } },
    path: `${settings}.${"a".repeat(129)}`,
    message: `"${"a".repeat(129)}" has more than 128 characters; shorten it`,
    value: "a".repeat(129),
  },
  {
    name: "an empty setting",
    page,
    set: { [`${settings}.pool_size`]: "" },
    path: `${settings}.pool_size`,
    message: '"" is no value that Parameter Store takes; remove the setting, or write a text',
  },
  {
    name: "a setting that is a number",
    page,
    set: { [`${settings}.pool_size`]: 10 },
    path: `${settings}.pool_size`,
    message: "10 is not a text; write a text",
  },
  {
    name: "a setting that is too long",
    page,
    set: { [`${settings}.pool_size`]: "1".repeat(4097) },
    path: `${settings}.pool_size`,
    message: "a setting has at most 4096 characters; shorten it, or put it into the image",
    value: "4096",
  },
  {
    name: "a setting that refers to another parameter",
    page,
    set: { [`${settings}.pool_size`]: "{{ssm:other}}" },
    path: `${settings}.pool_size`,
    message: '"{{ssm:other}}" would refer to another parameter; write it without "{{"',
  },
  {
    name: "two settings with one address",
    page,
    set: { [settings]: { pool_size: "10", "pool-size": "10" } },
    path: `${settings}.pool-size`,
    message: '"pool-size" would share an address with "pool_size"; name one of them otherwise',
    value: '"pool-size"',
  },
  {
    name: "a path to settings that are not there",
    page,
    set: { [settings]: {} },
    path: "services.worker.variables.SETTINGS_PATH",
    message: `"settings-path" is no fact of this environment; write a text, or choose ${knownFacts.worker}`,
    value: '"settings-path"',
  },
  {
    name: "a port that a non-root process cannot open for callers",
    page,
    set: { [connect]: { ...called, port: 80 } },
    path: `${connect}.port`,
    message: "80 is no port that a non-root process can open; use 1024 to 65535",
  },
  {
    name: "a service that nobody may call",
    page,
    set: { [connect]: { ...called, from: [] } },
    path: `${connect}.from`,
    message: "[] lets nobody call; name at least one service, or remove connect",
  },
  {
    name: "a caller that does not exist",
    page,
    set: { [connect]: { ...called, from: ["frontend"] } },
    path: `${connect}.from`,
    message: '"frontend" is no service of this environment; choose one of services: backend',
    value: '"frontend"',
  },
  {
    name: "a caller that is listed twice",
    page,
    set: { [connect]: { ...called, from: ["backend", "backend"] } },
    path: `${connect}.from`,
    message: '"backend" is listed more than once; list each service once',
    value: '"backend"',
  },
  {
    name: "a service that calls itself",
    page,
    set: { [connect]: { ...called, from: ["worker"] } },
    path: `${connect}.from`,
    message: '"worker" is the service itself; use 127.0.0.1 and remove it',
    value: '"worker"',
  },
  {
    name: "two services that call each other",
    page,
    set: { [connect]: called, "services.backend.connect": { port: 9001, from: ["worker"] } },
    path: "services.backend.connect.from",
    message:
      '"worker" must start after "backend", which calls it in turn; let one of them answer through a queue',
    value: '"worker"',
    also: [
      {
        path: `${connect}.from`,
        message:
          '"backend" must start after "worker", which calls it in turn; let one of them answer through a queue',
      },
    ],
  },
  {
    name: "a host name with a dot",
    page,
    set: { [connect]: { ...called, name: "worker.local" } },
    path: `${connect}.name`,
    message: '"worker.local" is no host name; use small letters, digits and single hyphens',
  },
  {
    name: "a host name that is another service's",
    page,
    copy: { "services.reports": "services.worker" },
    set: {
      "services.reports.connect": { ...called, name: "worker" },
      [connect]: called,
    },
    path: "services.reports.connect.name",
    message: '"worker" is also the host name of "worker"; give each its own',
  },
  {
    name: "an address of a service that the asking one may not call",
    page,
    set: {
      [connect]: called,
      "services.worker.variables.SELF": { from: "service-url", of: "worker" },
    },
    path: "services.worker.variables.SELF",
    message: `"service-url of worker" is no fact of this environment; write a text, or choose ${knownFacts.worker}, settings-path`,
    value: '"service-url of worker"',
  },
  {
    name: "a service with the name of the namespace",
    page,
    copy: { "services.service-namespace": "services.worker" },
    path: "services.service-namespace",
    message: '"service-namespace" is the address of another part; name the service otherwise',
    value: '"service-namespace"',
  },
];
