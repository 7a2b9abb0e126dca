import type { Mistake } from "../mistake";

const api = "services.api";
const ranges: readonly (readonly [path: string, below: number, above: number, range: string])[] = [
  ["healthCheck.intervalSeconds", 4, 301, "5 to 300 seconds"],
  ["healthCheck.timeoutSeconds", 1, 121, "2 to 120 seconds"],
  ["healthCheck.retries", 0, 11, "1 to 10 retries"],
  ["healthCheck.startPeriodSeconds", -1, 301, "0 to 300 seconds"],
  ["desired", -1, 5001, "0 to 5000 tasks"],
  ["scaling.min", -1, 5001, "0 to 5000 tasks"],
  ["scaling.max", 0, 5001, "1 to 5000 tasks"],
  ["scaling.cpuPercent", 0, 101, "1 to 100 per cent"],
  ["scaling.memoryPercent", 0, 101, "1 to 100 per cent"],
  ["scaling.requestsPerTask", 0, 1_000_001, "1 to 1000000 requests per minute"],
  ["scaling.scaleOutCooldownSeconds", -1, 3601, "0 to 3600 seconds"],
  ["scaling.scaleInCooldownSeconds", -1, 3601, "0 to 3600 seconds"],
  ["http.priority", 0, 50001, "1 to 50000 as a rule priority"],
  ["http.stickinessSeconds", 0, 604801, "1 to 604800 seconds"],
  ["http.deregistrationDelaySeconds", -1, 3601, "0 to 3600 seconds"],
  ["http.healthCheckGraceSeconds", -1, 2147483648, "0 to 2147483647 seconds"],
  ["http.healthCheck.intervalSeconds", 4, 301, "5 to 300 seconds"],
  ["http.healthCheck.timeoutSeconds", 1, 121, "2 to 120 seconds"],
  ["http.healthCheck.healthyThreshold", 1, 11, "2 to 10 checks"],
  ["http.healthCheck.unhealthyThreshold", 1, 11, "2 to 10 checks"],
  ["deployment.minimumHealthyPercent", -1, 101, "0 to 100 per cent"],
  ["deployment.maximumPercent", 100, 201, "101 to 200 per cent"],
];

const rangeMistakes = ranges.flatMap(([setting, below, above, range]) =>
  [below, above].map(
    (value): Mistake => ({
      name: `${setting} of ${value}`,
      set: { [`${api}.${setting}`]: value },
      path: `${api}.${setting}`,
      message: `${value} is out of range; use ${range}`,
    }),
  ),
);

const testers = ["203.0.113.0/24"];
const shifting = { strategy: "canary", canaryPercent: 10, canaryMinutes: 5, bakeMinutes: 5 };

