import { quantities, quantityNames } from "../../../../src/alarms/quantities";
import type { EnvironmentInput } from "../../../../src/config/define";
import { changed, type Mistake } from "../mistake";

const alarms = "observability.alarms";

function hosts(watches: string, unit: string, threshold: object) {
  return { watches, of: "api", unit, ...threshold, periodSeconds: 60, periods: 5, severity: "warning" };
}

/** Mistakes in what is watched, how, and who is told. */
export const alarmMistakes: readonly Mistake[] = [
  {
    name: "something that cannot be watched",
    set: { [`${alarms}.api-cpu.watches`]: "service-disk" },
    path: `${alarms}.api-cpu.watches`,
    message: `"service-disk" is not possible here; choose ${quantityNames.map((name) => `"${name}"`).join(", ")}`,
  },
  {
    name: "a threshold in the wrong unit",
    set: { [`${alarms}.api-cpu.unit`]: "cores" },
    path: `${alarms}.api-cpu.unit`,
    message: '"cores" is no unit of average CPU; use percent',
  },
  ...["constructor", "toString"].map(
    (unit): Mistake => ({
      name: `${unit}, which every object of JavaScript has, for a unit`,
      set: { [`${alarms}.api-cpu.unit`]: unit },
      path: `${alarms}.api-cpu.unit`,
      message: `"${unit}" is no unit of average CPU; use percent`,
    }),
  ),
  {
    name: "milliseconds of a count",
    set: { [`${alarms}.server-errors.unit`]: "milliseconds" },
    path: `${alarms}.server-errors.unit`,
    message: '"milliseconds" is no unit of answers with status 5xx; use count or percent',
  },
  {
    name: "an alarm that never rings",
    set: { [`${alarms}.api-cpu.above`]: 100 },
    path: `${alarms}.api-cpu.above`,
    message: "100 percent is never passed; use less than 100",
  },
  {
    name: "a response time in seconds that are milliseconds",
    page: "explicit",
    set: { [`${alarms}.slow-answers.unit`]: "seconds", [`${alarms}.slow-answers.above`]: 1000 },
    path: `${alarms}.slow-answers.above`,
    message:
      "1000 seconds are never passed, since the load balancer gives up after 60 seconds; use less than 60",
  },
  {
    name: "a response time that the load balancer does not wait for",
    page: "explicit",
    set: { [`${alarms}.slow-answers.unit`]: "milliseconds", [`${alarms}.slow-answers.above`]: 60_000 },
    path: `${alarms}.slow-answers.above`,
    message:
      "60000 milliseconds are never passed, since the load balancer gives up after 60 seconds; use less than 60000",
  },
  {
    name: "a percentile that CloudWatch is not asked for",
    page: "explicit",
    set: { [`${alarms}.slow-answers.statistic`]: "p90" },
    path: `${alarms}.slow-answers.statistic`,
    message: '"p90" is not possible here; choose "average", "p95", "p99"',
  },
  {
    name: "more missing tasks than there may be",
    set: { [`${alarms}.extra`]: hosts("missing-tasks", "tasks", { above: 10 }) },
    path: `${alarms}.extra.above`,
    message: 'above 10: so many tasks "api" never has; use less than 10',
  },
  {
    name: "more unhealthy tasks than there may be during a deployment",
    set: { [`${alarms}.extra`]: hosts("unhealthy-hosts", "hosts", { above: 20 }) },
    path: `${alarms}.extra.above`,
    message: 'above 20: so many hosts "api" never has; use less than 20',
  },
  {
    name: "more healthy tasks than there may be",
    set: { [`${alarms}.extra`]: hosts("healthy-hosts", "hosts", { below: 11 }) },
    path: `${alarms}.extra.below`,
    message: 'below 11 are all the tasks that "api" may have; use at most 10',
  },
  {
    name: "healthy hosts below none",
    set: { [`${alarms}.no-healthy-hosts.below`]: 0 },
    path: `${alarms}.no-healthy-hosts.below`,
    message: "nothing is below 0; use more",
    value: "0",
  },
  {
    name: "a threshold on the good side",
    set: { [`${alarms}.api-cpu.below`]: 10 },
    path: `${alarms}.api-cpu.below`,
    message: "10 is on the side of average CPU where nothing is wrong; use above",
  },
  {
    name: "an alarm without a threshold",
    remove: `${alarms}.api-cpu.above`,
    path: `${alarms}.api-cpu.above`,
    message: "nothing tells when average CPU is trouble; add above",
    value: "nothing",
  },
  {
    name: "a choice of statistic where there is none",
    set: { [`${alarms}.api-cpu.statistic`]: "p95" },
    path: `${alarms}.api-cpu.statistic`,
    message: '"p95" is no choice for average CPU, which has one statistic of its own; remove it',
  },
  {
    name: "a response time without a statistic",
    page: "explicit",
    remove: `${alarms}.slow-answers.statistic`,
    path: `${alarms}.slow-answers.statistic`,
    message: "nothing is no statistic of response time; choose average, p95, p99",
    value: "nothing",
  },
  {
    name: "a period that CloudWatch does not have",
    set: { [`${alarms}.api-cpu.periodSeconds`]: 90 },
    path: `${alarms}.api-cpu.periodSeconds`,
    message: "90 is no period that CloudWatch keeps AWS's own metrics for; use a multiple of 60 seconds",
  },
  {
    name: "an alarm that looks back more than seven days",
    set: { [`${alarms}.api-cpu.periodSeconds`]: 86_400, [`${alarms}.api-cpu.periods`]: 8 },
    path: `${alarms}.api-cpu.periods`,
    message:
      "8 periods of 86400 seconds are longer than the seven days that CloudWatch looks back; use at most 7",
  },
  {
    name: "a period of more than a week",
    set: { [`${alarms}.api-cpu.periodSeconds`]: 604_860 },
    path: `${alarms}.api-cpu.periodSeconds`,
    message: "604860 is out of range; use 10 to 604800 seconds",
  },
  {
    name: "an alarm that looks back more than a day",
    set: { [`${alarms}.server-errors.periods`]: 289 },
    path: `${alarms}.server-errors.periods`,
    message: "289 periods of 300 seconds are longer than the day that CloudWatch looks back; use at most 288",
  },
  {
    name: "tasks that are gone for a single minute, whose data may only be late",
    set: { [`${alarms}.no-healthy-hosts.periods`]: 1 },
    path: `${alarms}.no-healthy-hosts.periods`,
    message:
      "1 period may be one whose data is on its way, and tasks that pass the load balancer's health check count as none until it is there; use 2 or more",
  },
  {
    name: "milliseconds of what the load balancer answers itself",
    set: { [`${alarms}.balancer-errors.unit`]: "milliseconds" },
    path: `${alarms}.balancer-errors.unit`,
    message:
      '"milliseconds" is no unit of requests that the load balancer answers with status 5xx itself; use count or percent',
  },
  {
    name: "more than all requests",
    set: { [`${alarms}.balancer-errors.unit`]: "percent", [`${alarms}.balancer-errors.above`]: 100 },
    path: `${alarms}.balancer-errors.above`,
    message: "100 percent is never passed; use less than 100",
  },
  {
    name: "an alarm on a service that is not there",
    set: { [`${alarms}.api-cpu.of`]: "worker" },
    path: `${alarms}.api-cpu.of`,
    message: '"worker" is none of services for average CPU; choose api',
  },
  {
    name: "an alarm on no service in particular",
    remove: `${alarms}.api-cpu.of`,
    path: `${alarms}.api-cpu.of`,
    message: "nothing is none of services for average CPU; choose api",
    value: "nothing",
  },
  ...(["server-errors", "response-time", "unhealthy-hosts", "healthy-hosts"] as const).map(
    (watches): Mistake => {
      const [unit = ""] = Object.keys(quantities[watches].units);
      const side = watches === "healthy-hosts" ? { below: 1 } : { above: 0 };
      const statistic = watches === "response-time" ? { statistic: "p95" } : {};
      const shape = { periodSeconds: 60, periods: 5, severity: "warning" };
      return {
        name: `${watches} of a service that answers nobody`,
        page: "worker",
        set: { [`${alarms}.extra`]: { watches, of: "worker", unit, ...side, ...statistic, ...shape } },
        path: `${alarms}.extra.of`,
        message: `"worker" is none of services with http for ${quantities[watches].name}; choose backend`,
      };
    },
  ),
  {
    name: "one of the load balancers, of which there is one",
    set: {
      [`${alarms}.own-errors`]: {
        watches: "load-balancer-errors",
        of: "api",
        above: 10,
        unit: "count",
        periodSeconds: 60,
        periods: 1,
        severity: "warning",
      },
    },
    path: `${alarms}.own-errors.of`,
    message:
      '"api" tells no parts apart: an environment has one for requests that the load balancer answers with status 5xx itself; remove it',
  },
  {
    name: "an alarm that tells nobody",
    remove: `${alarms}.api-cpu.severity`,
    path: `${alarms}.api-cpu.severity`,
    message: '"api-cpu" tells nobody; add severity, or list it in a composite',
    value: '"api-cpu"',
  },
  {
    name: "an alarm that tells twice",
    set: { [`${alarms}.no-healthy-hosts.severity`]: "critical" },
    path: `${alarms}.no-healthy-hosts.severity`,
    message: '"critical" tells twice: a composite tells of "no-healthy-hosts" already; remove it',
  },
  {
    name: "warnings that nobody hears",
    set: {
      "services.api.deployment.rollbackOn": [],
      jobs: {},
      observability: {
        notifications: { critical: { team: { protocol: "email", endpoint: "team@dougust.example" } } },
        alarms: {
          busy: {
            watches: "service-cpu",
            of: "api",
            above: 80,
            unit: "percent",
            periodSeconds: 60,
            periods: 1,
            severity: "warning",
          },
        },
      },
    },
    path: "observability.notifications.warning",
    message: 'nobody is told of warning trouble such as "busy"; add somebody',
    value: "warning",
  },
];

