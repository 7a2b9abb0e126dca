import { type Computed, combined, type Metric, type Series, together, zeroIfSilent } from "./metric";

/** What a load balancer sees of a service, over both of its target groups where it has two. */
export interface TrafficMetrics {
  readonly requests: Series;
  readonly serverErrors: Series;
  readonly clientErrors: Series;
  /** Per cent of all requests. */
  readonly serverErrorShare: Computed;
  readonly unhealthyHosts: Series;
  readonly healthyHosts: Series;
  /** The same, and zero where there are none: of a target group without targets nothing is told. */
  readonly healthyHostsOrNone: Computed;
  /** In seconds. */
  responseTime(statistic: Metric["statistic"]): Series;
}

/**
 * @param targetGroups as CloudWatch calls them: `targetgroup/<name>/<id>`
 * @param unhealthyAfterSeconds how long the load balancer takes to find that a task does not answer
 */
export function trafficMetrics(
  loadBalancer: string,
  targetGroups: readonly string[],
  unhealthyAfterSeconds: number,
): TrafficMetrics {
  const metrics = (name: string, statistic: Metric["statistic"]): Metric[] =>
    targetGroups.map((group) => ({
      namespace: "AWS/ApplicationELB",
      name,
      dimensions: { LoadBalancer: loadBalancer, TargetGroup: group },
      statistic,
    }));
  const errors = metrics("HTTPCode_Target_5XX_Count", "Sum");
  const requests = metrics("RequestCount", "Sum");
  // each zone tells of its own tasks: the most of them is the statistic that one empty zone does not disturb
  const hosts = (name: string) =>
    metrics(name, "Maximum").map((metric) => ({ ...metric, shownAfterSeconds: unhealthyAfterSeconds }));
  const healthyHosts = together("healthy hosts", hosts("HealthyHostCount"), "sum");
  return {
    requests: together("requests", requests, "sum"),
    serverErrors: together("5xx", errors, "sum"),
    clientErrors: together("4xx", metrics("HTTPCode_Target_4XX_Count", "Sum"), "sum"),
    serverErrorShare: share("5xx, per cent", errors, requests),
    unhealthyHosts: together("unhealthy hosts", hosts("UnHealthyHostCount"), "sum"),
    healthyHosts,
    healthyHostsOrNone: zeroIfSilent(healthyHosts),
    responseTime: (statistic) =>
      together("response time", metrics("TargetResponseTime", statistic), "maximum"),
  };
}

/** How many of a hundred. */
function share(label: string, parts: readonly Metric[], wholes: readonly Metric[]): Computed {
  const named = (prefix: string, metrics: readonly Metric[]) =>
    metrics.map((metric, n) => [`${prefix}${n}`, metric] as const);
  const part = named("part", parts);
  const whole = named("whole", wholes);
  const some = combined(
    part.map(([id]) => id),
    "sum",
  );
  const all = combined(
    whole.map(([id]) => id),
    "sum",
  );
  return {
    label,
    // without an error none is told of; without a request there is nothing to divide by, and no value
    expression: `100 * FILL(${some}, 0) / ${all}`,
    metrics: Object.fromEntries([...part, ...whole]),
  };
}
