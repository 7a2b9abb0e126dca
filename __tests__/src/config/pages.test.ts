import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type DataFile, findPages, requestedGlobs, selectStacks, stacksOf } from "../../../src/config/pages";
import { UsageError } from "../../../src/config/problem";

const page = (system: string, name: string): DataFile => ({
  file: `environments/${system}/${name}.ts`,
  system,
  page: name,
});
const pages = [
  page("calm", "account"),
  page("calm", "dev"),
  page("calm", "prod"),
  page("storm", "account"),
  page("storm", "prod"),
];
const every = [
  "calm-account",
  "calm-state",
  "calm-dev",
  "calm-prod",
  "storm-account",
  "storm-state",
  "storm-prod",
];

test("pages are the files of data one folder deep, by name; what a system shares is none", () => {
  // GIVEN a folder with pages, and with other things
  const folder = mkdtempSync(join(tmpdir(), "slipway-pages-"));
  for (const file of [
    "storm/prod.ts",
    "calm/prod.ts",
    "calm/account.ts",
    "calm/system.ts",
    "calm/notes.md",
    "calm/deeper/prod.ts",
    "README.ts",
  ]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), "");
  }
  // WHEN
  const found = findPages(folder);
  rmSync(folder, { recursive: true });
  // THEN
  expect(found).toEqual([
    { file: join(folder, "calm/account.ts"), system: "calm", page: "account" },
    { file: join(folder, "calm/prod.ts"), system: "calm", page: "prod" },
    { file: join(folder, "storm/prod.ts"), system: "storm", page: "prod" },
  ]);
});

test("an account's page makes two stacks, an environment's one", () => {
  expect(stacksOf(page("calm", "account"))).toEqual(["calm-account", "calm-state"]);
  expect(stacksOf(page("calm", "prod"))).toEqual(["calm-prod"]);
});

test.each<[string, string[], string[]]>([
  ["no glob", [], every],
  ["a name", ["calm-dev"], ["calm-dev"]],
  ["a system", ["storm-*"], ["storm-account", "storm-state", "storm-prod"]],
  ["an environment of every system", ["*-prod"], ["calm-prod", "storm-prod"]],
  [
    "several globs, in the order of the pages",
    ["storm-prod", "calm-{dev,state}"],
    ["calm-state", "calm-dev", "storm-prod"],
  ],
  [
    "globs that meet",
    ["calm-*", "*-prod"],
    ["calm-account", "calm-state", "calm-dev", "calm-prod", "storm-prod"],
  ],
])("%s selects what it matches: %j", (_, globs, stacks) => {
  expect([...selectStacks(pages, globs)]).toEqual(stacks);
});

test.each([
  ["calm"],
  ["prod"],
  ["calm-pro"],
  ["CALM-PROD"],
  ["calm/*"],
])("%s matches no stack, which is a mistake that names all there are", (glob) => {
  const select = () => selectStacks(pages, ["calm-dev", glob]);
  expect(select).toThrow(UsageError);
  expect(select).toThrow(`no stack matches "${glob}"; there are: ${every.join(", ")}`);
});

test("an empty glob is a mistake like any other that matches nothing", () => {
  expect(() => selectStacks(pages, [""])).toThrow(UsageError);
});

describe("globs that are asked for", () => {
  const before = process.env.SLIPWAY_STACKS;

  afterEach(() => {
    if (before === undefined) {
      delete process.env.SLIPWAY_STACKS;
    } else {
      process.env.SLIPWAY_STACKS = before;
    }
  });

  test.each<[string, string[], string | undefined, string[]]>([
    ["the command's own go first", ["calm-*"], "storm-*", ["calm-*"]],
    [
      "else those of the process environment, parted by spaces",
      [],
      " storm-*  calm-dev ",
      ["storm-*", "calm-dev"],
    ],
    ["none in an empty one", [], "", []],
    ["none in a missing one", [], undefined, []],
  ])("%s", (_, words, variable, globs) => {
    if (variable === undefined) {
      delete process.env.SLIPWAY_STACKS;
    } else {
      process.env.SLIPWAY_STACKS = variable;
    }
    expect(requestedGlobs(words)).toEqual(globs);
  });
});