const composites = "observability.composites";
const page = changed({}) as EnvironmentInput;

/** Mistakes in what joins alarms, and in deployments that alarms roll back. */
export const compositeMistakes: readonly Mistake[] = [
  {
    name: "a composite of nothing",
    set: { [`${composites}.extra`]: { anyOf: [], severity: "warning" } },
    path: `${composites}.extra.anyOf`,
    message: "[] never alarms; list at least one alarm",
  },
  {
    name: "a composite of one alarm twice",
    set: { [`${composites}.down.anyOf`]: ["no-healthy-hosts", "no-healthy-hosts"] },
    path: `${composites}.down.anyOf`,
    message: '"no-healthy-hosts" is listed more than once; list each alarm once',
    value: '"no-healthy-hosts"',
  },
  {
    name: "an alarm of which two composites tell",
    set: { [`${composites}.extra`]: { anyOf: ["no-healthy-hosts"], severity: "warning" } },
    path: `${composites}.extra.anyOf`,
    message: '"no-healthy-hosts" is told by "down" already; remove it here, or say unless in one of the two',
    value: '"no-healthy-hosts"',
  },
  {
    name: "a rollback on one alarm twice",
    set: { "services.api.deployment.rollbackOn": ["server-errors", "server-errors"] },
    path: "services.api.deployment.rollbackOn",
    message: '"server-errors" is listed more than once; list each alarm once',
    value: '"server-errors"',
  },
  {
    name: "a composite of an alarm that is not there",
    set: { [`${composites}.extra`]: { anyOf: ["disk"], severity: "warning" } },
    path: `${composites}.extra.anyOf[0]`,
    message: `"disk" is no alarm; choose ${Object.keys(page.observability?.alarms ?? {}).join(", ")}`,
  },
  {
    name: "a composite with the name of an alarm",
    set: { [`${composites}.api-cpu`]: { anyOf: ["no-healthy-hosts"], unless: "down", severity: "warning" } },
    path: `${composites}.api-cpu`,
    message: '"dougust-prod-api-cpu" is also the alarm of observability.alarms.api-cpu; give each its own',
    value: '"dougust-prod-api-cpu"',
  },
  {
    name: "a composite that silences itself",
    set: { [`${composites}.failing.unless`]: "failing" },
    path: `${composites}.failing.unless`,
    message: '"failing" is no other composite; choose down',
  },
  {
    name: "composites that silence each other",
    set: { [`${composites}.down.unless`]: "failing" },
    path: `${composites}.down.unless`,
    message: '"failing" is itself told only unless "down" is; use one that always is',
    also: [
      {
        path: `${composites}.failing.unless`,
        message: '"down" is itself told only unless "failing" is; use one that always is',
      },
    ],
  },
  {
    name: "a rollback on an alarm that is not there",
    set: { "services.api.deployment.rollbackOn": ["disk"] },
    path: "services.api.deployment.rollbackOn[0]",
    message: '"disk" is no alarm of this environment; add it to observability.alarms',
  },
  {
    name: "a rollback on an alarm that must wait for the service",
    set: { "services.api.deployment.rollbackOn": ["api-cpu"] },
    path: "services.api.deployment.rollbackOn[0]",
    message:
      '"api-cpu" does not watch what the load balancer sees of api; use an alarm that watches server-errors, response-time, unhealthy-hosts of it',
  },
];
