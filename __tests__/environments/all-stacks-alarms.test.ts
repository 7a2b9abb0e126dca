import { unanswered } from "../support/documented-metrics";
import { foreignDimensions, regionOf } from "../support/metric-dimensions";
import { references } from "../support/references";
import type { Block, Synthesized } from "../support/terraform-json";
import { alarmKinds, metrics } from "../support/watched-metrics";
import { writtenStacks } from "../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

function all(stack: Synthesized): Block[] {
  return alarmKinds.flatMap((kind) => stack.all(kind));
}

test("every alarm watches what a part of its own stack tells, in its own region", () => {
  const found = [...stacks].flatMap(([name, stack]) =>
    metrics(stack).flatMap((metric) =>
      foreignDimensions(stack, metric).map((problem) => `${name}: ${metric.alarm}: ${problem}`),
    ),
  );
  expect([...stacks.values()].flatMap(metrics).length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test("every alarm asks for a metric that AWS tells, by all of its dimensions and by a statistic that says something", () => {
  const found = [...stacks].flatMap(([name, stack]) =>
    metrics(stack).flatMap((metric) =>
      unanswered(metric).map((problem) => `${name}: ${metric.alarm}: ${problem}`),
    ),
  );
  expect(found).toEqual([]);
});

test("no two alarms of a region have one name, composite or not", () => {
  const names = [...stacks.values()].flatMap((stack) =>
    all(stack).map((alarm) => `${regionOf(stack, alarm)} ${alarm.alarm_name}`),
  );
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("every alarm tells somebody, is joined by one that does, or rolls a deployment back", () => {
  const silent = [...stacks].flatMap(([name, stack]) => {
    const joined = [
      ...stack.all("aws_cloudwatch_composite_alarm").flatMap(({ alarm_rule }) => references(alarm_rule)),
      ...stack.all("aws_ecs_service").flatMap(({ alarms }) => references(alarms)),
    ];
    return alarmKinds
      .flatMap((kind) => stack.ids(kind).map((id) => `${kind}.${id}`))
      .filter((address) => told(stack.at(address)).length === 0 && !joined.includes(address))
      .map((address) => `${name}: ${address}`);
  });
  expect(silent).toEqual([]);
});

test("a composite that loses an alarm is replaced: CloudWatch keeps an alarm that a composite names", () => {
  const kept = [...stacks.values()].flatMap((stack) =>
    stack.all("aws_cloudwatch_composite_alarm").filter(({ alarm_rule, actions_suppressor, lifecycle }) => {
      const { replace_triggered_by: triggering } = lifecycle as { replace_triggered_by: string[] };
      const triggers = triggering.flatMap((address) => references(stack.at(address)));
      return !references([alarm_rule, actions_suppressor]).every((address) => triggers.includes(address));
    }),
  );
  expect(kept).toEqual([]);
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
