import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { madeUpPlan, realPlanFile } from "../support/plans";
import { scratch } from "../support/scratch";

// each test bundles and runs the command, which takes seconds while other tests use all cores
jest.setTimeout(60_000);

function review(...words: string[]) {
  return spawnSync("node", ["run.mjs", "tools/review.ts", ...words], { encoding: "utf8" });
}

/** A file with a text in it. */
function file(name: string, text: string): string {
  const path = join(scratch(), name);
  writeFileSync(path, text);
  return path;
}

test("its help tells every option and exit code", () => {
  const { status, stdout } = review("--help");
  expect(stdout).toMatch(/--markdown.+--stack STACK.+--outdir OUTDIR.+Exit codes: 0 .+ 1 .+ 2 /s);
  expect(status).toBe(0);
});

test.each([
  ["no plan", [], "name a plan"],
  ["two plans", ["a.json", "b.json"], "a.json and b.json are several plans"],
  ["a plan that is not there", ["nowhere.json"], "nowhere.json is not there"],
  ["a folder", ["docs"], "docs cannot be read"],
  ["another JSON", ["package.json"], "package.json is JSON, but not a plan"],
  [
    "several stacks",
    ["--stack", "dougust-*", realPlanFile("larger-tasks")],
    '"dougust-*" matches several stacks',
  ],
  [
    "another stack",
    ["--stack", "saas-prod", realPlanFile("larger-tasks")],
    "is of a plan of dougust-prod, not of saas-prod",
  ],
])("%s is a mistake in usage, told in one sentence", (_, words, message) => {
  const { status, stderr, stdout } = review(...words);
  expect(stderr).toContain(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stdout).toBe("");
  expect(status).toBe(2);
});

test("a plan of a stack that is none is refused, with those that there are", () => {
  const text = JSON.stringify({ ...madeUpPlan({}), planned_values: {} }).replace("dougust-dev", "dougust-qa");
  const { status, stderr } = review(file("plan.json", text));
  expect(stderr).toMatch(/is of a plan of "dougust-qa", which is no stack here; there are: .*dougust-prod/);
  expect(status).toBe(2);
});

test("a plan file whose folder is no stack's says how to name it", () => {
  const { status, stderr } = review(file("plan.tfplan", "PK\u0003\u0004"));
  expect(stderr).toContain("name the stack whose folder it is with --stack");
  expect(status).toBe(2);
});

test("a plan that needs a yes fails, and one that needs none does not", () => {
  const needs = review(realPlanFile("weakened-production"));
  expect(needs.stdout).toMatch(/^dougust-prod: .+; a person has to say yes to 8 things\n/);
  expect(needs.status).toBe(1);
  const none = review("--markdown", realPlanFile("larger-tasks"));
  expect(none.stdout).toMatch(/^## dougust-prod: .+; nothing of it needs a person's yes\n/);
  expect(none.status).toBe(0);
});
