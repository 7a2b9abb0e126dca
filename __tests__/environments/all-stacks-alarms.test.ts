import { references } from "../support/references";
import type { Block, Synthesized } from "../support/terraform-json";
import { writtenStacks } from "../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

const kinds = ["aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"];

/** What is everywhere tells its metrics in us-east-1. */
const everywhere = ["aws_cloudfront_distribution", "aws_route53_health_check", "aws_route53_zone"];

/** Dimensions that say which of a resource's metrics is meant, and name none. */
const choices = new Set([
  "Region",
  "Rule",
  "FilterId",
  "StorageType",
  "PriorityLevel",
  "Role",
  "CacheNodeId",
]);

/** Metrics of a whole account in a region. */
const ofAccount = new Set(["AWS/SES Reputation.BounceRate", "AWS/SES Reputation.ComplaintRate"]);

interface Metric {
  readonly alarm: string;
  readonly region: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** Every metric that an alarm of a stack watches. */
function metrics(stack: Synthesized): Metric[] {
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

function regionOf({ json }: Synthesized, { provider }: Block): string {
  const found = json.provider?.aws?.find(({ alias }) => (alias && `aws.${alias}`) === provider);
  return String(found?.region);
}

/** Why a dimension does not name something that tells this metric; nothing where it does. */
function wrong(stack: Synthesized, { region }: Metric, [key, value]: readonly [string, string]) {
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

/** Resources one of whose arguments is the text, as a name is. */
function addressesWith({ json }: Synthesized, text: string): string[] {
  return Object.entries(json.resource ?? {}).flatMap(([type, blocks]) =>
    kinds.includes(type)
      ? []
      : Object.entries(blocks)
          .filter(([, block]) => Object.values(block).includes(text))
          .map(([id]) => `${type}.${id}`),
  );
}

/** Metrics that filters of logs make, by region. */
function filtered(stack: Synthesized): string[] {
  return stack.all("aws_cloudwatch_log_metric_filter").flatMap((filter) =>
    [filter.metric_transformation].flat().map((made) => {
      const { namespace, name } = made as Block;
      return `${regionOf(stack, filter)} ${namespace} ${name}`;
    }),
  );
}

function all(stack: Synthesized): Block[] {
  return kinds.flatMap((kind) => stack.all(kind));
}

test("every alarm watches something of its own stack, in its own region", () => {
  const found = [...stacks].flatMap(([name, stack]) =>
    metrics(stack).flatMap((metric) =>
      Object.entries(metric.dimensions).flatMap((dimension) => {
        const problem = wrong(stack, metric, dimension);
        return problem ? [`${name}: ${metric.alarm}: ${problem}`] : [];
      }),
    ),
  );
  expect([...stacks.values()].flatMap(metrics).length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test("a metric that names nothing is made from logs of its own stack, or the account's own", () => {
  const found = [...stacks].flatMap(([name, stack]) => {
    const made = filtered(stack);
    return metrics(stack)
      .filter(({ dimensions }) => Object.keys(dimensions).every((key) => choices.has(key)))
      .filter((metric) => !ofAccount.has(metric.name) && !made.includes(`${metric.region} ${metric.name}`))
      .map((metric) => `${name}: ${metric.alarm}: ${metric.name}`);
  });
  expect(found).toEqual([]);
});

test("no two alarms of a region have one name, composite or not", () => {
  const names = [...stacks.values()].flatMap((stack) =>
    all(stack).map((alarm) => `${regionOf(stack, alarm)} ${alarm.alarm_name}`),
  );
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("an alarm goes after what names it has changed, since CloudWatch keeps one that a composite names", () => {
  const early = [...stacks.values()].flatMap((stack) => {
    const named = stack
      .all("aws_cloudwatch_composite_alarm")
      .flatMap(({ alarm_rule, actions_suppressor }) => references([alarm_rule, actions_suppressor]));
    return named.filter((address) => {
      const { lifecycle } = stack.at(address) as { lifecycle?: { create_before_destroy?: boolean } };
      return lifecycle?.create_before_destroy !== true;
    });
  });
  expect(early).toEqual([]);
});

test("what tells of an alarm also tells when it is over, and is in its region", () => {
  const found = [...stacks].flatMap(([name, stack]) =>
    all(stack)
      .filter(
        (alarm) =>
          JSON.stringify(alarm.ok_actions) !== JSON.stringify(alarm.alarm_actions) ||
          told(alarm).some((address) => regionOf(stack, stack.at(address)) !== regionOf(stack, alarm)),
      )
      .map(({ alarm_name }) => `${name}: ${alarm_name}`),
  );
  expect(found).toEqual([]);
});

test("every topic that an alarm tells has somebody who listens", () => {
  const deaf = [...stacks].flatMap(([name, stack]) => {
    const heard = stack.all("aws_sns_topic_subscription").flatMap(({ topic_arn }) => references(topic_arn));
    return all(stack)
      .flatMap(told)
      .filter((topic) => !heard.includes(topic))
      .map((topic) => `${name}: ${topic}`);
  });
  expect([...new Set(deaf)]).toEqual([]);
});

/** The addresses of an alarm's topics. */
function told({ alarm_actions = [] }: Block): string[] {
  return references(alarm_actions);
}
