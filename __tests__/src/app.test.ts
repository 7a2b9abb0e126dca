import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Configuration, System } from "../../src/config/load";
import { loadConfiguration } from "../../src/config/load";
import { cycle, nodes, references } from "../support/references";
import { scratch } from "../support/scratch";
import type { Synthesized } from "../support/terraform-json";
import { write, writeTo } from "../support/whole-app";

let configuration: Configuration;
let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  configuration = await loadConfiguration([]);
  stacks = write(configuration);
});

/** What a check finds in any stack, with the stack's name. */
function everywhere(check: (stack: Synthesized) => Iterable<string>): string[] {
  return [...stacks].flatMap(([name, stack]) => Array.from(check(stack), (finding) => `${name}: ${finding}`));
}

test("there are 25 stacks: an account and a state per system, and 15 environments", () => {
  // GIVEN
  const names = [...stacks.keys()];
  // THEN
  expect(names).toHaveLength(25);
  expect(names.filter((name) => name.endsWith("-account"))).toHaveLength(5);
  expect(names.filter((name) => name.endsWith("-state"))).toHaveLength(5);
});

test("no token of CDKTF is left", () => {
  // THEN neither the texts nor the huge numbers that stand for what is known later
  expect(
    everywhere(({ json }) => JSON.stringify(json).match(/.{40}(TfToken|TOKEN\[|e\+289).{40}/g) ?? []),
  ).toEqual([]);
});

test("no block is empty, and nothing in one is", () => {
  expect(everywhere(({ json }) => emptyPlaces(json.resource ?? [], "resource"))).toEqual([]);
  expect(everywhere(({ json }) => emptyPlaces(json.data ?? [], "data"))).toEqual([]);
  expect(everywhere(({ json }) => emptyPlaces(json.ephemeral ?? [], "ephemeral"))).toEqual([]);
});

/** AWS WAF's blocks that say all by being there: what is done with a request, and what of it is looked at. */
const tellingBlocks = /aws_wafv2_\w+\..*\.(allow|count|none|uri_path|query_string|match_pattern\.all)$/;

function emptyPlaces(value: object, place: string): string[] {
  const own = Object.entries(value).filter(([key]) => key !== "//");
  if (own.length === 0 && !Array.isArray(value) && !tellingBlocks.test(place)) {
    return [place];
  }
  return own.flatMap(([key, child]) =>
    typeof child === "object" && child !== null ? emptyPlaces(child, `${place}.${key}`) : [],
  );
}

test("every reference finds its block in the same stack", () => {
  // WHEN
  const missing = everywhere(({ json }) => {
    const graph = nodes(json);
    const known = new Set(graph.map(({ address }) => address));
    const loose = [json.output, json.locals, json.check].flatMap(references);
    const named = [...graph.flatMap((node) => node.references), ...loose];
    return named.filter((address) => !known.has(address));
  });
  // THEN
  expect(missing).toEqual([]);
});

test("the scanner of references reads what there is", () => {
  // GIVEN how many references the stacks of environments have
  const counts = [...stacks].map(([name, { json }]) => {
    const found = nodes(json).flatMap((node) => node.references);
    return { name, enough: found.length > (/-(account|state)$/.test(name) ? 2 : 100) };
  });
  // THEN
  expect(counts.filter(({ enough }) => !enough)).toEqual([]);
  expect(references('${join(" ", [data.a_b.c.id, ephemeral.d_e.f.g])} $${not_a.reference}')).toEqual([
    "data.a_b.c",
    "ephemeral.d_e.f",
  ]);
});

test("nothing refers to itself, over however many others", () => {
  expect(everywhere(({ json }) => cycle(nodes(json)))).toEqual([]);
});

test("the search for circles finds one", () => {
  // GIVEN
  const circle = [
    { address: "a_a.a", references: ["b_b.b"] },
    { address: "b_b.b", references: ["c_c.c"] },
    { address: "c_c.c", references: ["b_b.b"] },
  ];
  // THEN
  expect(cycle(circle)).toEqual(["b_b.b", "c_c.c", "b_b.b"]);
});

test("the order of the data changes nothing: no address, no priority, no value", () => {
  // WHEN
  const systems = configuration.systems.map(reversed).reverse();
  const again = write({ ...configuration, systems });
  // THEN
  for (const [name, { json }] of stacks) {
    expect({ name, json: again.get(name)?.json }).toEqual({ name, json });
  }
});

function reversed({ account, environments }: System): System {
  return {
    account: { ...account, repositories: [...account.repositories].reverse() },
    environments: environments
      .map((environment) => ({
        ...environment,
        services: reversedRecord(
          mapValues(environment.services, (service) => ({
            ...service,
            variables: reversedRecord(service.variables),
          })),
        ),
        secrets: { ...environment.secrets, entries: reversedRecord(environment.secrets.entries) },
      }))
      .reverse(),
  };
}

function mapValues<V, W>(record: Record<string, V>, change: (value: V) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function reversedRecord<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).reverse());
}

test("no two stacks share a place for their state", () => {
  // GIVEN
  const places = [...stacks.values()].map(({ json }) => JSON.stringify(json.terraform.backend));
  // THEN
  expect(new Set(places).size).toBe(25);
  expect(places.every((place) => place.includes("terraform.tfstate") || place.includes("local"))).toBe(true);
});

test("only the selected stacks are built", async () => {
  // WHEN
  const { outdir } = writeTo(scratch(), await loadConfiguration(["dougust-prod", "saas-state"]));
  // THEN
  expect(readdirSync(join(outdir, "stacks")).sort()).toEqual(["dougust-prod", "saas-state"]);
});
