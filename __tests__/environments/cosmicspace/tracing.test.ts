import { containersOf } from "../../support/containers";
import { statements } from "../../support/policy";
import type { Block, Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

/** Each task with what collects its traces, by region. */
const collected = [
  ["dev", "backend_task"],
  ["beta", "backend_task"],
  ["growth", "backend_task"],
  ["scale", "backend_task"],
  ["massive", "backend_task"],
  ["massive", "second_region_backend_task"],
] as const;

test.each(
  collected,
)("%s follows requests: %s has a collector that may send to X-Ray of its region", (name, task) => {
  // GIVEN
  const json = stacks.get(`cosmicspace-${name}`) as Synthesized;
  const region = task.startsWith("second_region") ? "eu-west-1" : "us-east-1";
  // THEN
  expect(containersOf(json, task).map((container) => container.name)).toEqual(["app", "collector"]);
  expect(statements(json.at(`aws_iam_role_policy.${task}_role_send_traces`).policy)).toMatchObject([
    { Resource: "*", Condition: { StringEquals: { "aws:RequestedRegion": region } } },
  ]);
});

test.each([
  ["dev", 1, 1],
  ["beta", 1, 0.1],
  ["growth", 1, 0.05],
  ["scale", 1, 0.02],
  ["massive", 10, 0.01],
])("%s records %i a second and a share of %f, in each of its regions under one name", (name, reservoir, rate) => {
  // GIVEN
  const json = stacks.get(`cosmicspace-${name}`) as Synthesized;
  // WHEN
  const rules = json.all("aws_xray_sampling_rule");
  // THEN
  expect(rules).toHaveLength(name === "massive" ? 2 : 1);
  for (const rule of [...rules, ...json.all("aws_xray_group")]) {
    expect(rule.rule_name ?? rule.group_name).toBe(`cosmicspace-${name}-backend`);
  }
  for (const rule of rules) {
    expect(rule).toMatchObject({ reservoir_size: reservoir, fixed_rate: rate });
  }
});

test("nobody else is traced", () => {
  // GIVEN
  const tasks = [...stacks].flatMap(([name, json]) =>
    json.ids("aws_ecs_task_definition").map((id) => ({ name, id, containers: containersOf(json, id) })),
  );
  // WHEN
  const traced = tasks.filter(({ containers }) => containers.length > 1);
  // THEN
  expect(tasks.length).toBeGreaterThan(traced.length);
  expect(traced.map(({ name, id }) => `${name} ${id}`).sort()).toEqual(
    collected.map(([name, task]) => `cosmicspace-${name} ${task}`).sort(),
  );
  const groups = [...stacks].filter(([, json]) => json.all("aws_xray_group").length > 0);
  expect(groups.map(([name]) => name)).toEqual(expect.arrayContaining(["cosmicspace-dev"]));
  expect(groups.every(([name]) => name.startsWith("cosmicspace-"))).toBe(true);
});

test("every collector is the same image, by its digest", () => {
  const images = collected.map(([name, task]) => {
    const containers = containersOf(stacks.get(`cosmicspace-${name}`) as Synthesized, task);
    return containers.find((container) => container.name === "collector")?.image;
  });
  expect(new Set(images)).toEqual(
    new Set([expect.stringMatching(/^public\.ecr\.aws\/.+@sha256:[0-9a-f]{64}$/)]),
  );
});

test("the size of the task holds both containers", () => {
  for (const [name, task] of collected) {
    const json = stacks.get(`cosmicspace-${name}`) as Synthesized;
    const { cpu, memory } = json.at(`aws_ecs_task_definition.${task}`) as Block;
    const containers = containersOf(json, task) as unknown as { cpu: number; memory: number }[];
    expect(String(containers.reduce((sum, one) => sum + one.cpu, 0))).toBe(cpu);
    expect(String(containers.reduce((sum, one) => sum + one.memory, 0))).toBe(memory);
  }
});
