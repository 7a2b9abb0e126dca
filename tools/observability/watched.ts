import { code } from "../markdown";
import { type DeployedState, list, type StateResource, text } from "./deployed-state";

type Values = StateResource["values"];

/** What an alarm watches, in words: a metric, or an expression with its metrics below it. */
export function watched(state: DeployedState, values: Values): string {
  // Terraform keeps them in an order that follows from what AWS calls the parts
  const queries = [...list<Values>(values, "metric_query")].sort((a, b) =>
    text(a, "id") < text(b, "id") ? -1 : 1,
  );
  if (queries.length === 0) {
    return metric(state, values, text(values, "statistic") || text(values, "extended_statistic"));
  }
  const shown = queries.filter((query) => query.return_data === true);
  return [
    ...shown.map((query) => code(text(query, "expression"))),
    ...queries.flatMap((query) => part(state, query, shown)),
  ].join("\n");
}

function part(state: DeployedState, query: Values, shown: readonly Values[]): string[] {
  const [measured] = list<Values>(query, "metric");
  if (measured) {
    return [`${code(text(query, "id"))}: ${metric(state, measured, text(measured, "stat"))}`];
  }
  return shown.includes(query) ? [] : [`${code(text(query, "id"))}: ${code(text(query, "expression"))}`];
}

function metric(state: DeployedState, values: Values, statistic: string): string {
  const dimensions = Object.entries((values.dimensions ?? {}) as Record<string, string>);
  return describeMetric(
    state,
    [text(values, "namespace"), text(values, "metric_name")],
    dimensions,
    statistic,
  );
}

/** As in `Average of AWS/ECS CPUUtilization, ServiceName dougust-prod-api`. */
export function describeMetric(
  state: DeployedState,
  [namespace, name]: readonly [string, string],
  dimensions: readonly (readonly [string, string])[],
  statistic: string,
): string {
  const where = [...dimensions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key} ${code(state.stable(value))}`);
  return [`${statistic} of ${namespace} ${name}`, ...where].join(", ");
}
