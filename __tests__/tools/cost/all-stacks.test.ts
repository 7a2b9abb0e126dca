import { readFileSync } from "node:fs";
import { loadOf } from "../../../tools/cost/assumptions/load";
import { compare, estimated, isWithin } from "../../../tools/cost/comparison";
import { documents } from "../../../tools/cost/documents/documents";
import { countAll } from "../../../tools/cost/estimate";
import { sumOf } from "../../../tools/cost/line";
import { page } from "../../../tools/cost/page";
import type { StackJson } from "../../../tools/cost/resources";
import { writtenStacks } from "../../support/written-stacks";

async function allStacks() {
  const stacks = [...(await writtenStacks())].map(([stack, { json }]) => [stack, json as StackJson] as const);
  return stacks.sort(([a], [b]) => (a < b ? -1 : 1)).map(([stack, json]) => estimated(stack, json));
}

test("of every resource of every stack, it is known what it costs", async () => {
  const unknown = (await allStacks()).flatMap(({ stack, estimate }) =>
    estimate.unknown.map((address) => `${stack}: ${address}`),
  );
  expect(unknown).toEqual([]);
});

test("of every line there is something, and it costs what a number can say", async () => {
  const lines = (await allStacks()).flatMap(({ stack, json }) => countAll(json, loadOf(stack)).lines);
  expect(lines.filter(({ quantity, usd }) => !(quantity > 0 && usd >= 0))).toEqual([]);
});

test("all stacks are estimated in less than a second", async () => {
  // GIVEN
  const read = await allStacks();
  // WHEN
  const before = process.cpuUsage();
  read.map(({ stack, json }) => estimated(stack, json));
  // THEN in this process's own time, whatever else the machine does
  expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
});

test("each environment stands beside a document's figure, its own or another's", async () => {
  const environments = (await allStacks()).map(compare).filter(({ load }) => load !== undefined);
  expect(Object.keys(documents).sort()).toEqual(environments.map(({ stack }) => stack));
});

test("where an environment costs something else than its document says, it is told why", async () => {
  const differing = (await allStacks())
    .map(compare)
    .filter(({ usd, document }) => document && !isWithin(usd, document.total));
  const unexplained = differing.filter(({ areas, document }) => {
    const reasons = areas.filter(({ reason }) => reason !== undefined);
    return reasons.length === 0 && document?.reasons?.total === undefined;
  });
  expect(unexplained.map(({ stack }) => stack)).toEqual([]);
});

test.each([
  ["dougust", "dev", "prod"],
  ["fckdoomscroll", "dev", "prod"],
  ["saas", "staging", "prod"],
  ["calstack", "dev", "staging", "prod"],
  ["cosmicspace", "dev", "beta", "growth", "scale", "massive"],
])("of %s, the larger environment costs more", async (system, ...environments) => {
  const usd = new Map((await allStacks()).map(({ stack, estimate }) => [stack, sumOf(estimate.lines)]));
  const costs = environments.map((environment) => usd.get(`${system}-${environment}`) ?? Number.NaN);
  expect(costs).toEqual([...costs].sort((a, b) => a - b));
  expect(costs).not.toContain(Number.NaN);
});

test("docs/cost.md is what npm run cost -- --write writes", async () => {
  expect(readFileSync("docs/cost.md", "utf8")).toBe(page((await allStacks()).map(compare)));
});
