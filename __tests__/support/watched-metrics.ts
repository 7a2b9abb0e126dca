import { references } from "./references";
import type { Block, Synthesized } from "./terraform-json";

export const alarmKinds = ["aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"];

/** What is everywhere tells its metrics in us-east-1. */
const everywhere = ["aws_cloudfront_distribution", "aws_route53_health_check", "aws_route53_zone"];

/** Dimensions that say which of a resource's metrics is meant, and name none. */
export const choices = new Set([
  "Region",
  "Rule",
  "FilterId",
  "StorageType",
  "PriorityLevel",
  "Role",
  "CacheNodeId",
]);

export interface Metric {
  readonly alarm: string;
  readonly region: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** Every metric that an alarm of a stack watches. */
export function metrics(stack: Synthesized): Metric[] {
  return stack.all("aws_cloudwatch_metric_alarm").flatMap((alarm) =>
    [alarm, ...queried(alarm)].flatMap(({ namespace, metric_name, dimensions = {} }) =>
      metric_name === undefined
        ? []
        : [
            {
              alarm: String(alarm.alarm_name),
              region: regionOf(stack, alarm),
              name: `${namespace} ${metric_name}`,
              dimensions: dimensions as Metric["dimensions"],
            },
          ],
    ),
  );
}

function queried({ metric_query = [] }: Block): Block[] {
  return (metric_query as { readonly metric?: Block }[]).flatMap(({ metric }) => (metric ? [metric] : []));
}

export function regionOf({ json }: Synthesized, { provider }: Block): string {
  const found = json.provider?.aws?.find(({ alias }) => (alias && `aws.${alias}`) === provider);
  return String(found?.region);
}

/** Why a dimension does not name something that tells this metric; nothing where it does. */
export function wrong(stack: Synthesized, { region }: Metric, [key, value]: readonly [string, string]) {
  if (choices.has(key)) {
    return undefined;
  }
  const named = references(value);
  const owners = named.length > 0 ? named : addressesWith(stack, value);
  const there = owners.filter((address) => {
    const [type = "", id = ""] = address.split(".");
    const block = stack.json.resource?.[type]?.[id];
    return block && region === (everywhere.includes(type) ? "us-east-1" : regionOf(stack, block));
  });
  return there.length > 0 ? undefined : `${key} = ${value} names nothing of the stack in ${region}`;
}

/** Metrics that tasks tell themselves and services are scaled on, by region. */
export function scaledOn(stack: Synthesized): string[] {
  return stack.all("aws_appautoscaling_policy").flatMap((policy) =>
    blocksBelow(policy).flatMap(({ namespace, metric_name, dimensions = [] }) =>
      namespace === undefined
        ? []
        : [
            metricKey({
              region: regionOf(stack, policy),
              name: `${namespace} ${metric_name}`,
              dimensions: Object.fromEntries(
                (dimensions as { name: string; value: string }[]).map(({ name, value }) => [name, value]),
              ),
            }),
          ],
    ),
  );
}

export function metricKey({ region, name, dimensions }: Omit<Metric, "alarm">): string {
  return JSON.stringify([region, name, Object.entries(dimensions).sort()]);
}

/** Every block in a resource, however deep. */
function blocksBelow(value: unknown): Block[] {
  if (typeof value !== "object" || value === null) {
    return [];
  }
  const below = Object.values(value).flatMap(blocksBelow);
  return Array.isArray(value) ? below : [value as Block, ...below];
}

/** Resources one of whose arguments is the text, as a name is. */
function addressesWith({ json }: Synthesized, text: string): string[] {
  return Object.entries(json.resource ?? {}).flatMap(([type, blocks]) =>
    alarmKinds.includes(type)
      ? []
      : Object.entries(blocks)
          .filter(([, block]) => Object.values(block).includes(text))
          .map(([id]) => `${type}.${id}`),
  );
}

/** Metrics that filters of logs make, by region and by their names, or as an alarm refers to them. */
export function filtered(stack: Synthesized): string[] {
  return stack.ids("aws_cloudwatch_log_metric_filter").flatMap((id) => {
    const filter = stack.at(`aws_cloudwatch_log_metric_filter.${id}`);
    const made = [filter.metric_transformation].flat().map((transformation) => {
      const { namespace, name } = transformation as Block;
      return `${namespace} ${name}`;
    });
    const of = (argument: string) =>
      `\${aws_cloudwatch_log_metric_filter.${id}.metric_transformation[0].${argument}}`;
    return [...made, `${of("namespace")} ${of("name")}`].map(
      (metric) => `${regionOf(stack, filter)} ${metric}`,
    );
  });
}
