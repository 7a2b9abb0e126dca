import fc from "fast-check";
import { bundleOf } from "../../../tools/bundle/bundle";
import type { StackJson } from "../../../tools/bundle/stack-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, StackJson>;
let bundle: ReadonlyMap<string, string>;

beforeAll(async () => {
  const written = await writtenStacks();
  stacks = new Map([...written].map(([name, { json }]) => [name, json as unknown as StackJson]));
  bundle = bundleOf(stacks);
});

test("the same stacks make the same bytes, in whatever order they and their blocks come", () => {
  const reversed = new Map([...stacks].reverse().map(([name, json]) => [name, reversedKeys(json)]));
  const again = bundleOf(reversed);
  expect([...again.keys()].sort()).toEqual([...bundle.keys()].sort());
  expect([...bundle].filter(([path, text]) => again.get(path) !== text).map(([path]) => path)).toEqual([]);
});

test("it has every block of every stack once, and none of CDKTF's notes", () => {
  for (const [name, json] of stacks) {
    const files = [...bundle].filter(([path]) => path.startsWith(`${name}/`) && path.endsWith(".tf.json"));
    const parts = files.filter(([path]) => !path.includes("/moved/")).map(([, text]) => JSON.parse(text));
    for (const kind of ["resource", "data", "ephemeral"] as const) {
      const found = parts.flatMap((part) => addresses(part[kind] ?? {})).sort();
      expect([name, kind, found]).toEqual([name, kind, addresses(json[kind] ?? {}).sort()]);
    }
    expect(files.filter(([, text]) => text.includes('"//"'))).toEqual([]);
  }
});

test("no text has a time, a place on this machine or a value that is missing", () => {
  for (const [path, text] of [...bundle].filter(([name]) => name.endsWith(".md"))) {
    expect([path, text.match(/undefined|\[object|NaN|\/work\/|\/tmp\/bundle|cdktf\.out/g)]).toEqual([
      path,
      null,
    ]);
  }
});

test("a link of a text leads to a file of the bundle", () => {
  const texts = [...bundle].filter(([path]) => path.endsWith(".md"));
  const broken = texts.flatMap(([path, text]) =>
    [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !target.includes("://") && !bundle.has(beside(path, target)))
      .map((target) => `${path}: ${target}`),
  );
  expect(broken).toEqual([]);
});

test("the state is applied before the account, and that before environments", () => {
  const readme = bundle.get("README.md") ?? "";
  const places = ["saas-state", "saas-account", "saas-prod"].map((name) => readme.indexOf(`[${name}]`));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(readme).not.toContain("Not in this bundle");
});

test("what a stack stands on and is not in the bundle is named", () => {
  const one = new Map([...stacks].filter(([name]) => name === "saas-prod"));
  expect(bundleOf(one).get("README.md")).toContain(
    "Not in this bundle, and applied before it: `saas-account`, `saas-state`.",
  );
});

test("any choice of stacks has the same folders for them", () => {
  fc.assert(
    fc.property(fc.subarray([...stacks.keys()], { minLength: 1 }), (names) => {
      const some = bundleOf(new Map(names.map((name) => [name, stacks.get(name) as StackJson])));
      for (const [path, text] of some) {
        expect([path, path.includes("/") ? bundle.get(path) : text]).toEqual([path, text]);
      }
    }),
    { numRuns: 5 },
  );
});

function addresses(blocks: Readonly<Record<string, object>>): string[] {
  return Object.entries(blocks).flatMap(([type, named]) =>
    Object.keys(named).map((name) => `${type}.${name}`),
  );
}

function beside(path: string, target: string): string {
  return new URL(target, `file:///${path}`).pathname.slice(1);
}

function reversedKeys<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(reversedKeys) as T;
  }
  return typeof value === "object" && value !== null
    ? (Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, child]) => [key, reversedKeys(child)]),
      ) as T)
    : value;
}
