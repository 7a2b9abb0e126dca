import type { EnvironmentData } from "../environment-fields";
import { alarmName } from "./observability-names";

/**
 * A service with every name that it has on AWS.
 * @param prefix of its names
 * @param environment what its traces are called by in all regions
 */
export function namedService(
  service: EnvironmentData["services"][string],
  id: string,
  prefix: string,
  environment = prefix,
) {
  const name = `${prefix}-${id}`;
  return {
    ...service,
    ...taskNames(service, name, `/ecs/${prefix}/${id}`),
    name: service.name ?? name,
    http: service.http && { ...service.http, ...targetGroups(service, name) },
    deployment: {
      ...service.deployment,
      rollbackAlarms: service.deployment.rollbackOn.map((id) => alarmName(prefix, id)),
    },
    tracing: service.tracing && {
      ...service.tracing,
      name: service.tracing.name ?? `${environment}-${id}`,
    },
  };
}

/** A job with every name that it has on AWS. */
export function namedJob(job: EnvironmentData["jobs"][string], name: string, logGroup: string) {
  return {
    ...job,
    ...taskNames(job, name, logGroup),
    schedule: job.schedule && {
      ...job.schedule,
      name,
      role: `${name}-schedule`,
      deadLetterName: `${name}-missed-starts`,
    },
  };
}

/** The names of what stands around every task. */
function taskNames(
  {
    family,
    container,
    taskRole,
    securityGroup,
    logs,
  }: Pick<
    EnvironmentData["services"][string],
    "family" | "container" | "taskRole" | "securityGroup" | "logs"
  >,
  name: string,
  logGroup: string,
) {
  return {
    family: family ?? name,
    container: container ?? "app",
    taskRole: taskRole ?? `${name}-task`,
    executionRole: `${name}-execution`,
    securityGroup: securityGroup ?? name,
    logs: namedLogs(logs, name, logGroup),
  };
}

/** A log with the names of what counts its errors and sends its lines on. */
function namedLogs(
  { group, format, subscription, ...logs }: EnvironmentData["services"][string]["logs"],
  name: string,
  logGroup: string,
) {
  return {
    ...logs,
    group: group ?? logGroup,
    errors: format && { format, metric: `${name}-logged-errors` },
    subscription: subscription && { ...subscription, name, role: `${name}-log-subscription` },
  };
}

/** A service's target group, and the one it takes turns with where deployments move traffic between two. */
function targetGroups({ http, deployment }: EnvironmentData["services"][string], name: string) {
  const targetGroup = http?.targetGroup ?? name;
  return {
    targetGroup,
    alternateTargetGroup: deployment.strategy === "rolling" ? undefined : `${targetGroup}-alt`,
  };
}
