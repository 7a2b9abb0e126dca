import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

// what pipelines know by its name alone, since AWS compares no tag of it or there is none

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

test("clusters are called as their environment, whose pipelines know deployments and secrets of RDS by that", () => {
  const kinds = ["aws_ecs_cluster", "aws_rds_cluster"];
  const found = [...stacks].flatMap(([stack, json]) =>
    kinds.flatMap((kind) => json.all(kind).map((block) => [stack, block.name ?? block.cluster_identifier])),
  );
  expect(found.length).toBeGreaterThanOrEqual(20);
  expect(found.filter(([stack, name]) => name !== stack && !String(name).startsWith(`${stack}-`))).toEqual(
    [],
  );
});

test("all topics for warnings are called so, since deployments tell of themselves there", () => {
  const warnings = [...stacks].flatMap(([stack, json]) =>
    json
      .ids("aws_sns_topic")
      .filter((id) => id.endsWith("warning"))
      .map((id) => [stack, String(json.at(`aws_sns_topic.${id}`).name)] as const),
  );
  expect(warnings.length).toBeGreaterThanOrEqual(15);
  const known = ([stack, name]: readonly [string, string]) =>
    name === `${stack}-warning` || (name.startsWith(`${stack}-`) && name.endsWith("-warning"));
  expect(warnings.filter((one) => !known(one))).toEqual([]);
});
