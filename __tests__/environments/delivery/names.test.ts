import { type Access, accessOf, accountOf, type Request } from "../../support/pipeline-access";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";
import { arn, on } from "./requests";

// what pipelines know by its name alone, since AWS compares no tag of it or there is none

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

const apply = (stack: string): Access => {
  const [system = "", environment = ""] = stack.split("-");
  return accessOf(accountOf(stacks, system), `apply-${environment}`);
};

/** What a canary is made of, which Synthetics makes with the rights of whoever makes the canary. */
function codeOf(canary: string): Request[] {
  const name = `cwsyn-${canary.slice(0, 21)}-1234abcd-12ab-34cd-56ef-1234567890ab`;
  return [
    ...on(arn("lambda", `function:${name}`), ["lambda:CreateFunction", "lambda:UpdateFunctionCode"]),
    ...on(arn("lambda", `layer:${name}`), ["lambda:PublishLayerVersion"]),
  ];
}

test("a canary's code is changed by who applies its environment, and by nobody else", async () => {
  const canaries = [...stacks].flatMap(([stack, json]) =>
    json.all("aws_synthetics_canary").map(({ name }) => [stack, String(name)] as const),
  );
  expect(canaries.length).toBeGreaterThanOrEqual(2);
  for (const [stack, canary] of canaries) {
    expect(await apply(stack).wrongly("Allowed", codeOf(canary))).toEqual([]);
  }
  expect(await apply("saas-staging").wrongly("Denied", codeOf("saas-prod-health"))).toEqual([]);
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