/** Mistakes in how a service is checked, scaled, reached and replaced. */
export const serviceHealthAndScalingMistakes: readonly Mistake[] = [
  ...rangeMistakes,
  {
    name: "a health check without a command",
    set: { [`${api}.healthCheck.command`]: [] },
    path: `${api}.healthCheck.command`,
    message: "[] is too little; use at least 1",
  },
  {
    name: "a health check path without a slash",
    set: { [`${api}.http.healthCheck.path`]: "health" },
    path: `${api}.http.healthCheck.path`,
    message: '"health" is no path; begin it with "/"',
  },
  {
    name: "a health check that waits as long as its interval",
    set: { [`${api}.http.healthCheck.timeoutSeconds`]: 30 },
    path: `${api}.http.healthCheck.timeoutSeconds`,
    message: "30 is not below the interval of 30 seconds; shorten it",
  },
  {
    name: "status codes in words",
    set: { [`${api}.http.healthCheck.codes`]: "2xx" },
    path: `${api}.http.healthCheck.codes`,
    message: '"2xx" are no status codes; write them as in "200" or "200-299"',
  },
  {
    name: "a path pattern without a slash",
    set: { [`${api}.http.paths[0]`]: "api/*" },
    path: `${api}.http.paths[0]`,
    message: '"api/*" is no path pattern; begin it with "/"',
  },
  {
    name: "a path pattern longer than a listener takes",
    set: { [`${api}.http.paths`]: ["/*", `/${"a".repeat(128)}`] },
    path: `${api}.http.paths[1]`,
    message: `"/${"a".repeat(128)}" is no path pattern; begin it with "/"`,
  },
  {
    name: "no path pattern",
    set: { [`${api}.http.paths`]: [] },
    path: `${api}.http.paths`,
    message: "[] is too little; use at least 1",
  },
  {
    name: "a port that only root opens",
    set: { [`${api}.http.port`]: 443 },
    path: `${api}.http.port`,
    message: "443 is no port that a non-root process can open; use 1024 to 65535",
  },
  {
    name: "a port that does not exist",
    set: { [`${api}.http.port`]: 65536 },
    path: `${api}.http.port`,
    message: "65536 is no port that a non-root process can open; use 1024 to 65535",
  },
  {
    name: "a scaling range that is upside down",
    set: { [`${api}.scaling.min`]: 11 },
    path: `${api}.scaling.min`,
    message: "11 is above the maximum 10; lower it or raise scaling.max",
  },
  {
    name: "fewer tasks than scaling keeps",
    set: { [`${api}.desired`]: 1 },
    path: `${api}.desired`,
    message: "1 is outside of the scaling range; use 2 to 10",
  },
  {
    name: "more tasks than scaling allows",
    set: { [`${api}.desired`]: 11 },
    path: `${api}.desired`,
    message: "11 is outside of the scaling range; use 2 to 10",
  },
  {
    name: "more tasks than a range of one size",
    set: { "services.api.scaling.max": 2 },
    path: `${api}.desired`,
    message: "4 is outside of the scaling range; use 2 to 2",
  },
  {
    name: "scaling on requests that never come",
    page: "worker",
    set: {
      "services.worker.scaling": {
        min: 1,
        max: 2,
        requestsPerTask: 500,
        scaleOutCooldownSeconds: 60,
        scaleInCooldownSeconds: 300,
      },
    },
    path: "services.worker.scaling.requestsPerTask",
    message: "500 counts requests, and this service has none; remove it or add http",
  },
  {
    name: "a strategy that does not exist",
    set: { [`${api}.deployment.strategy`]: "recreate" },
    path: `${api}.deployment.strategy`,
    message: '"recreate" is not possible here; choose "rolling", "blue-green", "canary"',
  },
  {
    name: "a canary of the whole traffic",
    page: "documentdb",
    set: { "services.app.deployment.canaryPercent": 100 },
    path: "services.app.deployment.canaryPercent",
    message: "100 is out of range; use 1 to 99 per cent of the traffic",
  },
  {
    name: "a canary that sings too long",
    page: "documentdb",
    set: { "services.app.deployment.canaryMinutes": 1441 },
    path: "services.app.deployment.canaryMinutes",
    message: "1441 is out of range; use 0 to 1440 minutes",
  },
  {
    name: "a canary that never bakes",
    page: "documentdb",
    remove: "services.app.deployment.bakeMinutes",
    path: "services.app.deployment.bakeMinutes",
    message: "is missing; add a number",
  },
  {
    name: "a port for tests that is the one of all",
    page: "documentdb",
    set: { "services.app.deployment.testTraffic": { port: 443, from: testers } },
    path: "services.app.deployment.testTraffic.port",
    message: "443 is out of range; use 1024 to 65535 as a port for tests",
  },
  {
    name: "a port for tests that nobody may ask",
    page: "documentdb",
    set: { "services.app.deployment.testTraffic": { port: 8443, from: [] } },
    path: "services.app.deployment.testTraffic.from",
    message: "[] is too little; use at least 1",
  },
  {
    name: "a port for tests that everybody may ask",
    page: "documentdb",
    set: { "services.app.deployment.testTraffic": { port: 8443, from: ["0.0.0.0/0"] } },
    path: "services.app.deployment.testTraffic.from",
    message: '["0.0.0.0/0"] lets everybody past the firewall; name the addresses of those who test',
  },
  {
    name: "addresses that test twice",
    page: "documentdb",
    set: { "services.app.deployment.testTraffic": { port: 8443, from: [...testers, ...testers] } },
    path: "services.app.deployment.testTraffic.from",
    message: '"203.0.113.0/24" is listed more than once; list each block once',
    value: '"203.0.113.0/24"',
  },
  {
    name: "a port for tests of a rolling deployment",
    set: { "services.api.deployment.testTraffic": { port: 8443, from: testers } },
    path: "services.api.deployment.testTraffic",
    message: '"testTraffic" is no setting here; check its spelling and place, or remove it',
    value: '"testTraffic"',
  },
  {
    name: "a traffic shift without traffic",
    page: "worker",
    set: { "services.worker.deployment": shifting },
    path: "services.worker.deployment.strategy",
    message: '"canary" moves traffic, and this service has none; use "rolling" or add http',
  },
  {
    name: "a traffic shift without an alarm",
    page: "documentdb",
    set: { "services.app.deployment": { strategy: "blue-green", bakeMinutes: 5 } },
    path: "services.app.deployment.strategy",
    message: '"blue-green" needs an alarm to roll back on; list one in deployment.rollbackOn',
  },
  {
    name: "requests of a target group that takes turns",
    page: "documentdb",
    set: { "services.app.scaling.requestsPerTask": 1000 },
    path: "services.app.scaling.requestsPerTask",
    message:
      '1000 counts the requests of one target group, and "canary" has two; scale on cpuPercent or memoryPercent',
    value: "1000",
  },
];
