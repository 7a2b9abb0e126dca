import type { Allowed } from "../allowed";
import type { Mistake } from "../mistake";

const page = "aurora-alone";
const backend = "services.backend";
const tracing = `${backend}.tracing`;

/** Numbers beyond what a collector or X-Ray takes. */
const outOfRange = [
  ["collector.cpu", 31, "use 32 to 1024 CPU units"],
  ["collector.memory", 63, "use 64 to 2048 MiB"],
  ["sampling.perSecond", -1, "use 0 to 1000 requests per second"],
  ["sampling.priority", 10_000, "use 1 to 9999 as a priority"],
  ["slowSeconds", 0, "use more than 0 and up to 60 seconds"],
  ["slowSeconds", 60.5, "use more than 0 and up to 60 seconds"],
].map(
  ([setting, value, remedy]): Mistake => ({
    name: `${setting} of ${value}`,
    page,
    set: { [`${tracing}.${setting}`]: value },
    path: `${tracing}.${setting}`,
    message: `${value} is out of range; ${remedy}`,
  }),
);

/** Mistakes in how requests are followed. */
export const tracingMistakes: readonly Mistake[] = [
  ...outOfRange,
  {
    name: "a share above all of it",
    page,
    set: { [`${tracing}.sampling.percent`]: 101 },
    path: `${tracing}.sampling.percent`,
    message: "101 is no share; use 0 to 100 per cent of the requests",
  },
  {
    name: "sampling that records nothing",
    page,
    set: { [`${tracing}.sampling.perSecond`]: 0, [`${tracing}.sampling.percent`]: 0 },
    path: `${tracing}.sampling`,
    message: "0 per second and 0 per cent record nothing; raise one of them, or remove tracing",
    value: "0 per second",
  },
  {
    name: "a collector without a release",
    page,
    set: { [`${tracing}.collector.version`]: "latest" },
    path: `${tracing}.collector.version`,
    message: '"latest" is no release of the collector; write it as in "v0.50.0"',
  },
  {
    name: "a collector without a digest",
    page,
    set: { [`${tracing}.collector.digest`]: "v0.50.0" },
    path: `${tracing}.collector.digest`,
    message: '"v0.50.0" is no digest; write "sha256:" and the 64 hexadecimal digits that the registry shows',
  },
  {
    name: "a collector that is root",
    page,
    set: { [`${tracing}.collector.user`]: "0:0" },
    path: `${tracing}.collector.user`,
    message: '"0:0" is no unprivileged user; write a numeric user and group, as in "1000:1000"',
  },
  {
    name: "a collector with too much of the CPU",
    page,
    set: { [`${tracing}.collector.cpu`]: 129 },
    path: `${tracing}.collector.cpu`,
    message: "129 CPU units are more than a quarter of the task's 512; use at most 128, or a larger task",
  },
  {
    name: "a collector with too much of the memory",
    page,
    set: { [`${tracing}.collector.memory`]: 512 },
    path: `${tracing}.collector.memory`,
    message: "512 MiB are more than a quarter of the task's 1024; use at most 256, or a larger task",
  },
  {
    name: "an application named as the collector",
    page,
    set: { [`${backend}.container`]: "collector" },
    path: `${backend}.container`,
    message:
      '"collector" is the name of the container that collects traces; name the application\'s otherwise',
  },
  {
    name: "a variable that tracing sets",
    page,
    set: { [`${backend}.variables.OTEL_TRACES_SAMPLER`]: "always_on" },
    path: `${backend}.variables.OTEL_TRACES_SAMPLER`,
    message: '"OTEL_TRACES_SAMPLER" is set by tracing; remove it',
    value: '"OTEL_TRACES_SAMPLER"',
  },
  {
    name: "a secret that tracing sets as a variable",
    page,
    set: { [`${backend}.secrets.OTEL_EXPORTER_OTLP_ENDPOINT`]: "jwt-secret" },
    path: `${backend}.secrets.OTEL_EXPORTER_OTLP_ENDPOINT`,
    message: '"OTEL_EXPORTER_OTLP_ENDPOINT" is set by tracing; remove it',
    value: '"OTEL_EXPORTER_OTLP_ENDPOINT"',
  },
  {
    name: "a name that X-Ray has no room for",
    page,
    set: { [`${tracing}.name`]: "a".repeat(33) },
    path: `${tracing}.name`,
    message: `"${"a".repeat(33)}" has 33 characters, and a traced service has at most 32; shorten the name, or the system, environment or part it is made of`,
  },
  {
    name: "a name that X-Ray does not take",
    page,
    set: { [`${tracing}.name`]: "team/api" },
    path: `${tracing}.name`,
    message: '"team/api" is no name for a traced service; use letters, digits, _ and -',
  },
];

/** Changes of how requests are followed that keep a page valid. */
export const allowedTracing: readonly Allowed[] = [
  { name: "a service that nobody traces", page, remove: tracing },
  { name: "the share alone", page, set: { [`${tracing}.sampling.perSecond`]: 0 } },
  {
    name: "the first of every second alone",
    page,
    set: { [`${tracing}.sampling`]: { perSecond: 1, percent: 0, priority: 9999 } },
  },
  { name: "a small share", page, set: { [`${tracing}.sampling.percent`]: 0.01 } },
  { name: "a quarter for the collector", page, set: { [`${tracing}.collector.cpu`]: 128 } },
  { name: "a traced service of 32 characters", page, set: { [`${tracing}.name`]: "a".repeat(32) } },
  {
    name: "a variable of OpenTelemetry that tracing leaves alone",
    page,
    set: { [`${backend}.variables.OTEL_LOG_LEVEL`]: "warn" },
  },
];
